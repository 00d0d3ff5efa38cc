import { familyRules } from './family-rules';
import { helpRules } from './help-rules';
import { homeRules } from './home-rules';
import { officeRules } from './office-rules';
import { orderRules } from './order-rules';
import { planRules } from './plan-rules';
import type { CaseRule } from '../rule';

/** Everything that is owed as long as the case stands as it does. */
export const caseRules: readonly CaseRule[] = [
  ...orderRules,
  ...planRules,
  ...helpRules,
  ...homeRules,
  ...familyRules,
  ...officeRules,
];
