import type { Refusals } from '../kernel/rejection';

export const measureRefusals = {
  'measure.already-decided': {
    nb: 'Tiltaket er allerede vedtatt.',
    nn: 'Tiltaket er alt vedteke.',
    en: 'The measure has been decided already.',
  },
  'measure.unknown': {
    nb: 'Tiltaket finnes ikke.',
    nn: 'Tiltaket finst ikkje.',
    en: 'There is no such measure.',
  },
  'measure.impossible-date': {
    nb: 'Datoen finnes ikke i kalenderen.',
    nn: 'Datoen finst ikkje i kalenderen.',
    en: 'The date does not exist in the calendar.',
  },
  'measure.date-in-future': {
    nb: 'Datoen kan ikke ligge fram i tid.',
    nn: 'Datoen kan ikkje liggje fram i tid.',
    en: 'The date cannot be in the future.',
  },
  'measure.before-decision': {
    nb: 'Tiltaket kan ikke starte før det er vedtatt.',
    nn: 'Tiltaket kan ikkje starte før det er vedteke.',
    en: 'The measure cannot start before it is decided.',
  },
  'measure.before-start': {
    nb: 'Datoen kan ikke være før tiltaket startet.',
    nn: 'Datoen kan ikkje vere før tiltaket starta.',
    en: 'The date cannot be before the measure started.',
  },
  'measure.legal-basis-impossible': {
    nb: 'Hjemmelen må være en paragraf i kapittelet som er oppgitt.',
    nn: 'Heimelen må vere ein paragraf i kapittelet som er oppgitt.',
    en: 'The legal basis must be a section of the chapter given.',
  },
  'measure.already-started': {
    nb: 'Tiltaket er allerede startet.',
    nn: 'Tiltaket er alt starta.',
    en: 'The measure has started already.',
  },
  'measure.not-running': {
    nb: 'Tiltaket er ikke i gang.',
    nn: 'Tiltaket er ikkje i gang.',
    en: 'The measure is not running.',
  },
  'measure.child-view-missing': {
    nb: 'Evalueringen må ha med barnets syn, eller hvorfor barnet ikke er hørt.',
    nn: 'Evalueringa må ha med barnet sitt syn, eller kvifor barnet ikkje er høyrt.',
    en: "The evaluation must hold the child's view, or why the child was not heard.",
  },
  'measure.assessment-missing': {
    nb: 'Evalueringen må ha en vurdering av om hjelpen virker.',
    nn: 'Evalueringa må ha ei vurdering av om hjelpa verkar.',
    en: 'The evaluation must assess whether the help works.',
  },
} as const satisfies Refusals;
