import { addressProtectionRefusals } from './address-protection/refusals';
import { aftercareRefusals } from './aftercare/refusals';
import { breakGlassRefusals } from './break-glass/refusals';
import { careRefusals } from './care/refusals';
import { caseAccessRefusals } from './case-access/refusals';
import { caseRefusals } from './cases/refusals';
import { childRefusals } from './children/refusals';
import { codeListRefusals } from './code-lists/refusals';
import { concernRefusals } from './concerns/refusals';
import { contactRefusals } from './contact/refusals';
import { decisionRefusals } from './decisions/refusals';
import { deadlineHandlingRefusals } from './deadline-handling/refusals';
import { reminderRefusals } from './deadlines/reminders/refusals';
import { emergencyRefusals } from './emergencies/refusals';
import { erasureRefusals } from './erasure/refusals';
import { intakeRefusals } from './intake/refusals';
import { investigationRefusals } from './investigations/refusals';
import { journalRefusals } from './journal/refusals';
import type { Refusals } from './kernel/rejection';
import { measureRefusals } from './measures/refusals';
import { moveRefusals } from './moves/refusals';
import { municipalDutyRefusals } from './municipal-duties/refusals';
import { organisationRefusals } from './organisation/refusals';
import { participationRefusals } from './participation/refusals';
import { placementRefusals } from './placements/refusals';
import { planRefusals } from './plans/refusals';
import { restrictionRefusals } from './restriction/refusals';
import { rulebookRefusals } from './rulebook/refusals';
import { tribunalRefusals } from './tribunal/refusals';
import { webhookRefusals } from './webhooks/refusals';

/** Every way the domain says no, with its wording, for whoever has to tell a person. */
export const refusals: Refusals = {
  ...addressProtectionRefusals,
  ...aftercareRefusals,
  ...breakGlassRefusals,
  ...careRefusals,
  ...caseAccessRefusals,
  ...caseRefusals,
  ...childRefusals,
  ...codeListRefusals,
  ...concernRefusals,
  ...contactRefusals,
  ...deadlineHandlingRefusals,
  ...decisionRefusals,
  ...emergencyRefusals,
  ...erasureRefusals,
  ...intakeRefusals,
  ...investigationRefusals,
  ...journalRefusals,
  ...measureRefusals,
  ...moveRefusals,
  ...municipalDutyRefusals,
  ...organisationRefusals,
  ...participationRefusals,
  ...placementRefusals,
  ...planRefusals,
  ...reminderRefusals,
  ...restrictionRefusals,
  ...rulebookRefusals,
  ...tribunalRefusals,
  ...webhookRefusals,
};
