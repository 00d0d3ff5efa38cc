import type { MunicipalDuty } from '../../municipal-duties/events';
import type { Rung } from '../deadline';
import type { MunicipalRule, RuleVersion } from '../rule';
import { before, due, overdue } from './rungs';
import { inAct, months, ourNumber, weeks, years } from './sources';

const audience = ['leader'] as const;
const ladder: readonly Rung[] = [before(60), before(30), before(14), before(1), due, overdue(1), overdue(14)].map(
  (rung) => ({ ...rung, audience }),
);

type Said = Pick<MunicipalRule, 'nature' | 'title' | 'paragraph' | 'breachClass'> & {
  readonly versions: readonly [RuleVersion];
};

const rule = (duty: MunicipalDuty, said: Said): MunicipalRule => ({
  clock: 'municipality',
  name: `municipal.${duty}`,
  key: `municipal.${duty}`,
  ruleSet: 'law',
  bearer: 'municipality',
  duty,
  satisfiedBy: ['municipal-duty.done'],
  extension: 'none',
  onMove: 'stays',
  ladder,
  ...said,
});

/** What the municipality itself owes, counted from the last day that the latest one covered. */
export const municipalRules: readonly MunicipalRule[] = [
  rule('condition-report', {
    nature: 'act',
    title: {
      nb: 'redegjørelse til kommunestyret om tilstanden i barnevernstjenesten',
      nn: 'utgreiing til kommunestyret om tilstanden i barnevernstenesta',
      en: 'report to the municipal council on the state of the service',
    },
    paragraph: '§ 15-3',
    breachClass: 'C',
    versions: inAct('§ 15-3 (5)', [years(1)]),
  }),
  rule('prevention-plan', {
    nature: 'setting',
    title: {
      nb: 'plan for kommunens forebyggende arbeid',
      nn: 'plan for det førebyggjande arbeidet i kommunen',
      en: 'plan for the municipality’s preventive work',
    },
    paragraph: '§ 15-1',
    breachClass: 'D',
    versions: ourNumber('§ 15-1 (2); as in Sandnes 2024–2032', [years(4)]),
  }),
  rule('prevention-status', {
    nature: 'setting',
    title: {
      nb: 'status for planen for forebyggende arbeid',
      nn: 'status for planen for førebyggjande arbeid',
      en: 'status of the plan for preventive work',
    },
    paragraph: '§ 15-1',
    breachClass: 'D',
    versions: ourNumber('§ 15-1 (2); as in Sandnes 2024–2032', [years(2)]),
  }),
  // Each quarter, the regulation says, and not when in the next one: two weeks into it (mark I).
  rule('deadline-report', {
    nature: 'regulation',
    title: {
      nb: 'fristskjema til statsforvalteren',
      nn: 'fristskjema til statsforvaltaren',
      en: 'form of time limits to the county governor',
    },
    paragraph: '§ 17-6',
    breachClass: 'C',
    versions: inAct('', [months(3), weeks(2)], {
      source: 'FOR-1992-12-16-1243 §§ 1–2',
      lengthMark: 'I',
      validFrom: '1993-01-01',
    }),
  }),
];
