import { caseRule } from './case-rule';
import { standardLadder, shortLadder } from './ladders';
import type { CaseRule } from '../rule';
import { namedDay, ourNumber, weeks } from './sources';

const plan = (name: string, section: string, title: CaseRule['title'], more: Partial<CaseRule> = {}): CaseRule =>
  caseRule({
    name,
    nature: 'setting',
    title,
    paragraph: section,
    breachClass: 'C',
    satisfiedBy: ['plan.made', 'plan.revised'],
    extension: 'by-leader',
    ladder: shortLadder,
    versions: ourNumber(section, [weeks(1)]),
    ...more,
  });

/** The act wants these plans with the decision or as soon as possible, and gives no number: a week, mark I. */
export const planRules: readonly CaseRule[] = [
  plan('investigation.plan', '§ 2-2', {
    nb: 'undersøkelsesplan',
    nn: 'undersøkingsplan',
    en: 'plan for the investigation',
  }),
  // Of aftercare by § 8-5, of behaviour by § 8-4: each is a measure with a plan of its own type.
  plan('measure.plan', '§ 8-1', { nb: 'tiltaksplan', nn: 'tiltaksplan', en: 'plan for the measure' }),
  plan('care.plan', '§ 8-3', { nb: 'omsorgsplan', nn: 'omsorgsplan', en: 'care plan' }),
  plan('emergency.plan', '§ 8-2', {
    nb: 'plan etter akuttvedtak',
    nn: 'plan etter akuttvedtak',
    en: 'plan after the emergency decision',
  }),
  plan(
    'contact.plan',
    '§ 7-6',
    { nb: 'samværsplan', nn: 'samværsplan', en: 'plan for contact' },
    { versions: ourNumber('§ 7-6', [weeks(2)]) },
  ),
  caseRule({
    name: 'plan.evaluation',
    nature: 'setting',
    title: {
      nb: 'evaluering av planen før den går ut',
      nn: 'evaluering av planen før han går ut',
      en: 'evaluation of the plan before it runs out',
    },
    paragraph: '§ 8-1',
    breachClass: 'D',
    satisfiedBy: ['plan.revised', 'plan.closed'],
    recurs: true,
    ladder: standardLadder,
    versions: namedDay('§ 8-1'),
  }),
];
