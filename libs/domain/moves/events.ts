import type { CalendarDate } from '../kernel/dates';
import type { DomainEvent } from '../kernel/envelope';
import type { Part } from '../kernel/part';

type AboutMove = { readonly moveId: string; readonly childId: string };

/** The child moves: the new municipality is told (§ 13-5). `to`: a ledger, '1201-02'; `movesOn` may be still to come. Sealed: 'notice'. */
export type MoveNotified = DomainEvent<
  'move.notified',
  AboutMove & { readonly to: string; readonly movesOn: CalendarDate }
>;

/**
 * What is handed over: the case's `events` up to `upTo` (seq) with the chain's hash there. Done anew when more has happened
 * in the case since: the newest hand-over is the one that can be accepted.
 */
export type MoveHandedOver = DomainEvent<
  'move.handed-over',
  AboutMove & { readonly to: string; readonly upTo: number; readonly headHash: string; readonly events: number }
>;

/** Sealed: 'reason'. */
export type MoveRefused = DomainEvent<'move.refused', AboutMove & { readonly refusedOn: CalendarDate }>;
export type MoveWithdrawn = DomainEvent<'move.withdrawn', AboutMove & { readonly withdrawnOn: CalendarDate }>;

/**
 * The new municipality has the case: responsibility goes over now and not before. `newChildId`: the child there. `parts`:
 * what was open here and goes on there. `limits`: the time limits that were running here and do not any more.
 */
export type MoveAccepted = DomainEvent<
  'move.accepted',
  AboutMove & {
    readonly acceptedOn: CalendarDate;
    readonly to: string;
    readonly newChildId: string;
    readonly parts: readonly Part[];
    readonly limits: readonly string[];
  }
>;

/**
 * In the receiving ledger: the case came from another municipality, whole; `headHash` and `upTo` are its proof. `childId` is
 * the child here. `limits`: the time limits of copied events that go on here with the days they had; all others are history.
 */
export type MoveReceived = DomainEvent<
  'move.received',
  AboutMove & {
    readonly from: string;
    readonly oldChildId: string;
    readonly upTo: number;
    readonly headHash: string;
    readonly events: number;
    readonly receivedOn: CalendarDate;
    readonly limits: readonly string[];
  }
>;

export type MoveEvent = MoveNotified | MoveHandedOver | MoveRefused | MoveWithdrawn | MoveAccepted | MoveReceived;
