import type { CalendarDate } from '../../kernel/dates';
import type { Barnevern, Sak } from '../structure';
import { caseRules } from './case-rules';
import { decisionRules } from './decision-rules';
import { investigationRules } from './investigation-rules';
import { measureRules } from './measure-rules';
import { aftercareRules, moveRules, petitionRules, planRules } from './other-rules';
import { personRules } from './person-rules';
import { reportRules } from './report-rules';
import type { Rule, Severity } from './rule';
import { senderRules } from './sender-rules';

/** Every published rule that is in use (Kravspesifikasjon), but that the file fits its schema. */
export const rules: readonly Rule[] = [
  ...senderRules,
  ...caseRules,
  ...personRules,
  ...reportRules,
  ...investigationRules,
  ...decisionRules,
  ...measureRules,
  ...planRules,
  ...aftercareRules,
  ...moveRules,
  ...petitionRules,
];

/**
 * What breaks a rule by the mere passing of time: nobody did anything, so it is a finding on a list and no refusal. Every
 * case grows older than the 26 years of Sak 1.
 */
export const brokenByTime: ReadonlySet<string> = new Set(['Sak 1', 'Sak 7', 'Sak 8', 'Tiltak 13']);

export type Finding = {
  readonly rule: string;
  readonly severity: Severity;
  readonly path: string;
  readonly text: string;
};

// The register's rules say nothing of what was reported in error: it is not held against the case (mark I).
const standing = <Of extends { readonly ErSlettet?: boolean }>(elements: readonly Of[]): readonly Of[] =>
  elements.filter(({ ErSlettet }) => !ErSlettet);

const withoutErrors = (sak: Sak): Sak => ({
  ...sak,
  Personalia: standing(sak.Personalia),
  Melding: standing(sak.Melding),
  Undersokelse: standing(sak.Undersokelse),
  Plan: standing(sak.Plan),
  Tiltak: standing(sak.Tiltak),
  Vedtak: standing(sak.Vedtak),
  Ettervern: standing(sak.Ettervern),
  OversendelseFylkesnemnd: standing(sak.OversendelseFylkesnemnd),
  Flytting: standing(sak.Flytting),
  Relasjon: standing(sak.Relasjon),
});

/** Whether there is anything at all (Sak 21), and what was deleted (Sak 22), is asked of the whole file. */
const ofWholeFile: ReadonlySet<string> = new Set(['Sak 21', 'Sak 22']);

/** Everything the rules find in one report. `on`: the day it was drawn. */
export const check = ({ Sak: sak, Avgiver: avgiver }: Barnevern, on: CalendarDate): readonly Finding[] => {
  const standingCase = { sak: withoutErrors(sak), avgiver, on };
  return rules.flatMap((rule) =>
    rule
      .check(ofWholeFile.has(rule.name) ? { sak, avgiver, on } : standingCase)
      .map(({ severity = rule.severity, ...fault }) => ({ rule: rule.name, severity, ...fault })),
  );
};
