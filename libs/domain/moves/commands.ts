import type { CalendarDate } from '../kernel/dates';
import type { Instant } from '../kernel/oslo-time';
import type { Part } from '../kernel/part';

type At = { readonly now: Instant };

export type NotifyMove = At & {
  readonly type: 'NotifyMove';
  readonly moveId: string;
  readonly childId: string;
  /** The ledger the child moves from: this one. */
  readonly from: string;
  readonly to: string;
  /** May be still to come. */
  readonly movesOn: CalendarDate;
  /** What the new municipality is told. Sealed. */
  readonly notice: string | null;
  /** Whether the child has a case here that is open. */
  readonly caseOpen: boolean;
  /** Whether another move of the child is under way. */
  readonly underWay: boolean;
};

/** What stands in the way of handing a case over. */
export type Hindrance = 'restricted' | 'erased' | 'emergency-open' | 'tribunal-pending';

export type HandOverMove = At & {
  readonly type: 'HandOverMove';
  /** Whether the new municipality's ledger is kept in this installation. */
  readonly served: boolean;
  readonly hindrance: Hindrance | null;
  readonly upTo: number;
  readonly headHash: string;
  /** How many events the case has up to there. */
  readonly events: number;
};

export type WithdrawMove = At & { readonly type: 'WithdrawMove' };

export type RefuseMove = At & {
  readonly type: 'RefuseMove';
  /** The ledger that says no. */
  readonly ledger: string;
  /** Sealed. */
  readonly reason: string;
};

export type AcceptMove = At & {
  readonly type: 'AcceptMove';
  /** The ledger that has the case now. */
  readonly ledger: string;
  readonly newChildId: string;
  /** What was open until now. */
  readonly parts: readonly Part[];
  /** Ids of the time limits that were running until now. */
  readonly limits: readonly string[];
};

/** In the receiving ledger, when the copies are there. */
export type ReceiveMove = At & {
  readonly type: 'ReceiveMove';
  readonly moveId: string;
  /** The child here. */
  readonly childId: string;
  readonly from: string;
  readonly oldChildId: string;
  readonly upTo: number;
  readonly headHash: string;
  readonly events: number;
  readonly limits: readonly string[];
};

export type MoveCommand = NotifyMove | HandOverMove | WithdrawMove | RefuseMove | AcceptMove | ReceiveMove;
