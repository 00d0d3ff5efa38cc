import type { CalendarDate } from '../kernel/dates';
import type { Fact } from '../kernel/envelope';
import { osloDay } from '../kernel/oslo-time';
import type { RuleChange, RulebookEvent } from './events';

/** A change of a municipality's rules and what became of it. */
export type KnownChange = {
  readonly changeId: string;
  readonly change: RuleChange;
  readonly validFrom: CalendarDate;
  readonly version: number;
  readonly source: string;
  readonly proposedBy: string;
  readonly proposedOn: CalendarDate;
} & (
  | { readonly status: 'proposed' }
  | { readonly status: 'approved'; readonly approvedBy: string; readonly approvedOn: CalendarDate }
  | { readonly status: 'withdrawn'; readonly withdrawnBy: string; readonly withdrawnOn: CalendarDate }
);

/** What counts from its day on, because two people wanted it. */
export type ApprovedChange = Extract<KnownChange, { status: 'approved' }>;

/** In the order they were proposed. */
export type RulebookChanges = readonly KnownChange[];

/** The rule that a change is of: a target is a rule of its own beside the law's. */
export const ruleChanged = (change: RuleChange): string =>
  change.kind === 'target' ? `${change.rule}.target` : change.rule;

type Told<Event extends RulebookEvent> = Event extends RulebookEvent
  ? Pick<Event, 'type' | 'occurredOn' | 'data'>
  : never;
type Seen = Told<RulebookEvent>;

const becoming = (before: KnownChange, event: Seen): KnownChange => {
  const { changeId, change, validFrom, version, source, proposedBy, proposedOn } = before;
  const proposal = { changeId, change, validFrom, version, source, proposedBy, proposedOn };
  const on = osloDay(event.occurredOn);
  switch (event.type) {
    case 'rulebook.change-proposed':
      return before;
    case 'rulebook.change-approved':
      return { ...proposal, status: 'approved', approvedBy: event.data.staffId, approvedOn: on };
    case 'rulebook.change-withdrawn':
      return { ...proposal, status: 'withdrawn', withdrawnBy: event.data.staffId, withdrawnOn: on };
  }
};

export const evolve = (changes: RulebookChanges, event: Seen): RulebookChanges => {
  if (event.type !== 'rulebook.change-proposed')
    return changes.map((one) => (one.changeId === event.data.changeId ? becoming(one, event) : one));
  const { changeId, change, validFrom, version, source, staffId } = event.data;
  const proposedOn = osloDay(event.occurredOn);
  return [
    ...changes,
    { changeId, change, validFrom, version, source, proposedBy: staffId, proposedOn, status: 'proposed' },
  ];
};

/** Of the events of the stream 'rulebook', in its order. */
export const rulebookChangesOf = (facts: readonly Pick<Fact, 'type' | 'occurredOn' | 'data'>[]): RulebookChanges =>
  facts.reduce<RulebookChanges>((changes, fact) => evolve(changes, fact as unknown as Seen), []);

/** As it would count once somebody else approved it: for who wants to see beforehand what it does. */
export const asApproved = (one: KnownChange): ApprovedChange =>
  one.status === 'approved'
    ? one
    : { ...one, status: 'approved', approvedBy: one.proposedBy, approvedOn: one.proposedOn };

export const approvedOf = (changes: RulebookChanges): readonly ApprovedChange[] =>
  changes.filter((one) => one.status === 'approved');
