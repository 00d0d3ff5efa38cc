import type { Decider } from '../kernel/decider';
import { requireGoing } from './checks';
import type { AftercareCommand } from './commands';
import type { AftercareEvent } from './events';
import { contacted, decided, ended, nextPlanned, responsibilityRecorded } from './follow-up';
import { accepted, declined, offered } from './offers';
import { evolveAftercareState } from './state';
import type { Aftercare } from './state';

/** Aftercare (ettervern, § 3-6): contact, offers and answers until 25, again and again. Stream: `aftercare-<childId>`. */
export const aftercare: Decider<Aftercare, AftercareCommand, AftercareEvent> = {
  initial: { status: 'no-offer' },
  decide: (command, state) => {
    switch (command.type) {
      case 'RecordAftercareContact':
        return [contacted(command, state)];
      case 'PlanNextContact':
        return [nextPlanned(command, state)];
      case 'MakeAftercareOffer':
        requireGoing(state);
        return offered(command, state);
      case 'AcceptAftercareOffer':
        return accepted(command, state);
      case 'DeclineAftercareOffer':
        return declined(command, state);
      case 'DecideAftercare':
        return [decided(command, state)];
      case 'RecordResponsibility':
        return [responsibilityRecorded(command, state)];
      case 'EndAftercare':
        return [ended(command, state)];
    }
  },
  evolve: evolveAftercareState,
};
