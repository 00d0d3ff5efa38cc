import { caseRules } from './case-rules';
import { concernRules, registerConcernRule } from './concern-rules';
import { followUpRules } from './follow-up-rules';
import { internalRules } from './internal-rules';
import { investigationRules, registerInvestigationRule } from './investigation-rules';
import { lapseRules } from './lapse-rules';
import { municipalRules } from './municipal-rules';
import type { Catalogue } from '../rule';
import { unclockedCasework } from './unclocked-casework';
import { unclockedPublic } from './unclocked-public';
import { unclockedTribunal } from './unclocked-tribunal';

/** What binds the service and the municipality, with or without a clock of ours: docs/deadlines.md shows it to people. */
export const lawCatalogue: Catalogue = [
  ...concernRules,
  ...investigationRules,
  ...followUpRules,
  ...lapseRules,
  ...caseRules,
  ...municipalRules,
  ...unclockedCasework,
  ...unclockedTribunal,
  ...unclockedPublic,
];

/** What the national register counts with. For its statistics only: nobody is reminded by it. */
export const registerCatalogue: Catalogue = [registerConcernRule, registerInvestigationRule];

export const catalogue: Catalogue = [...lawCatalogue, ...internalRules, ...registerCatalogue];
