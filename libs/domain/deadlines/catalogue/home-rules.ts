import type { EventType } from '../../event-types';
import { caseRule } from './case-rule';
import { plannedLadder, shortLadder, standardLadder } from './ladders';
import type { CaseRule } from '../rule';
import { inRegulation, months, namedDay, weeks, workingDays, years } from './sources';

const FOSTER = 'FOR-2023-10-13-1632';
const INSTITUTION = 'FOR-2022-12-15-2240';

// At least so many visits a year is the regulation's; spread evenly over the year is our reading (mark I).
const visits = (name: string, key: string, section: string, title: CaseRule['title'], every: number): CaseRule =>
  caseRule({
    name,
    key,
    nature: 'regulation',
    title,
    paragraph: `fosterhjemsforskriften ${section}`,
    breachClass: 'C',
    satisfiedBy: ['placement.visited'],
    recurs: true,
    ladder: plannedLadder,
    versions: inRegulation(FOSTER, section, [months(every)], { lengthMark: 'I' }),
  });

const followUp = { nb: 'oppfølgingsbesøk', nn: 'oppfølgingsbesøk', en: 'follow-up visit' };
const supervision = { nb: 'tilsynsbesøk', nn: 'tilsynsbesøk', en: 'supervision visit' };

/** Foster homes: four visits a year of each kind, or two where a decision says so, each kind for itself. */
const familyHomes: readonly CaseRule[] = [
  visits('placement.follow-up', 'placement.follow-up', '§ 10', followUp, 3),
  visits('placement.follow-up-reduced', 'placement.follow-up', '§ 10', followUp, 6),
  visits('placement.supervision', 'placement.supervision', '§ 18', supervision, 3),
  visits('placement.supervision-reduced', 'placement.supervision', '§ 18', supervision, 6),
  caseRule({
    name: 'placement.agreement',
    nature: 'regulation',
    title: {
      nb: 'gjennomgang av fosterhjemsavtalen',
      nn: 'gjennomgang av fosterheimsavtalen',
      en: 'review of the foster home agreement',
    },
    paragraph: 'fosterhjemsforskriften § 7',
    breachClass: 'C',
    satisfiedBy: ['placement.agreement-reviewed'],
    recurs: true,
    ladder: plannedLadder,
    versions: inRegulation(FOSTER, '§ 7', [years(1)]),
  }),
  caseRule({
    name: 'placement.siblings',
    nature: 'internal',
    title: {
      nb: 'ny vurdering av om søsken kan bo sammen',
      nn: 'ny vurdering av om sysken kan bu saman',
      en: 'new assessment of whether siblings can live together',
    },
    paragraph: '§ 7-5',
    breachClass: 'D',
    satisfiedBy: ['placement.siblings-reviewed'],
    recurs: true,
    ladder: standardLadder,
    versions: namedDay('§ 7-5'),
  }),
];

const stay = (
  name: string,
  section: string,
  title: CaseRule['title'],
  length: CaseRule['versions'][0]['lengths'][number],
  satisfiedBy: readonly EventType[],
): CaseRule =>
  caseRule({
    name: `placement.${name}`,
    nature: 'regulation',
    title,
    paragraph: `oppfølgingsforskriften ${section}`,
    breachClass: 'C',
    satisfiedBy,
    ladder: shortLadder,
    versions: inRegulation(INSTITUTION, section, [length]),
  });

const plan = { nb: 'plan for institusjonsoppholdet', nn: 'plan for institusjonsopphaldet', en: 'plan for the stay' };
const emergencyPlan = {
  nb: 'midlertidig plan for institusjonsoppholdet',
  nn: 'mellombels plan for institusjonsopphaldet',
  en: 'provisional plan for the stay',
};
const visit = {
  nb: 'besøk hos barnet etter innflytting',
  nn: 'besøk hos barnet etter innflytting',
  en: 'visit to the child after it moved in',
};

const institutions: readonly CaseRule[] = [
  stay('institution-plan', '§ 6', plan, weeks(4), ['plan.made', 'plan.revised']),
  stay('emergency-institution-plan', '§ 8', emergencyPlan, weeks(1), ['plan.made', 'plan.revised']),
  stay('move-in-visit', '§ 7', visit, weeks(1), ['placement.visited']),
  stay('emergency-move-in-visit', '§ 8', visit, workingDays(2), ['placement.visited']),
];

export const homeRules: readonly CaseRule[] = [...familyHomes, ...institutions];
