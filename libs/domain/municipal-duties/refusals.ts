import type { Refusals } from '../kernel/rejection';

export const municipalDutyRefusals = {
  'municipal-duty.begun-already': {
    nb: 'Plikten følges allerede.',
    nn: 'Plikta blir alt følgd.',
    en: 'The duty is watched already.',
  },
  'municipal-duty.not-begun': {
    nb: 'Plikten følges ikke ennå.',
    nn: 'Plikta blir ikkje følgd enno.',
    en: 'The duty is not watched yet.',
  },
  'municipal-duty.impossible-date': {
    nb: 'Datoen finnes ikke.',
    nn: 'Datoen finst ikkje.',
    en: 'The date does not exist.',
  },
  'municipal-duty.date-in-future': {
    nb: 'Datoen kan ikke ligge fram i tid.',
    nn: 'Datoen kan ikkje liggje fram i tid.',
    en: 'The date cannot be in the future.',
  },
  'municipal-duty.through-after-done': {
    nb: 'Det som er gjort, kan ikke dekke tid etter dagen det ble gjort.',
    nn: 'Det som er gjort, kan ikkje dekkje tid etter dagen det vart gjort.',
    en: 'What was done cannot cover time after the day it was done.',
  },
  'municipal-duty.covered-already': {
    nb: 'Denne tiden er allerede dekket.',
    nn: 'Denne tida er alt dekt.',
    en: 'That time is covered already.',
  },
  'municipal-duty.not-a-quarter': {
    nb: 'Fristskjemaet gjelder hele kvartaler: siste dag må være 31.3., 30.6., 30.9. eller 31.12.',
    nn: 'Fristskjemaet gjeld heile kvartal: siste dag må vere 31.3., 30.6., 30.9. eller 31.12.',
    en: 'The quarterly form is about whole quarters: its last day is 31 March, 30 June, 30 September or 31 December.',
  },
  'municipal-duty.quarter-left-out': {
    nb: 'Fristskjemaet for et tidligere kvartal mangler: hvert kvartal har sitt eget.',
    nn: 'Fristskjemaet for eit tidlegare kvartal manglar: kvart kvartal har sitt eige.',
    en: 'The quarterly form of an earlier quarter is missing: each quarter has one of its own.',
  },
} as const satisfies Refusals;
