import { participationWays } from '../code-lists/participation-ways';
import { requireCode } from '../code-lists/valid-code';
import { dayChecks } from '../kernel/day-checks';
import type { CalendarDate } from '../kernel/dates';
import type { Decider } from '../kernel/decider';
import { personal, says } from '../kernel/personal';
import { refusing } from '../kernel/refusing';
import type {
  EnterParticipationInError,
  ParticipationCommand,
  RecordParticipation,
  WaiveParticipation,
} from './commands';
import type { ParticipationEvent } from './events';
import { participationRefusals } from './refusals';

type Entry = { readonly participationId: string; readonly inError: boolean };
export type Participation =
  | { readonly status: 'none' }
  | { readonly status: 'some'; readonly childId: string; readonly entries: readonly Entry[] };

const refuse = refusing(participationRefusals);

const { pastDay } = dayChecks(refuse, {
  impossible: 'participation.impossible-date',
  inFuture: 'participation.date-in-future',
});

// The register has asked for the way since 2026. What happened before is told in the same words.
const WAYS_SINCE: CalendarDate = '2026-01-01';

const isYes = (wayCode: string): boolean => wayCode.startsWith('1.');

const dayOf = ({ caseOpenedOn, now, ...command }: RecordParticipation | WaiveParticipation): CalendarDate => {
  const on = pastDay(command.on, now, 'on');
  if (caseOpenedOn !== null && on < caseOpenedOn) throw refuse('participation.before-case', 'on');
  return on;
};

const record = (command: RecordParticipation): ParticipationEvent => {
  const { participationId, childId, about, wayCode, heard, agreedWithRendering, trustedPerson } = command;
  const { told, heardAbout, said, weight, reasonNotHeard } = command;
  if (!command.partExists) throw refuse('participation.part-unknown', 'about.id');
  const on = dayOf(command);
  requireCode(participationWays, wayCode, on < WAYS_SINCE ? WAYS_SINCE : on, 'wayCode');
  if (heard !== isYes(wayCode)) throw refuse('participation.way-contradicts', 'wayCode');
  if (heard && !says(said)) throw refuse('participation.said-missing', 'said');
  if (heard && !says(weight)) throw refuse('participation.weight-missing', 'weight');
  if (!heard && !says(reasonNotHeard)) throw refuse('participation.reason-missing', 'reasonNotHeard');
  if (!heard && agreedWithRendering !== null) throw refuse('participation.not-heard-agreed', 'agreedWithRendering');
  return {
    type: 'participation.recorded',
    occurredOn: on,
    subjects: [childId],
    data: { childId, participationId, about, on, wayCode, heard, agreedWithRendering, trustedPerson },
    personal: personal(childId, { told, heardAbout, said, weight, reasonNotHeard }),
  };
};

const waive = (command: WaiveParticipation): ParticipationEvent => {
  const { participationId, childId, about, reason } = command;
  if (!command.partExists) throw refuse('participation.part-unknown', 'about.id');
  const on = dayOf(command);
  if (!says(reason)) throw refuse('participation.reason-missing', 'reason');
  return {
    type: 'participation.waived',
    occurredOn: on,
    subjects: [childId],
    data: { childId, participationId, about, on },
    personal: personal(childId, { reason }),
  };
};

const enterInError = (command: EnterParticipationInError, state: Participation): ParticipationEvent => {
  const { participationId, reason, now } = command;
  const entry = entryOf(state, participationId);
  if (state.status === 'none' || !entry) throw refuse('participation.unknown');
  if (entry.inError) throw refuse('participation.already-in-error');
  if (!says(reason)) throw refuse('participation.correction-needs-reason', 'reason');
  const { childId } = state;
  return {
    type: 'participation.entered-in-error',
    occurredOn: now,
    subjects: [childId],
    data: { childId, participationId },
    personal: personal(childId, { reason }),
  };
};

const entryOf = (state: Participation, participationId: string): Entry | undefined =>
  state.status === 'none' ? undefined : state.entries.find((entry) => entry.participationId === participationId);

/**
 * How the child took part in the steps of its case (§ 1-4, FOR-medvirkning §§ 6–7): recorded, or waived with a reason.
 * Stream: `participation-<childId>`.
 */
export const participation: Decider<Participation, ParticipationCommand, ParticipationEvent> = {
  initial: { status: 'none' },
  decide: (command, state) => {
    switch (command.type) {
      case 'RecordParticipation':
        if (entryOf(state, command.participationId)) throw refuse('participation.already-recorded');
        return [record(command)];
      case 'WaiveParticipation':
        if (entryOf(state, command.participationId)) throw refuse('participation.already-recorded');
        return [waive(command)];
      case 'EnterParticipationInError':
        return [enterInError(command, state)];
    }
  },
  evolve: (state, event) => {
    const { childId, participationId } = event.data;
    const entries = state.status === 'none' ? [] : state.entries;
    switch (event.type) {
      case 'participation.recorded':
      case 'participation.waived':
        return { status: 'some', childId, entries: [...entries, { participationId, inError: false }] };
      case 'participation.entered-in-error':
        return {
          status: 'some',
          childId,
          entries: entries.map((entry) =>
            entry.participationId === participationId ? { ...entry, inError: true } : entry,
          ),
        };
    }
  },
};
