import { aftercareRefusals } from './aftercare/refusals';
import { childRefusals } from './children/refusals';
import { codeListRefusals } from './code-lists/refusals';
import { concernRefusals } from './concerns/refusals';
import { reminderRefusals } from './deadlines/refusals';
import { intakeRefusals } from './intake/refusals';
import { investigationRefusals } from './investigations/refusals';
import type { Refusals } from './kernel/rejection';
import { measureRefusals } from './measures/refusals';

/** Every way the domain says no, with its wording, for whoever has to tell a person. */
export const refusals: Refusals = {
  ...aftercareRefusals,
  ...childRefusals,
  ...codeListRefusals,
  ...concernRefusals,
  ...intakeRefusals,
  ...investigationRefusals,
  ...measureRefusals,
  ...reminderRefusals,
};
