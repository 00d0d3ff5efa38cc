import type { Refusals } from '../kernel/rejection';

export const contactRefusals = {
  'contact.already-arranged': {
    nb: 'Samværet er allerede avtalt.',
    nn: 'Samværet er alt avtalt.',
    en: 'The contact has been arranged already.',
  },
  'contact.unknown': {
    nb: 'Samværsordningen finnes ikke.',
    nn: 'Samværsordninga finst ikkje.',
    en: 'There is no such arrangement of contact.',
  },
  'contact.ended': {
    nb: 'Samværsordningen er avsluttet.',
    nn: 'Samværsordninga er avslutta.',
    en: 'The arrangement of contact has ended.',
  },
  'contact.already-stopped': {
    nb: 'Samværet er allerede stanset.',
    nn: 'Samværet er alt stansa.',
    en: 'The contact has been stopped already.',
  },
  'contact.not-stopped': {
    nb: 'Samværet er ikke stanset.',
    nn: 'Samværet er ikkje stansa.',
    en: 'The contact has not been stopped.',
  },
  'contact.case-not-open': {
    nb: 'Det er ingen åpen sak å ordne samværet i.',
    nn: 'Det er inga open sak å ordne samværet i.',
    en: 'There is no open case to arrange contact in.',
  },
  'contact.impossible-date': {
    nb: 'Datoen finnes ikke i kalenderen.',
    nn: 'Datoen finst ikkje i kalenderen.',
    en: 'The date does not exist in the calendar.',
  },
  'contact.date-in-future': {
    nb: 'Datoen kan ikke ligge fram i tid.',
    nn: 'Datoen kan ikkje liggje fram i tid.',
    en: 'The date cannot be in the future.',
  },
  'contact.before-case': {
    nb: 'Samværet kan ikke ha begynt før saken ble åpnet.',
    nn: 'Samværet kan ikkje ha byrja før saka vart opna.',
    en: 'The contact cannot have begun before the case was opened.',
  },
  'contact.too-early': {
    nb: 'Datoen er før det den skal følge etter.',
    nn: 'Datoen er før det han skal følgje etter.',
    en: 'The date is before what it has to follow.',
  },
  'contact.relation-unknown': {
    nb: 'Saken kjenner ingen slik person i barnets liv.',
    nn: 'Saka kjenner ingen slik person i livet til barnet.',
    en: "The case knows no such person in the child's life.",
  },
  'contact.relation-ended': {
    nb: 'Tilknytningen til denne personen er avsluttet.',
    nn: 'Tilknytinga til denne personen er avslutta.',
    en: 'The relation to this person has ended.',
  },
  'contact.relation-unfitting': {
    nb: 'Personen er noe annet for barnet enn samværet sier.',
    nn: 'Personen er noko anna for barnet enn samværet seier.',
    en: 'The person is something else to the child than the contact says.',
  },
  'contact.another-is-open': {
    nb: 'Det finnes allerede en samværsordning med denne personen.',
    nn: 'Det finst alt ei samværsordning med denne personen.',
    en: 'There is an arrangement with this person already.',
  },
  'contact.tribunal-case-unknown': {
    nb: 'Nemndssaken finnes ikke i saken.',
    nn: 'Nemndssaka finst ikkje i saka.',
    en: 'There is no such tribunal case in the case.',
  },
  'contact.plan-unknown': {
    nb: 'Samværsplanen finnes ikke i saken.',
    nn: 'Samværsplanen finst ikkje i saka.',
    en: 'There is no such contact plan in the case.',
  },
  'contact.sibling-review-missing': {
    nb: 'Samvær med søsken må ha en dato for ny vurdering.',
    nn: 'Samvær med sysken må ha ein dato for ny vurdering.',
    en: 'Contact with a sibling must say when it is looked at again.',
  },
  'contact.sibling-review-too-late': {
    nb: 'Samvær med søsken må vurderes på nytt innen et halvt år.',
    nn: 'Samvær med sysken må vurderast på nytt innan eit halvt år.',
    en: 'Contact with a sibling must be looked at again within half a year.',
  },
  'contact.review-not-later': {
    nb: 'Ny vurdering må komme etter at ordningen begynner.',
    nn: 'Ny vurdering må kome etter at ordninga byrjar.',
    en: 'The review must come after the arrangement begins.',
  },
  'contact.times-impossible': {
    nb: 'Antall ganger i året må være fra 1 til 366.',
    nn: 'Talet på gonger i året må vere frå 1 til 366.',
    en: 'The number of times a year must be from 1 to 366.',
  },
  'contact.arrangement-missing': {
    nb: 'Det må stå hvordan samværet skal være.',
    nn: 'Det må stå korleis samværet skal vere.',
    en: 'It must be said how the contact is to be.',
  },
  'contact.child-view-missing': {
    nb: 'Barnets syn, eller hvorfor barnet ikke er hørt, må være med.',
    nn: 'Barnet sitt syn, eller kvifor barnet ikkje er høyrt, må vere med.',
    en: "The child's view, or why the child was not heard, must be there.",
  },
  'contact.reason-missing': {
    nb: 'Det må stå en grunn.',
    nn: 'Det må stå ei grunngiving.',
    en: 'A reason must be given.',
  },
  'contact.stop-not-decided': {
    nb: 'Samvær kan bare stanses når et vedtak om det gjelder den dagen (§ 7-7).',
    nn: 'Samvær kan berre stansast når eit vedtak om det gjeld den dagen (§ 7-7).',
    en: 'Contact can only be stopped while a decision to stop it stands on that day (§ 7-7).',
  },
  'contact.stop-stands': {
    nb: 'Vedtaket som stanset samværet, gjelder fortsatt.',
    nn: 'Vedtaket som stansa samværet, gjeld framleis.',
    en: 'The decision that stopped the contact still stands.',
  },
  'contact.was-stopped': {
    nb: 'Samværet var stanset den dagen.',
    nn: 'Samværet var stansa den dagen.',
    en: 'The contact was stopped on that day.',
  },
} as const satisfies Refusals;
