import { careReview, contactReview, nextContact, parentsOffer, unplannedContact } from './duties/family';
import {
  agreementReview,
  homeVisit,
  institutionEmergencyPlan,
  institutionPlan,
  moveInVisit,
  siblingReview,
} from './duties/homes';
import { measureEnd, measureEvaluation, treatmentReassessment } from './duties/measures';
import { changeOfCaseworker, decisionApproval } from './duties/office';
import {
  careImplementation,
  contactPlan,
  emergencyControl,
  institutionImplementation,
  travelBanEnd,
} from './duties/orders';
import type { Duty } from './duties/owed';
import { missingPlan, planEvaluation } from './duties/plans';

/** Everything a case can owe, by the name the catalogue's rules call it. How long it may take is the rule's to say. */
export const duties: Readonly<Record<string, Duty>> = {
  'investigation.plan': missingPlan('investigation'),
  'measure.plan': missingPlan('measure'),
  'care.plan': missingPlan('care'),
  'emergency.plan': missingPlan('emergency'),
  'contact.plan': contactPlan,
  'plan.evaluation': planEvaluation,
  'measure.evaluation': measureEvaluation,
  'measure.reassessment': treatmentReassessment,
  'measure.end.imposed': measureEnd('imposed'),
  'measure.end.imposed-centre': measureEnd('imposed-centre'),
  'measure.end.parent-support': measureEnd('parent-support'),
  'measure.end.parents-centre': measureEnd('parents-centre'),
  'measure.end.observation': measureEnd('observation'),
  'measure.end.treatment': measureEnd('treatment'),
  'measure.end.trafficking': measureEnd('trafficking'),
  'placement.follow-up': homeVisit('follow-up', 4),
  'placement.follow-up-reduced': homeVisit('follow-up', 2),
  'placement.supervision': homeVisit('supervision', 4),
  'placement.supervision-reduced': homeVisit('supervision', 2),
  'placement.agreement': agreementReview,
  'placement.siblings': siblingReview,
  'placement.institution-plan': institutionPlan,
  'placement.emergency-institution-plan': institutionEmergencyPlan,
  'placement.move-in-visit': moveInVisit('planned'),
  'placement.emergency-move-in-visit': moveInVisit('emergency'),
  'care.parents-offer': parentsOffer,
  'care.review': careReview,
  'contact.review': contactReview,
  'aftercare.contact': nextContact,
  'aftercare.next-contact': unplannedContact,
  'emergency.control': emergencyControl,
  'tribunal.implementation': careImplementation,
  'tribunal.implementation-institution': institutionImplementation,
  'tribunal.travel-ban-end': travelBanEnd,
  'case.caseworker-change': changeOfCaseworker,
  'decision.approval': decisionApproval,
};
