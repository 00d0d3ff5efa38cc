import type { CaseRule } from '../rule';

type Said = Pick<
  CaseRule,
  'name' | 'nature' | 'title' | 'paragraph' | 'breachClass' | 'satisfiedBy' | 'ladder' | 'versions'
> &
  Partial<CaseRule>;

/**
 * What most of these have in common: the duty has the rule's own name, the service has to keep it, it comes once, no more
 * time is given, and where the case moves to the duty is asked of it there anew.
 */
export const caseRule = (said: Said): CaseRule => ({
  clock: 'case',
  ruleSet: 'law',
  bearer: 'service',
  key: said.name,
  duty: said.name,
  recurs: false,
  extension: 'none',
  onMove: 'begins-anew',
  ...said,
});
