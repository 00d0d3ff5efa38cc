import { caseRule } from './case-rule';
import { shortLadder, standardLadder } from './ladders';
import type { CaseRule } from '../rule';
import { inAct, months, weeks } from './sources';

/** What the office owes those it deals with, and itself. */
export const officeRules: readonly CaseRule[] = [
  caseRule({
    name: 'case.caseworker-change',
    nature: 'act',
    title: {
      nb: 'svar på ønske om ny saksbehandler',
      nn: 'svar på ønske om ny saksbehandlar',
      en: 'answer to the request for another caseworker',
    },
    paragraph: 'fvl. § 11 a',
    breachClass: 'C',
    satisfiedBy: ['case.caseworker-change-decided'],
    ladder: standardLadder,
    versions: inAct('', [months(1)], { source: 'LOV-1967-02-10 § 11 a', lengthMark: 'R', validFrom: '1967-02-10' }),
  }),
  caseRule({
    name: 'decision.approval',
    nature: 'internal',
    title: { nb: 'godkjenning av vedtak', nn: 'godkjenning av vedtak', en: 'approval of a decision' },
    paragraph: 'intern kontroll',
    breachClass: 'D',
    satisfiedBy: ['decision.approved', 'decision.withdrawn'],
    extension: 'by-leader',
    ladder: shortLadder,
    versions: inAct('', [weeks(1)], { source: 'internal control', lengthMark: 'I', sourceDate: '2026-11-22' }),
  }),
];
