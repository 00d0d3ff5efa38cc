import type { Refusals } from '../kernel/rejection';

export const reminderRefusals = {
  'reminder.not-raised': {
    nb: 'Påminnelsen er ikke gitt.',
    nn: 'Påminninga er ikkje gitt.',
    en: 'The reminder has not been raised.',
  },
  'reminder.reason-not-coded': {
    nb: 'Grunnen til at påminnelsen ikke kom fram, må være en kode.',
    nn: 'Grunnen til at påminninga ikkje kom fram, må vere ein kode.',
    en: 'The reason why the reminder was not delivered must be a code.',
  },
} as const satisfies Refusals;
