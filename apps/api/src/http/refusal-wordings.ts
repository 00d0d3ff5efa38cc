import { commandRefusals } from '@libs/commands/refusals';
import { aftercareRefusals } from '@libs/domain/aftercare/refusals';
import { childRefusals } from '@libs/domain/children/refusals';
import { codeListRefusals } from '@libs/domain/code-lists/refusals';
import { concernRefusals } from '@libs/domain/concerns/refusals';
import { intakeRefusals } from '@libs/domain/intake/refusals';
import { investigationRefusals } from '@libs/domain/investigations/refusals';
import type { Refusals } from '@libs/domain/kernel/rejection';
import { measureRefusals } from '@libs/domain/measures/refusals';

/** The words of every rule that can say no to a request. */
export const refusalWordings: Refusals = {
  ...aftercareRefusals,
  ...childRefusals,
  ...codeListRefusals,
  ...commandRefusals,
  ...concernRefusals,
  ...intakeRefusals,
  ...investigationRefusals,
  ...measureRefusals,
};
