import { commandRefusals } from '@libs/commands/refusals';
import { addressProtectionRefusals } from '@libs/domain/address-protection/refusals';
import { aftercareRefusals } from '@libs/domain/aftercare/refusals';
import { breakGlassRefusals } from '@libs/domain/break-glass/refusals';
import { caseAccessRefusals } from '@libs/domain/case-access/refusals';
import { childRefusals } from '@libs/domain/children/refusals';
import { codeListRefusals } from '@libs/domain/code-lists/refusals';
import { concernRefusals } from '@libs/domain/concerns/refusals';
import { erasureRefusals } from '@libs/domain/erasure/refusals';
import { intakeRefusals } from '@libs/domain/intake/refusals';
import { investigationRefusals } from '@libs/domain/investigations/refusals';
import type { Refusals } from '@libs/domain/kernel/rejection';
import { measureRefusals } from '@libs/domain/measures/refusals';
import { organisationRefusals } from '@libs/domain/organisation/refusals';
import { restrictionRefusals } from '@libs/domain/restriction/refusals';

/** The words of every rule that can say no to a request. */
export const refusalWordings: Refusals = {
  ...addressProtectionRefusals,
  ...aftercareRefusals,
  ...breakGlassRefusals,
  ...caseAccessRefusals,
  ...childRefusals,
  ...codeListRefusals,
  ...commandRefusals,
  ...concernRefusals,
  ...erasureRefusals,
  ...intakeRefusals,
  ...investigationRefusals,
  ...measureRefusals,
  ...organisationRefusals,
  ...restrictionRefusals,
};
