import { caseRule } from './case-rule';
import { endLadder, lapseLadder, sameDayLadder } from './ladders';
import { careImplementation } from './lapse-rules';
import type { CaseRule } from '../rule';
import { days, inAct, months, ourNumber, weeks } from './sources';

/** Emergency decisions and orders, as the case stands. What lapses without a petition is in the rules of lapses. */
export const orderRules: readonly CaseRule[] = [
  caseRule({
    name: 'emergency.control',
    nature: 'act',
    title: {
      nb: 'oversendelse av akuttvedtaket til nemnda',
      nn: 'oversending av akuttvedtaket til nemnda',
      en: 'sending the emergency decision to the tribunal',
    },
    paragraph: '§ 14-22',
    breachClass: 'C',
    satisfiedBy: ['emergency.sent-for-control'],
    onMove: 'goes-on',
    ladder: sameDayLadder,
    // Straks: the same day, as we read it.
    versions: ourNumber('§ 14-22', [days(0)]),
  }),
  caseRule({
    name: 'tribunal.implementation',
    nature: 'act',
    title: {
      nb: 'iverksetting av nemndas vedtak',
      nn: 'iverksetjing av vedtaket til nemnda',
      en: 'implementation of the tribunal’s order',
    },
    paragraph: '§ 5-2',
    breachClass: 'A',
    satisfiedBy: ['care.taken-over'],
    extension: 'by-leader',
    onMove: 'goes-on',
    ladder: lapseLadder,
    versions: careImplementation,
  }),
  caseRule({
    name: 'tribunal.implementation-institution',
    key: 'tribunal.implementation',
    nature: 'act',
    title: {
      nb: 'iverksetting av nemndas vedtak',
      nn: 'iverksetjing av vedtaket til nemnda',
      en: 'implementation of the tribunal’s order',
    },
    paragraph: '§ 6-2',
    breachClass: 'A',
    satisfiedBy: ['measure.started', 'measure.date-corrected', 'care.taken-over'],
    onMove: 'goes-on',
    ladder: lapseLadder,
    versions: inAct('§ 6-2 (6), § 6-6 (5)', [weeks(6)]),
  }),
  caseRule({
    name: 'tribunal.travel-ban-end',
    nature: 'act',
    title: {
      nb: 'utreiseforbudets lengste varighet',
      nn: 'lengste tida utreiseforbodet kan vare',
      en: 'the longest time the travel ban may last',
    },
    paragraph: '§ 5-13',
    breachClass: 'C',
    satisfiedBy: ['decision.ended'],
    onMove: 'goes-on',
    ladder: endLadder,
    versions: inAct('§ 5-13', [months(6)], { validFrom: '2026-01-23' }),
  }),
];
