import type { Refusals } from '../kernel/rejection';

export const deadlineHandlingRefusals = {
  'deadline.unknown': {
    nb: 'Fristen finnes ikke.',
    nn: 'Fristen finst ikkje.',
    en: 'There is no such time limit.',
  },
  'deadline.not-open': {
    nb: 'Fristen løper ikke lenger.',
    nn: 'Fristen går ikkje lenger.',
    en: 'The time limit is no longer running.',
  },
  'deadline.impossible-date': {
    nb: 'Datoen finnes ikke i kalenderen.',
    nn: 'Datoen finst ikkje i kalenderen.',
    en: 'The date does not exist in the calendar.',
  },
  'deadline.date-in-future': {
    nb: 'Datoen kan ikke ligge fram i tid.',
    nn: 'Datoen kan ikkje liggje fram i tid.',
    en: 'The date cannot be in the future.',
  },
  'deadline.before-it-began': {
    nb: 'Datoen kan ikke være før fristen begynte å løpe.',
    nn: 'Datoen kan ikkje vere før fristen byrja å gå.',
    en: 'The date cannot be before the time limit began to run.',
  },
  'deadline.reason-missing': {
    nb: 'Begrunnelsen mangler.',
    nn: 'Grunngjevinga manglar.',
    en: 'The reason is missing.',
  },
  'deadline.waiting-already': {
    nb: 'Det er allerede ført at tjenesten venter på noen i denne fristen.',
    nn: 'Det er alt ført at tenesta ventar på nokon i denne fristen.',
    en: 'It is on record already that the service waits for somebody here.',
  },
  'deadline.wait-unknown': {
    nb: 'Ventingen finnes ikke, eller den er over.',
    nn: 'Ventinga finst ikkje, eller ho er over.',
    en: 'There is no such wait, or it is over.',
  },
  'deadline.before-wait': {
    nb: 'Ventingen kan ikke ta slutt før den begynte.',
    nn: 'Ventinga kan ikkje ta slutt før ho byrja.',
    en: 'The wait cannot end before it began.',
  },
  'deadline.cannot-be-extended': {
    nb: 'Denne fristen kan ikke forlenges.',
    nn: 'Denne fristen kan ikkje lengjast.',
    en: 'This time limit cannot be extended.',
  },
  'deadline.extended-by-decision': {
    nb: 'Denne fristen forlenges bare ved egen beslutning i saken (§ 2-2).',
    nn: 'Denne fristen blir berre lengd ved eiga avgjerd i saka (§ 2-2).',
    en: 'This time limit is extended only by a decision of its own in the case (§ 2-2).',
  },
  'deadline.ran-out': {
    nb: 'Fristen er ute. Den kunne bare forlenges før den løp ut.',
    nn: 'Fristen er ute. Han kunne berre lengjast før han gjekk ut.',
    en: 'The time limit has run out. It could be extended only before it did.',
  },
  'deadline.not-later': {
    nb: 'Den nye siste dagen må være senere enn den gamle.',
    nn: 'Den nye siste dagen må vere seinare enn den gamle.',
    en: 'The new last day must be later than the old one.',
  },
  'deadline.extended-too-far': {
    nb: 'Så langt kan fristen ikke forlenges.',
    nn: 'Så langt kan fristen ikkje lengjast.',
    en: 'The time limit cannot be extended that far.',
  },
  'deadline.person-needed': {
    nb: 'Bare en registrert ansatt kan la påminnelsene hvile.',
    nn: 'Berre ein registrert tilsett kan la påminningane kvile.',
    en: 'Only a registered member of staff can let the reminders rest.',
  },
  'deadline.never-rests': {
    nb: 'Påminnelsene om denne fristen kan ikke hvile: da ville ingen komme i tide på en arbeidsdag.',
    nn: 'Påminningane om denne fristen kan ikkje kvile: då ville inga kome i tide på ein arbeidsdag.',
    en: 'The reminders of this time limit cannot rest: none would come in time on a day of work.',
  },
  'deadline.rests-too-long': {
    nb: 'Påminnelsene kan ikke hvile så lenge: minst én skal komme i tide på en arbeidsdag.',
    nn: 'Påminningane kan ikkje kvile så lenge: minst éi skal kome i tide på ein arbeidsdag.',
    en: 'The reminders cannot rest that long: at least one shall come in time on a day of work.',
  },
  'deadline.rests-in-past': {
    nb: 'Påminnelsene kan bare hvile fra i dag.',
    nn: 'Påminningane kan berre kvile frå i dag.',
    en: 'The reminders can rest only from today on.',
  },
  'deadline.not-broken': {
    nb: 'Fristen er ikke brutt på denne datoen.',
    nn: 'Fristen er ikkje broten på denne datoen.',
    en: 'The time limit was not broken on this date.',
  },
} as const satisfies Refusals;
