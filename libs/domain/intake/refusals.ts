import type { Refusals } from '../kernel/rejection';

export const intakeRefusals = {
  'message.id-reused': {
    nb: 'Meldings-id-en er allerede brukt for en annen melding.',
    nn: 'Meldings-id-en er alt brukt for ei anna melding.',
    en: 'The message id has been used for another message already.',
  },
  'message.not-claimed': {
    nb: 'Meldingen er ikke meldt inn.',
    nn: 'Meldinga er ikkje meld inn.',
    en: 'The message has not been claimed.',
  },
  'message.already-accepted': {
    nb: 'Meldingen er allerede tatt imot.',
    nn: 'Meldinga er alt teken imot.',
    en: 'The message has been accepted already.',
  },
  'message.accepted-without-concern': {
    nb: 'En melding som tas imot, må føre til minst én bekymringsmelding.',
    nn: 'Ei melding som blir teken imot, må føre til minst éi bekymringsmelding.',
    en: 'A message that is accepted must lead to at least one concern.',
  },
} as const satisfies Refusals;
