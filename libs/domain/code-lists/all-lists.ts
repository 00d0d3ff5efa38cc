import { aftercareConclusions } from './aftercare-conclusions';
import type { CodeList } from './code-list';
import { contents } from './contents';
import { decisionStatuses } from './decision-statuses';
import { demandConclusions } from './demand-conclusions';
import { extensionAnswers } from './extension-answers';
import { investigationConclusions } from './investigation-conclusions';
import { liftingReasons } from './lifting-reasons';
import { measureCategories } from './measure-categories';
import { moveDestinations } from './move-destinations';
import { moveReasons } from './move-reasons';
import { participationWays } from './participation-ways';
import { planTypes } from './plan-types';
import { registerElements } from './register-elements';
import { reportOutcomes } from './report-outcomes';
import { reporters } from './reporters';
import { sexes } from './sexes';
import { visitFrequencies } from './visit-frequencies';

/** Every code list of the register, by the name it is asked for. */
export const codeLists: ReadonlyMap<string, CodeList> = new Map([
  ['reporters', reporters],
  ['contents', contents],
  ['report-outcomes', reportOutcomes],
  ['participation-ways', participationWays],
  ['extension-answers', extensionAnswers],
  ['investigation-conclusions', investigationConclusions],
  ['plan-types', planTypes],
  ['measure-categories', measureCategories],
  ['lifting-reasons', liftingReasons],
  ['decision-statuses', decisionStatuses],
  ['demand-conclusions', demandConclusions],
  ['aftercare-conclusions', aftercareConclusions],
  ['move-reasons', moveReasons],
  ['move-destinations', moveDestinations],
  ['sexes', sexes],
  ['visit-frequencies', visitFrequencies],
  ['register-elements', registerElements],
]);
