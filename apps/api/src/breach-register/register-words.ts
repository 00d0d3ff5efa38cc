import type { BreachReason } from '@libs/domain/deadline-handling/events';
import type { RegisterOutcome } from '@libs/domain/deadlines/breach-register';
import type { Wording } from '@libs/domain/kernel/rejection';

/** The form's own words, for the table and the page. */
export const formWords = {
  title: { nb: 'Fristskjema', nn: 'Fristskjema', en: 'Form of time limits' },
  basis: {
    nb: 'Barnevernsloven §§ 2-1 og 2-2, § 17-6; FOR-1992-12-16-1243 §§ 1–2',
    nn: 'Barnevernslova §§ 2-1 og 2-2, § 17-6; FOR-1992-12-16-1243 §§ 1–2',
    en: 'Child welfare act §§ 2-1 and 2-2, § 17-6; FOR-1992-12-16-1243 §§ 1–2',
  },
  asOf: { nb: 'Slik det så ut', nn: 'Slik det såg ut', en: 'As it looked on' },
  notOver: { nb: 'Kvartalet er ikke over.', nn: 'Kvartalet er ikkje over.', en: 'The quarter is not over.' },
  leftOut: {
    nb: 'linjer om saker du ikke har tilgang til, er utelatt',
    nn: 'linjer om saker du ikkje har tilgang til, er utelatne',
    en: 'lines of cases you may not see are left out',
  },
  sums: { nb: 'Sammendrag', nn: 'Samandrag', en: 'Summary' },
  rows: { nb: 'Fristene', nn: 'Fristane', en: 'The limits' },
  paragraph: { nb: 'paragraf', nn: 'paragraf', en: 'section' },
  reference: { nb: 'referanse', nn: 'referanse', en: 'reference' },
  receivedOn: { nb: 'mottatt', nn: 'motteke', en: 'received' },
  dueOn: { nb: 'frist', nn: 'frist', en: 'due' },
  extended: { nb: 'utvidet', nn: 'utvida', en: 'extended' },
  doneOn: { nb: 'fulgt opp', nn: 'følgd opp', en: 'done' },
  endedOn: { nb: 'falt bort', nn: 'falle bort', en: 'owed no more' },
  outcome: { nb: 'utfall', nn: 'utfall', en: 'outcome' },
  daysLate: { nb: 'dager over', nn: 'dagar over', en: 'days late' },
  carriedOver: { nb: 'fra tidligere kvartal', nn: 'frå tidlegare kvartal', en: 'from earlier quarters' },
  reason: { nb: 'grunn', nn: 'grunn', en: 'reason' },
  due: { nb: 'frist i kvartalet', nn: 'frist i kvartalet', en: 'due in the quarter' },
  lackReason: { nb: 'mangler grunn', nn: 'manglar grunn', en: 'lack a reason' },
  yes: { nb: 'ja', nn: 'ja', en: 'yes' },
} as const satisfies Readonly<Record<string, Wording>>;

export const outcomeWords: Readonly<Record<RegisterOutcome, Wording>> = {
  'in-time': { nb: 'i tide', nn: 'i tide', en: 'in time' },
  late: { nb: 'for sent', nn: 'for seint', en: 'late' },
  running: { nb: 'løper', nn: 'går', en: 'running' },
  overdue: { nb: 'over fristen', nn: 'over fristen', en: 'overdue' },
};

export const reasonWords: Readonly<Record<BreachReason, Wording>> = {
  'family-unreachable': {
    nb: 'familien var ikke å få tak i',
    nn: 'familien var ikkje å få tak i',
    en: 'family unreachable',
  },
  'awaiting-expert': { nb: 'ventet på sakkyndig', nn: 'venta på sakkunnig', en: 'awaited an expert' },
  'awaiting-other-service': {
    nb: 'ventet på annen tjeneste',
    nn: 'venta på anna teneste',
    en: 'awaited another service',
  },
  'caseworker-absent': { nb: 'saksbehandler var borte', nn: 'saksbehandlar var borte', en: 'caseworker absent' },
  capacity: { nb: 'manglende kapasitet', nn: 'manglande kapasitet', en: 'lack of capacity' },
  vacancy: { nb: 'ledig stilling', nn: 'ledig stilling', en: 'vacancy' },
  'late-handover': { nb: 'sen overlevering', nn: 'sein overlevering', en: 'late handover' },
  'registered-late': { nb: 'registrert for sent', nn: 'registrert for seint', en: 'registered late' },
  'system-failure': { nb: 'systemfeil', nn: 'systemfeil', en: 'system failure' },
  other: { nb: 'annet', nn: 'anna', en: 'other' },
};
