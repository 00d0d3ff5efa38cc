import { isRealDate } from '../kernel/dates';
import type { Decider } from '../kernel/decider';
import { osloDateOf } from '../kernel/oslo-time';
import { refusing } from '../kernel/refusing';
import type { InvestigationCommand, StartInvestigation } from './commands';
import type { InvestigationEvent } from './events';
import { investigationRefusals } from './refusals';

export type Investigation =
  | { readonly status: 'unknown' }
  | { readonly status: 'open'; readonly investigationId: string; readonly childId: string; readonly concernId: string };

const refuse = refusing(investigationRefusals);

const start = (command: StartInvestigation): readonly InvestigationEvent[] => {
  const { investigationId, childId, concernId, openedOn, receivedOn, now } = command;
  if (!isRealDate(openedOn) || openedOn > osloDateOf(now)) throw refuse('investigation.impossible-date', 'openedOn');
  if (!isRealDate(receivedOn)) throw refuse('investigation.impossible-date', 'receivedOn');
  if (openedOn < receivedOn) throw refuse('investigation.opened-before-received', 'openedOn');
  return [
    {
      type: 'investigation.opened',
      occurredOn: openedOn,
      subjects: [childId],
      data: { investigationId, childId, concernId, openedOn, receivedOn },
      personal: [],
    },
  ];
};

/**
 * An investigation (undersøkelse, § 2-2), opened together with the concern's own event in one append. Stream:
 * `investigation-<id>`. One child has one open investigation at most: the ledger guards that, not this stream.
 */
export const investigation: Decider<Investigation, InvestigationCommand, InvestigationEvent> = {
  initial: { status: 'unknown' },
  decide: (command, state) => {
    switch (command.type) {
      case 'StartInvestigation':
        if (state.status !== 'unknown') throw refuse('investigation.already-opened');
        return start(command);
    }
  },
  evolve: (state, event) => {
    switch (event.type) {
      case 'investigation.opened': {
        const { investigationId, childId, concernId } = event.data;
        return { status: 'open', investigationId, childId, concernId };
      }
      case 'investigation.opened-anew':
      case 'investigation.extension-decided':
      case 'investigation.expert-commissioned':
      case 'investigation.expert-reported':
      case 'investigation.report-assessed':
      case 'investigation.concluded':
      case 'investigation.date-corrected':
      case 'investigation.entered-in-error':
        return state;
    }
  },
};
