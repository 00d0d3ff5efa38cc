import type { Refusals } from '../../kernel/rejection';

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
  'reminder.person-needed': {
    nb: 'Bare en registrert ansatt kan åpne eller kvittere for en påminnelse.',
    nn: 'Berre ein registrert tilsett kan opne eller kvittere for ei påminning.',
    en: 'Only a registered member of staff can open or acknowledge a reminder.',
  },
} as const satisfies Refusals;
