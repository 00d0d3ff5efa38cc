import type { Rulebook } from '../deadlines/rulebook';
import type { CalendarDate } from '../kernel/dates';
import type { Instant } from '../kernel/oslo-time';
import type { RuleChange } from './events';

/** `by`: the staff id of who gives the command; null for a machine, which changes no rules. */
type By = { readonly now: Instant; readonly by: string | null; readonly changeId: string };

/** `national`: what holds in every municipality, and what a change is judged against. Looked up by the handler. */
export type ProposeRulebookChange = By & {
  readonly type: 'ProposeRulebookChange';
  readonly change: RuleChange;
  readonly validFrom: CalendarDate;
  /** What it rests on, such as the council's resolution. */
  readonly source: string;
  readonly national: Rulebook;
};
/** By another person than who proposed it, before the day it is to hold from. */
export type ApproveRulebookChange = By & { readonly type: 'ApproveRulebookChange'; readonly national: Rulebook };
/** A proposal, or what was approved and does not hold yet. */
export type WithdrawRulebookChange = By & { readonly type: 'WithdrawRulebookChange' };

export type RulebookCommand = ProposeRulebookChange | ApproveRulebookChange | WithdrawRulebookChange;
