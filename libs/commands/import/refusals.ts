import type { Refusals } from '@libs/domain/kernel/rejection';

/** What can be wrong with a row before any rule of the case is asked. */
export const importRefusals = {
  'import.not-readable': {
    nb: 'Linjen er ikke gyldig JSON eller CSV.',
    nn: 'Linja er ikkje gyldig JSON eller CSV.',
    en: 'The line is not valid JSON or CSV.',
  },
  'import.field-missing': {
    nb: 'Feltet mangler.',
    nn: 'Feltet manglar.',
    en: 'The field is missing.',
  },
  'import.field-invalid': {
    nb: 'Feltet har ikke en gyldig verdi.',
    nn: 'Feltet har ikkje ein gyldig verdi.',
    en: 'The field does not have a valid value.',
  },
  'import.field-unknown': {
    nb: 'Feltet hører ikke til her.',
    nn: 'Feltet høyrer ikkje til her.',
    en: 'The field does not belong here.',
  },
  'import.kind-unknown': {
    nb: 'Det finnes ikke noe steg med dette navnet.',
    nn: 'Det finst ikkje noko steg med dette namnet.',
    en: 'There is no step of this name.',
  },
  'import.id-twice': {
    nb: 'Navnet er brukt på noe annet i samme sak.',
    nn: 'Namnet er brukt på noko anna i same sak.',
    en: 'The name stands for something else in the same case.',
  },
  'import.reference-unknown': {
    nb: 'Feltet viser til noe som ikke er ført tidligere i saken.',
    nn: 'Feltet viser til noko som ikkje er ført tidlegare i saka.',
    en: 'The field refers to something that was not recorded earlier in the case.',
  },
  'import.day-in-future': {
    nb: 'Det som importeres, kan ikke ligge fram i tid.',
    nn: 'Det som blir importert, kan ikkje liggje fram i tid.',
    en: 'What is imported cannot be in the future.',
  },
  'import.case-twice': {
    nb: 'Saken står flere ganger i filen.',
    nn: 'Saka står fleire gonger i fila.',
    en: 'The case is in the file more than once.',
  },
  'import.child-twice': {
    nb: 'Barnet står i flere saker i filen. Et barn har én sak.',
    nn: 'Barnet står i fleire saker i fila. Eit barn har éi sak.',
    en: 'The child is in several cases of the file. A child has one case.',
  },
  'import.too-large': {
    nb: 'Saken er for stor til å importeres samlet: høyst 256 hendelser og 1 MB.',
    nn: 'Saka er for stor til å importerast samla: høgst 256 hendingar og 1 MB.',
    en: 'The case is too large to be imported as a whole: at most 256 events and 1 MB.',
  },
  'import.row-changed': {
    nb: 'Saken er importert før med et annet innhold. Den rettes nå i systemet, ikke i filen.',
    nn: 'Saka er importert før med eit anna innhald. Ho blir no retta i systemet, ikkje i fila.',
    en: 'The case was imported before with other content. It is corrected in the system now, not in the file.',
  },
} as const satisfies Refusals;
