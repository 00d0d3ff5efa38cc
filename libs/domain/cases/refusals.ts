import type { Refusals } from '../kernel/rejection';

export const caseRefusals = {
  'case.already-open': {
    nb: 'Barnet har allerede en åpen sak.',
    nn: 'Barnet har alt ei open sak.',
    en: 'The child has an open case already.',
  },
  'case.to-be-reopened': {
    nb: 'Barnet har en avsluttet sak, som kan gjenåpnes.',
    nn: 'Barnet har ei avslutta sak, som kan opnast att.',
    en: 'The child has a closed case, which can be reopened.',
  },
  'case.not-open': {
    nb: 'Barnet har ingen åpen sak.',
    nn: 'Barnet har inga open sak.',
    en: 'The child has no open case.',
  },
  'case.not-closed': {
    nb: 'Saken er ikke avsluttet.',
    nn: 'Saka er ikkje avslutta.',
    en: 'The case is not closed.',
  },
  'case.impossible-day': {
    nb: 'Datoen finnes ikke i kalenderen.',
    nn: 'Datoen finst ikkje i kalenderen.',
    en: 'The date does not exist in the calendar.',
  },
  'case.day-in-future': {
    nb: 'Datoen kan ikke ligge fram i tid.',
    nn: 'Datoen kan ikkje liggje fram i tid.',
    en: 'The date cannot be in the future.',
  },
  'case.number-unfit': {
    nb: 'Saksnummeret har tall og høyst tre bokstaver på rad, skråstrek, punktum og bindestrek, og kan ikke inneholde et navn, en fødselsdato eller et fødselsnummer.',
    nn: 'Saksnummeret har tal og høgst tre bokstavar på rad, skråstrek, punktum og bindestrek, og kan ikkje innehalde eit namn, ein fødselsdato eller eit fødselsnummer.',
    en: 'The case number has digits and at most three letters in a row, slash, dot and hyphen, and cannot hold a name, a birth date or a national id.',
  },
  'case.opened-after-part': {
    nb: 'Saken kan ikke begynne etter det som allerede er en del av den.',
    nn: 'Saka kan ikkje byrje etter det som alt er ein del av henne.',
    en: 'The case cannot begin after what is a part of it already.',
  },
  'case.before-conceived': {
    nb: 'Saken kan ikke begynne mer enn ni måneder før barnet blir født.',
    nn: 'Saka kan ikkje byrje meir enn ni månader før barnet blir fødd.',
    en: 'The case cannot begin more than nine months before the child is born.',
  },
  'case.open-parts': {
    nb: 'Saken har deler som ikke er avsluttet.',
    nn: 'Saka har delar som ikkje er avslutta.',
    en: 'The case has parts that are not closed.',
  },
  'case.before-opening': {
    nb: 'Datoen kan ikke være før saken ble åpnet.',
    nn: 'Datoen kan ikkje vere før saka blei opna.',
    en: 'The date cannot be before the case was opened.',
  },
  'case.closed-before-part': {
    nb: 'Datoen kan ikke være før det siste som skjedde i saken.',
    nn: 'Datoen kan ikkje vere før det siste som hende i saka.',
    en: 'The date cannot be before the last thing that happened in the case.',
  },
  'case.not-25': {
    nb: 'Personen har ikke fylt 25 år på denne datoen.',
    nn: 'Personen har ikkje fylt 25 år på denne datoen.',
    en: 'The person has not turned 25 on this date.',
  },
  'case.before-closing': {
    nb: 'Datoen kan ikke være før saken ble avsluttet.',
    nn: 'Datoen kan ikkje vere før saka blei avslutta.',
    en: 'The date cannot be before the case was closed.',
  },
  'case.text-missing': {
    nb: 'Begrunnelsen mangler.',
    nn: 'Grunngjevinga manglar.',
    en: 'The reasons are missing.',
  },
  'case.request-unknown': {
    nb: 'Det er ikke bedt om dette byttet, eller det er allerede avgjort.',
    nn: 'Det er ikkje bede om dette bytet, eller det er alt avgjort.',
    en: 'Nobody asked for this change, or it has been decided already.',
  },
  'case.before-request': {
    nb: 'Datoen kan ikke være før det ble bedt om byttet.',
    nn: 'Datoen kan ikkje vere før det blei bede om bytet.',
    en: 'The date cannot be before the change was asked for.',
  },
} as const satisfies Refusals;
