import type { EventRule } from '../rule';
import { before, due, overdue } from './rungs';
import { sameDayLadder, standardLadder } from './ladders';
import { days, inAct, months, weeks } from './sources';

/** A private party wants a decision changed: the service prepares the case and sends it. Half a year in special cases. */
const demand: EventRule = {
  name: 'tribunal.private-demand',
  clock: 'events',
  nature: 'act',
  bearer: 'service',
  title: {
    nb: 'krav fra en privat part til nemnda',
    nn: 'krav frå ein privat part til nemnda',
    en: 'a private party’s demand to the tribunal',
  },
  extension: 'by-leader',
  key: 'tribunal.private-demand',
  ruleSet: 'law',
  about: 'demand',
  paragraph: '§ 14-8',
  breachClass: 'C',
  trigger: 'decision.demand-received',
  satisfiedBy: ['decision.demand-concluded'],
  onMove: 'goes-on',
  notApplicableFor: [],
  ladder: [before(30), before(14), before(7), before(1), due, overdue(1), overdue(7)],
  versions: inAct('§ 14-8 (3)', [months(3)], { extended: [months(6)] }),
};

/** § 13-5, sixth paragraph: the police are told of a travel ban, and of its end. */
const policeNotice: EventRule = {
  name: 'emergency.police-notice',
  clock: 'events',
  nature: 'act',
  bearer: 'service',
  title: {
    nb: 'melding til politiet om utreiseforbud',
    nn: 'melding til politiet om utreiseforbod',
    en: 'notice to the police of a travel ban',
  },
  extension: 'none',
  key: 'emergency.police-notice',
  ruleSet: 'law',
  about: 'emergency',
  paragraph: '§ 13-5',
  breachClass: 'C',
  trigger: 'emergency.decided',
  kinds: ['travel-ban', 'travel-ban-abroad'],
  satisfiedBy: ['emergency.police-notified'],
  recountedBy: ['emergency.date-corrected'],
  voidedBy: ['emergency.entered-in-error'],
  onMove: 'goes-on',
  notApplicableFor: [],
  ladder: sameDayLadder,
  versions: inAct('§ 13-5 (6)', [days(0)], { validFrom: '2026-01-23', lengthMark: 'I' }),
};

/** § 8-7, since 2026: parents and child are offered help when care has been lifted and the child has come home. */
const returnFollowUp: EventRule = {
  name: 'care.return-follow-up',
  clock: 'events',
  nature: 'setting',
  bearer: 'service',
  title: {
    nb: 'tilbud om oppfølging etter tilbakeføring',
    nn: 'tilbod om oppfølging etter tilbakeføring',
    en: 'offer of follow-up after the child’s return',
  },
  extension: 'by-leader',
  key: 'care.return-follow-up',
  ruleSet: 'law',
  about: 'care',
  paragraph: '§ 8-7',
  breachClass: 'C',
  trigger: 'care.lifted',
  kinds: ['returned'],
  satisfiedBy: ['care.return-followed-up'],
  recountedBy: ['care.date-corrected'],
  onMove: 'goes-on',
  notApplicableFor: [],
  ladder: standardLadder,
  versions: inAct('§ 8-7', [weeks(2)], { validFrom: '2026-01-01', lengthMark: 'I' }),
};

/** What follows a demand, a travel ban or a return, set off by the event itself. */
export const followUpRules: readonly EventRule[] = [demand, policeNotice, returnFollowUp];
