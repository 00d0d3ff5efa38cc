import type { CalendarDate } from '../../kernel/dates';
import type { PartKind } from '../../kernel/part';
import type { Wording } from '../../kernel/rejection';
import type { CaseFile } from '../case-file';

/** Something the case owes as it stands. */
export type Owed = {
  readonly about: { readonly kind: PartKind | 'case'; readonly id: string };
  /** Which of several under the same part: an arrangement of contact, a request. */
  readonly id?: string;
  /** The day it is counted from, and what that day was: 'startet', 'sist evaluert'. */
  readonly since: CalendarDate;
  readonly begun: Wording;
  /** The due day itself, where the case names it, and how it says so: 'går ut'. */
  readonly dueOn?: CalendarDate;
  readonly said?: Wording;
  /** Only where a leader gave more time than what is counted: until when. */
  readonly givenUntil?: CalendarDate;
};

/** What a case owes, asked of the case as it stands, without any clock and without the sealed birth date. */
export type Duty = (file: CaseFile) => readonly Owed[];
