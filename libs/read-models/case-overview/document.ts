import type { CaseFile } from '@libs/domain/case-file/case-file';
import type { Deadline } from '@libs/domain/deadlines/deadline';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import type { Part } from '@libs/domain/kernel/part';
import type { Instant } from '@libs/domain/kernel/oslo-time';
import type { Caseworker } from '../assigned';
import type { SealedCopy } from '../sealed';
import type { WorkItem } from './work';

/** One child's whole case: the case file, and what lists ask of it. `_id` is the child's id; who it is stays sealed. */
export type CaseOverviewDocument = {
  readonly _id: string;
  readonly ledger: string;
  /** The newest event that changed it. */
  readonly seq: number;
  /** The first: what lists are sorted by, since it never changes. */
  readonly firstSeq: number;
  readonly lastEventAt: Instant;
  /** Versions of the streams, for If-Match. */
  readonly versions: Readonly<Record<string, number>>;
  readonly file: CaseFile;
  readonly status: CaseFile['case']['status'];
  /** The case is open, or a part of it is. */
  readonly active: boolean;
  readonly unitId: string | null;
  readonly caseworkers: readonly Caseworker[];
  /** The first caseworker, assigned last; null: nobody is. */
  readonly responsible: string | null;
  /** Everybody assigned. */
  readonly workers: readonly string[];
  /** Everybody who has ever been the first caseworker. */
  readonly hadCaseworkers: readonly string[];
  /** What keeps the case from being closed. */
  readonly openParts: readonly Part[];
  readonly openInvestigationId: string | null;
  readonly hasOpenEmergency: boolean;
  /** Soonest last day of a petition; '9999-12-31' when none of the open ones needs one; null without an open one. */
  readonly petitionDueOn: CalendarDate | null;
  readonly nextContactOn: CalendarDate | null;
  /** '0000-00-00' of an unguarded youth, the day of the next contact, '9999-12-31' of who has ceased; null: no youth's. */
  readonly guardedUntil: CalendarDate | null;
  /** '0000-00-00' where a part that needs a plan has none, '9999-12-31' where none runs out or none is needed. */
  readonly plansValidUntil: CalendarDate;
  readonly needsPlan: boolean;
  readonly work: readonly WorkItem[];
  /** The soonest day on which something of it is to be shown; null: nothing. */
  readonly nextShowOn: CalendarDate | null;
  /** Time limits that are not met, with what the derivation goes on from. */
  readonly deadlines: readonly Deadline[];
  readonly erased: boolean;
  /** The newest 'identity' alone. */
  readonly sealed: readonly SealedCopy[];
};

/** What is kept of the events; everything else of the document follows from it. */
export type Kept = Pick<
  CaseOverviewDocument,
  'file' | 'unitId' | 'caseworkers' | 'hadCaseworkers' | 'deadlines' | 'versions' | 'erased' | 'sealed'
>;
