import type { Refusals } from '../kernel/rejection';

export const planRefusals = {
  'plan.already-made': {
    nb: 'Planen finnes allerede.',
    nn: 'Planen finst alt.',
    en: 'The plan has been made already.',
  },
  'plan.unknown': {
    nb: 'Planen finnes ikke.',
    nn: 'Planen finst ikkje.',
    en: 'There is no such plan.',
  },
  'plan.closed': {
    nb: 'Planen er avsluttet.',
    nn: 'Planen er avslutta.',
    en: 'The plan is closed.',
  },
  'plan.entered-in-error': {
    nb: 'Planen er feilført, og ikke noe kan føyes til.',
    nn: 'Planen er feilført, og ingenting kan leggjast til.',
    en: 'The plan was entered in error, and takes nothing more.',
  },
  'plan.case-not-open': {
    nb: 'Det er ingen åpen sak å lage planen i.',
    nn: 'Det er inga open sak å lage planen i.',
    en: 'There is no open case to make the plan in.',
  },
  'plan.impossible-date': {
    nb: 'Datoen finnes ikke i kalenderen.',
    nn: 'Datoen finst ikkje i kalenderen.',
    en: 'The date does not exist in the calendar.',
  },
  'plan.date-in-future': {
    nb: 'Datoen kan ikke ligge fram i tid.',
    nn: 'Datoen kan ikkje liggje fram i tid.',
    en: 'The date cannot be in the future.',
  },
  'plan.before-case': {
    nb: 'Planen kan ikke være fra før saken ble åpnet.',
    nn: 'Planen kan ikkje vere frå før saka vart opna.',
    en: 'The plan cannot be from before the case was opened.',
  },
  'plan.before-plan': {
    nb: 'Datoen kan ikke være før planen ble laget.',
    nn: 'Datoen kan ikkje vere før planen vart laga.',
    en: 'The date cannot be before the plan was made.',
  },
  'plan.before-evaluation': {
    nb: 'Planen kan ikke være avsluttet før den sist ble endret eller evaluert.',
    nn: 'Planen kan ikkje vere avslutta før han sist vart endra eller evaluert.',
    en: 'The plan cannot be closed before it was last revised or evaluated.',
  },
  'plan.after-evaluation': {
    nb: 'Planen kan ikke være laget etter at den ble endret eller evaluert.',
    nn: 'Planen kan ikkje vere laga etter at han vart endra eller evaluert.',
    en: 'The plan cannot be made after it was revised or evaluated.',
  },
  'plan.ends-before-it-begins': {
    nb: 'Planen kan ikke slutte å gjelde før den begynner.',
    nn: 'Planen kan ikkje slutte å gjelde før han byrjar.',
    en: 'The plan cannot expire before it begins.',
  },
  'plan.about-unfitting': {
    nb: 'En plan av denne typen gjelder noe annet.',
    nn: 'Ein plan av denne typen gjeld noko anna.',
    en: 'A plan of this type is for something else.',
  },
  'plan.about-unknown': {
    nb: 'Det planen gjelder, finnes ikke i saken.',
    nn: 'Det planen gjeld, finst ikkje i saka.',
    en: 'What the plan is for is not in the case.',
  },
  'plan.another-is-open': {
    nb: 'Det finnes allerede en åpen plan av denne typen for det samme.',
    nn: 'Det finst alt ein open plan av denne typen for det same.',
    en: 'There is an open plan of this type for the same already.',
  },
  'plan.goal-missing': {
    nb: 'Planen må ha et mål.',
    nn: 'Planen må ha eit mål.',
    en: 'The plan must have a goal.',
  },
  'plan.content-missing': {
    nb: 'Planen må ha et innhold.',
    nn: 'Planen må ha eit innhald.',
    en: 'The plan must have a content.',
  },
  'plan.duration-missing': {
    nb: 'Planen må si hvor lenge den skal vare.',
    nn: 'Planen må seie kor lenge han skal vare.',
    en: 'The plan must say how long it is to last.',
  },
  'plan.child-view-missing': {
    nb: 'Barnets syn, eller hvorfor barnet ikke er hørt, må være med.',
    nn: 'Barnet sitt syn, eller kvifor barnet ikkje er høyrt, må vere med.',
    en: "The child's view, or why the child was not heard, must be there.",
  },
  'plan.assessment-missing': {
    nb: 'Evalueringen må ha en vurdering.',
    nn: 'Evalueringa må ha ei vurdering.',
    en: 'The evaluation must hold an assessment.',
  },
  'plan.reason-missing': {
    nb: 'Det må stå en grunn.',
    nn: 'Det må stå ei grunngiving.',
    en: 'A reason must be given.',
  },
  'plan.date-not-set': {
    nb: 'Planen har ikke denne datoen ennå.',
    nn: 'Planen har ikkje denne datoen enno.',
    en: 'The plan does not have this date yet.',
  },
  'plan.date-unchanged': {
    nb: 'Datoen er den samme som før.',
    nn: 'Datoen er den same som før.',
    en: 'The date is the same as before.',
  },
  'plan.type-not-valid': {
    nb: 'Plantypen gjaldt ikke den dagen.',
    nn: 'Plantypen galdt ikkje den dagen.',
    en: 'The type of plan was not valid on that day.',
  },
} as const satisfies Refusals;
