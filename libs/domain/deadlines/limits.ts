import type { CaseFile } from '../case-file/case-file';
import { emptyCaseFile, evolveCaseFile } from '../case-file/fold';
import { seen, type Seen } from '../event-types';
import type { Fact } from '../kernel/envelope';
import { byCase } from './by-case';
import { byEvent, type Changed } from './by-events';
import { byMunicipality } from './by-municipality';
import { isHistory } from './change';
import type { Deadline } from './deadline';
import { byHandling } from './handled';
import { nationalRulebook, type Rulebook } from './rulebook';
import { ended } from './standing';

/** A stream's, or a child's, deadlines by id, in the order they were set off. */
export type Deadlines = Readonly<Record<string, Deadline>>;

/** What the limits of one child follow from, and the limits. Of a municipality's duty the file stays empty. */
export type ChildLimits = { readonly file: CaseFile; readonly deadlines: Deadlines };

export const noLimits: ChildLimits = { file: emptyCaseFile, deadlines: {} };

/** Whose limits an event can touch: a child's id, or that of a duty of the municipality; null: nobody's. */
export const familyOf = ({ data }: Pick<Fact, 'data'>): string | null => {
  const { dutyId, childId } = data;
  if (typeof dutyId === 'string') return dutyId;
  return typeof childId === 'string' ? childId : null;
};

/** Parts of the file that no duty asks about; what is owed stays as it was when nothing else has changed. */
const unasked: ReadonlySet<string> = new Set<keyof CaseFile>(['concerns', 'participation']);
const askedAbout = (Object.keys(emptyCaseFile) as (keyof CaseFile)[]).filter((name) => !unasked.has(name));

const mayOweOtherwise = (before: CaseFile, after: CaseFile): boolean =>
  before !== after && askedAbout.some((name) => before[name] !== after[name]);

const taking = (before: Deadlines, changed: Changed): Deadlines =>
  changed.length === 0 ? before : { ...before, ...Object.fromEntries(changed) };

/** The case can be read by nobody any more: nothing about it can be done, and nobody is reminded of it. */
const erased = (before: Deadlines, event: Seen): Changed =>
  event.type === 'erasure.executed'
    ? Object.values(before)
        .filter(({ status }) => status === 'open')
        .map((one) => [one.id, ended(one, event)] as const)
    : [];

/**
 * The limits of one family after one more of its events, in ledger order; the same object when nothing changed. Pure: the
 * same events and rules give the same dates, event by event or all at once.
 */
export const evolveLimits = (limits: ChildLimits, fact: Fact, book: Rulebook = nationalRulebook): ChildLimits => {
  const event = seen(fact);
  if (!event) return limits;
  const file = evolveCaseFile(limits.file, fact);
  let { deadlines } = limits;
  deadlines = taking(deadlines, byEvent(deadlines, event, fact, book));
  deadlines = taking(deadlines, byHandling(deadlines, event, book));
  deadlines = taking(deadlines, byMunicipality(deadlines, event, book));
  deadlines = taking(deadlines, erased(deadlines, event));
  // What is copied from another municipality is owed there until the case is received here.
  if (mayOweOtherwise(limits.file, file) && !isHistory(fact))
    deadlines = taking(deadlines, byCase(deadlines, file, event, book));
  return file === limits.file && deadlines === limits.deadlines ? limits : { file, deadlines };
};
