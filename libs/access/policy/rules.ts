import type { Wording } from '@libs/domain/kernel/rejection';

/**
 * Every rule that can decide, with what it says to a person. A released code keeps its meaning for ever: it stands in
 * the access log and in the security log. No wording tells anything about a case.
 */
export const ruleWordings = {
  // What lets somebody in: what they are to the case.
  'access.assigned': {
    nb: 'Du er kontaktperson for saken, eller vikar for en som er det.',
    nn: 'Du er kontaktperson for saka, eller vikar for ein som er det.',
    en: 'You are a caseworker of the case, or the stand-in of one.',
  },
  'access.leader': {
    nb: 'Du leder enheten som har saken.',
    nn: 'Du leier eininga som har saka.',
    en: 'You lead the unit that owns the case.',
  },
  'access.duty-officer': {
    nb: 'Du har vakt for enheten som har saken.',
    nn: 'Du har vakt for eininga som har saka.',
    en: 'You are on duty for the unit that owns the case.',
  },
  'access.break-glass': {
    nb: 'Du har åpnet saken med nødtilgang.',
    nn: 'Du har opna saka med naudtilgang.',
    en: 'You opened the case in an emergency.',
  },
  'access.participant': {
    nb: 'Tjenesten din deltar i saken.',
    nn: 'Tenesta di tek del i saka.',
    en: 'Your service takes part in the case.',
  },
  'access.data-protection-officer': {
    nb: 'Du er personvernombud.',
    nn: 'Du er personvernombod.',
    en: 'You are the data-protection officer.',
  },
  'access.auditor': { nb: 'Du er revisor.', nn: 'Du er revisor.', en: 'You are an auditor.' },
  'access.administrator': {
    nb: 'Du er administrator.',
    nn: 'Du er administrator.',
    en: 'You are an administrator.',
  },
  'access.colleague': {
    nb: 'Du arbeider i enheten som har saken.',
    nn: 'Du arbeider i eininga som har saka.',
    en: 'You work in the unit that owns the case.',
  },
  'access.outsider': { nb: 'Du arbeider her.', nn: 'Du arbeider her.', en: 'You work here.' },
  'access.reporter-system': {
    nb: 'Systemet ditt sender meldinger hit.',
    nn: 'Systemet ditt sender meldingar hit.',
    en: 'Your system sends reports here.',
  },
  'access.intake-auditor': {
    nb: 'Du kontrollerer meldingsmottaket.',
    nn: 'Du kontrollerer meldingsmottaket.',
    en: 'You audit the intake of reports.',
  },
  'access.operator': { nb: 'Du drifter systemet.', nn: 'Du driftar systemet.', en: 'You operate the system.' },
  'access.masked': {
    nb: 'Du ser at saken finnes, men ikke hvem den gjelder.',
    nn: 'Du ser at saka finst, men ikkje kven ho gjeld.',
    en: 'You see that the case exists, but not whom it is about.',
  },
  'access.own-entries': {
    nb: 'Du ser bare det du selv har gjort.',
    nn: 'Du ser berre det du sjølv har gjort.',
    en: 'You see only what you did yourself.',
  },

  // What nobody overrides.
  'access.case-unknown': { nb: 'Saken finnes ikke.', nn: 'Saka finst ikkje.', en: 'There is no such case.' },
  'access.caller-unknown': {
    nb: 'Du er ikke registrert i kommunen.',
    nn: 'Du er ikkje registrert i kommunen.',
    en: 'You are not registered in the municipality.',
  },
  'access.not-at-work': {
    nb: 'Du har ingen rolle i kommunen.',
    nn: 'Du har inga rolle i kommunen.',
    en: 'You have no role in the municipality.',
  },
  'access.unit-unknown': {
    nb: 'Enheten som har saken, finnes ikke.',
    nn: 'Eininga som har saka, finst ikkje.',
    en: 'The unit that owns the case is unknown.',
  },
  'access.own-case': { nb: 'Saken gjelder deg selv.', nn: 'Saka gjeld deg sjølv.', en: 'The case is about yourself.' },
  'access.own-family': {
    nb: 'Saken gjelder familien din.',
    nn: 'Saka gjeld familien din.',
    en: 'The case is about your family.',
  },
  'access.excluded': {
    nb: 'Du er utestengt fra saken.',
    nn: 'Du er utestengd frå saka.',
    en: 'You are excluded from the case.',
  },
  'access.restricted': {
    nb: 'Saken er sperret.',
    nn: 'Saka er sperra.',
    en: 'The case is restricted.',
  },
  'access.strictly-confidential': {
    nb: 'Adressen er strengt fortrolig, og du er ikke gitt tilgang ved navn.',
    nn: 'Adressa er strengt fortruleg, og du er ikkje gjeven tilgang ved namn.',
    en: 'The address is strictly confidential, and you were not granted access by name.',
  },
  'access.erased': {
    nb: 'Saken er slettet og kan ikke endres.',
    nn: 'Saka er sletta og kan ikkje endrast.',
    en: 'The case is erased and cannot be changed.',
  },
  'access.address-protected': {
    nb: 'Adressen er beskyttet, og du er ikke gitt tilgang ved navn.',
    nn: 'Adressa er verna, og du er ikkje gjeven tilgang ved namn.',
    en: 'The address is protected, and you were not granted access by name.',
  },

  // What is left when nothing lets somebody in.
  'access.break-glass-possible': {
    nb: 'Du har ikke tilgang til saken. I en nødsituasjon kan du åpne den med en begrunnelse; leder og personvernombud varsles straks.',
    nn: 'Du har ikkje tilgang til saka. I ein naudsituasjon kan du opne ho med ei grunngjeving; leiar og personvernombod blir varsla straks.',
    en: 'You have no access to the case. In an emergency you may open it with a reason; leader and data-protection officer are told at once.',
  },
  'access.denied': {
    nb: 'Du har ikke tilgang til dette.',
    nn: 'Du har ikkje tilgang til dette.',
    en: 'You are not permitted to do this.',
  },
  'access.no-relation': {
    nb: 'Du har ikke noe med saken å gjøre.',
    nn: 'Du har ikkje noko med saka å gjere.',
    en: 'You have nothing to do with the case.',
  },
} as const satisfies Readonly<Record<string, Wording>>;

/** What decided, for the logs and the problem details. */
export type RuleCode = keyof typeof ruleWordings;
