import type { Decider } from '../kernel/decider';
import type { Instant } from '../kernel/oslo-time';
import { personal, says } from '../kernel/personal';
import { refusing } from '../kernel/refusing';
import type { BreakGlassCommand, OpenBreakGlass, ReviewBreakGlass } from './commands';
import type { BreakGlassEvent } from './events';
import { breakGlassRefusals } from './refusals';

type Opening = { readonly breakGlassId: string; readonly childId: string; readonly staffId: string };
export type BreakGlass =
  | { readonly status: 'unknown' }
  | (Opening & { readonly status: 'opened'; readonly until: Instant })
  | (Opening & { readonly status: 'reviewed' });

export const LONGEST_HOURS = 4;
const HOUR = 3_600_000;
const SHORTEST_REASON = 20;

const refuse = refusing(breakGlassRefusals);

// Blank and invisible characters say nothing, however many there are.
const lengthOf = (text: string): number =>
  [
    ...text
      .replace(/\p{Cf}/gu, '')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim(),
  ].length;

const open = (command: OpenBreakGlass): BreakGlassEvent => {
  const { breakGlassId, childId, by, category, reason, hours, now } = command;
  if (lengthOf(reason) < SHORTEST_REASON) throw refuse('break-glass.reason-too-short', 'reason');
  if (!Number.isInteger(hours) || hours < 1 || hours > LONGEST_HOURS) throw refuse('break-glass.too-long', 'hours');
  const until = new Date(Date.parse(now) + hours * HOUR).toISOString();
  return {
    type: 'break-glass.opened',
    occurredOn: now,
    subjects: [childId],
    data: { breakGlassId, childId, staffId: by, category, until },
    personal: personal(childId, { reason }),
  };
};

const review = ({ by, verdict, assessment, now }: ReviewBreakGlass, state: BreakGlass): BreakGlassEvent => {
  if (state.status === 'unknown') throw refuse('break-glass.unknown');
  if (state.status === 'reviewed') throw refuse('break-glass.already-reviewed');
  const { breakGlassId, childId, staffId } = state;
  if (by === null || by === staffId) throw refuse('break-glass.second-person-needed');
  if (!says(assessment)) throw refuse('break-glass.assessment-missing', 'assessment');
  return {
    type: 'break-glass.reviewed',
    occurredOn: now,
    subjects: [childId],
    data: { breakGlassId, childId, verdict },
    personal: personal(childId, { assessment }),
  };
};

/** Emergency access (nødtilgang) to one case for a few hours, judged by another person afterwards. Stream: `break-glass-<id>`. */
export const breakGlass: Decider<BreakGlass, BreakGlassCommand, BreakGlassEvent> = {
  initial: { status: 'unknown' },
  decide: (command, state) => {
    switch (command.type) {
      case 'OpenBreakGlass':
        if (state.status !== 'unknown') throw refuse('break-glass.already-opened');
        return [open(command)];
      case 'ReviewBreakGlass':
        return [review(command, state)];
    }
  },
  evolve: (state, event) => {
    switch (event.type) {
      case 'break-glass.opened': {
        const { breakGlassId, childId, staffId, until } = event.data;
        return { status: 'opened', breakGlassId, childId, staffId, until };
      }
      case 'break-glass.reviewed': {
        if (state.status === 'unknown') return state;
        const { breakGlassId, childId, staffId } = state;
        return { status: 'reviewed', breakGlassId, childId, staffId };
      }
    }
  },
};
