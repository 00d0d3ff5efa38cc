import type { Refusals } from '../kernel/rejection';

export const journalRefusals = {
  'journal.entry-already-recorded': {
    nb: 'Notatet er allerede ført.',
    nn: 'Notatet er alt ført.',
    en: 'The entry has been recorded already.',
  },
  'journal.entry-unknown': {
    nb: 'Notatet finnes ikke i journalen.',
    nn: 'Notatet finst ikkje i journalen.',
    en: 'There is no such entry in the journal.',
  },
  'journal.entry-already-in-error': {
    nb: 'Notatet er markert som feilført.',
    nn: 'Notatet er markert som feilført.',
    en: 'The entry is marked as entered in error.',
  },
  'journal.document-already-attached': {
    nb: 'Dokumentet er allerede lagt ved.',
    nn: 'Dokumentet er alt lagt ved.',
    en: 'The document has been attached already.',
  },
  'journal.impossible-date': {
    nb: 'Datoen finnes ikke i kalenderen.',
    nn: 'Datoen finst ikkje i kalenderen.',
    en: 'The date does not exist in the calendar.',
  },
  'journal.date-in-future': {
    nb: 'Datoen kan ikke ligge fram i tid.',
    nn: 'Datoen kan ikkje liggje fram i tid.',
    en: 'The date cannot be in the future.',
  },
  'journal.part-unknown': {
    nb: 'Saken har ingen slik del.',
    nn: 'Saka har ingen slik del.',
    en: 'The case has no such part.',
  },
  'journal.nothing-said': {
    nb: 'Et notat må ha opplysninger eller en vurdering.',
    nn: 'Eit notat må ha opplysningar eller ei vurdering.',
    en: 'An entry must hold facts or an assessment.',
  },
  'journal.reason-missing': {
    nb: 'Det må stå hvorfor.',
    nn: 'Det må stå kvifor.',
    en: 'The reason must be given.',
  },
  'journal.media-type-refused': {
    nb: 'Denne typen fil kan ikke legges ved.',
    nn: 'Denne typen fil kan ikkje leggjast ved.',
    en: 'Files of this type cannot be attached.',
  },
  'journal.content-of-other-type': {
    nb: 'Innholdet er ikke en fil av den typen som er oppgitt.',
    nn: 'Innhaldet er ikkje ei fil av den typen som er oppgjeven.',
    en: 'The content is not a file of the type that was stated.',
  },
  'journal.document-empty': {
    nb: 'Dokumentet er tomt.',
    nn: 'Dokumentet er tomt.',
    en: 'The document is empty.',
  },
  'journal.document-too-big': {
    nb: 'Dokumentet er større enn 10 MB.',
    nn: 'Dokumentet er større enn 10 MB.',
    en: 'The document is larger than 10 MB.',
  },
  'journal.title-missing': {
    nb: 'Tittelen mangler.',
    nn: 'Tittelen manglar.',
    en: 'The title is missing.',
  },
} as const satisfies Refusals;
