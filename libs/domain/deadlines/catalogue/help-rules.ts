import { caseRule } from './case-rule';
import { endLadder, plannedLadder, standardLadder } from './ladders';
import type { CaseRule, Length } from '../rule';
import { inAct, months, ourNumber, weeks, years } from './sources';

/** What help in course asks for. */
const followedUp: readonly CaseRule[] = [
  caseRule({
    name: 'measure.evaluation',
    nature: 'setting',
    title: { nb: 'evaluering av tiltaket', nn: 'evaluering av tiltaket', en: 'evaluation of the measure' },
    paragraph: '§ 8-1',
    breachClass: 'D',
    satisfiedBy: ['measure.evaluated'],
    recurs: true,
    extension: 'by-leader',
    ladder: standardLadder,
    // Systematically and regularly, the act says; each quarter as a main rule, the guidance of 2009 (Q-0982 ch. 7).
    versions: ourNumber('§ 8-1 (1); Q-0982 ch. 7', [months(3)]),
  }),
  caseRule({
    name: 'measure.reassessment',
    nature: 'act',
    title: {
      nb: 'ny vurdering av institusjonsoppholdet',
      nn: 'ny vurdering av institusjonsopphaldet',
      en: 'reassessment of the stay in the institution',
    },
    paragraph: '§ 6-2',
    breachClass: 'C',
    satisfiedBy: ['measure.evaluated'],
    ladder: plannedLadder,
    versions: inAct('§ 6-2 (3)', [months(6)]),
  }),
];

const end = (name: string, section: string, paragraph: string, length: Length): CaseRule =>
  caseRule({
    name: `measure.end.${name}`,
    key: 'measure.end',
    duty: `measure.end.${name}`,
    nature: 'act',
    title: {
      nb: 'tiltakets lengste varighet',
      nn: 'lengste tida tiltaket kan vare',
      en: 'the longest time the measure may last',
    },
    paragraph: section,
    breachClass: 'C',
    satisfiedBy: ['measure.ended'],
    ladder: endLadder,
    versions: inAct(`${section} ${paragraph}`, [length]),
  });

/** Measures against somebody's will last so long and no longer, unless there is a new decision. */
const ends: readonly CaseRule[] = [
  end('imposed', '§ 3-4', '(4)', years(1)),
  end('imposed-centre', '§ 3-4', '(4)', months(3)),
  end('parent-support', '§ 3-5', '(1)', months(6)),
  end('parents-centre', '§ 2-3', '(2)', months(3)),
  end('observation', '§ 6-2', '(2)', weeks(4)),
  end('treatment', '§ 6-2', '(3)', months(12)),
  end('trafficking', '§ 6-6', '(3)', weeks(6)),
];

export const helpRules: readonly CaseRule[] = [...followedUp, ...ends];
