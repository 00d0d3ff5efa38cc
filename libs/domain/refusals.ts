import { addressProtectionRefusals } from './address-protection/refusals';
import { aftercareRefusals } from './aftercare/refusals';
import { breakGlassRefusals } from './break-glass/refusals';
import { caseAccessRefusals } from './case-access/refusals';
import { caseRefusals } from './cases/refusals';
import { childRefusals } from './children/refusals';
import { codeListRefusals } from './code-lists/refusals';
import { concernRefusals } from './concerns/refusals';
import { decisionRefusals } from './decisions/refusals';
import { reminderRefusals } from './deadlines/refusals';
import { erasureRefusals } from './erasure/refusals';
import { intakeRefusals } from './intake/refusals';
import { investigationRefusals } from './investigations/refusals';
import { journalRefusals } from './journal/refusals';
import type { Refusals } from './kernel/rejection';
import { measureRefusals } from './measures/refusals';
import { moveRefusals } from './moves/refusals';
import { organisationRefusals } from './organisation/refusals';
import { participationRefusals } from './participation/refusals';
import { restrictionRefusals } from './restriction/refusals';

/** Every way the domain says no, with its wording, for whoever has to tell a person. */
export const refusals: Refusals = {
  ...addressProtectionRefusals,
  ...aftercareRefusals,
  ...breakGlassRefusals,
  ...caseAccessRefusals,
  ...caseRefusals,
  ...childRefusals,
  ...codeListRefusals,
  ...concernRefusals,
  ...decisionRefusals,
  ...erasureRefusals,
  ...intakeRefusals,
  ...investigationRefusals,
  ...journalRefusals,
  ...measureRefusals,
  ...moveRefusals,
  ...organisationRefusals,
  ...participationRefusals,
  ...reminderRefusals,
  ...restrictionRefusals,
};
