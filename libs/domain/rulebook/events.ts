import type { Length } from '../deadlines/rule';
import type { Transition } from '../deadlines/rule';
import type { EventType } from '../event-types';
import type { CalendarDate } from '../kernel/dates';
import type { DomainEvent } from '../kernel/envelope';
import type { Wording } from '../kernel/rejection';

/** A ladder a municipality can choose for a rule of its own. */
export const ladderKinds = ['none', 'short', 'standard'] as const;
export type LadderKind = (typeof ladderKinds)[number];

/**
 * What a municipality may change: a stricter target beside a limit of the law (`<rule>.target`, class D), a setting that
 * the law leaves to it, a rule of its own (`local.<name>`), or the end of one of these. The law itself it cannot change.
 */
export type RuleChange =
  | { readonly kind: 'target'; readonly rule: string; readonly lengths: readonly Length[] }
  | {
      readonly kind: 'setting';
      readonly rule: string;
      readonly lengths: readonly Length[];
      readonly transition: Transition;
    }
  | {
      readonly kind: 'local';
      /** 'local.first-talk'. */
      readonly rule: string;
      readonly title: Wording;
      readonly trigger: EventType;
      readonly satisfiedBy: readonly EventType[];
      readonly lengths: readonly Length[];
      readonly ladder: LadderKind;
    }
  | { readonly kind: 'end'; readonly rule: string };

type OfChange = { readonly changeId: string };

/** All on one stream per ledger, 'rulebook'. `validFrom` is a day after the approval. Sealed: nothing; a rule is no secret. */
export type RulebookChangeProposed = DomainEvent<
  'rulebook.change-proposed',
  OfChange & {
    readonly change: RuleChange;
    readonly validFrom: CalendarDate;
    /** The rule's version from then on. */
    readonly version: number;
    readonly source: string;
    readonly staffId: string;
  }
>;
export type RulebookChangeApproved = DomainEvent<
  'rulebook.change-approved',
  OfChange & { readonly validFrom: CalendarDate; readonly staffId: string }
>;
export type RulebookChangeWithdrawn = DomainEvent<'rulebook.change-withdrawn', OfChange & { readonly staffId: string }>;

export type RulebookEvent = RulebookChangeProposed | RulebookChangeApproved | RulebookChangeWithdrawn;
