const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const LEDGER = /^\d{4}-\d{2}$/;

/** True for a UUID in lower case. Takes anything, never throws. */
export const isUuid = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);

/** The ledger that claims every incoming message id before anything else. */
export const INTAKE_LEDGER = 'intake';

/** `1201-02`: municipality number and city district, district 00 where there is none. */
export const ledgerOf = (municipality: string, district: string): string => `${municipality}-${district}`;

export const isMunicipalLedger = (value: unknown): value is string => typeof value === 'string' && LEDGER.test(value);

export const childStream = (childId: string): string => `child-${childId}`;
export const concernStream = (concernId: string): string => `concern-${concernId}`;
export const investigationStream = (investigationId: string): string => `investigation-${investigationId}`;
export const measureStream = (measureId: string): string => `measure-${measureId}`;
/** One per child: aftercare is offered again and again until 25. */
export const aftercareStream = (childId: string): string => `aftercare-${childId}`;
/** The case itself: opened, closed, reopened. */
export const caseStream = (childId: string): string => `case-${childId}`;
/** One journal per child (§ 12-4). */
export const journalStream = (childId: string): string => `journal-${childId}`;
export const decisionStream = (decisionId: string): string => `decision-${decisionId}`;
export const emergencyStream = (emergencyId: string): string => `emergency-${emergencyId}`;
export const tribunalStream = (tribunalCaseId: string): string => `tribunal-${tribunalCaseId}`;
export const planStream = (planId: string): string => `plan-${planId}`;
export const placementStream = (placementId: string): string => `placement-${placementId}`;
/** Care taken over and given back, time after time. */
export const careStream = (childId: string): string => `care-${childId}`;
export const contactStream = (childId: string): string => `contact-${childId}`;
export const participationStream = (childId: string): string => `participation-${childId}`;
export const moveStream = (moveId: string): string => `move-${moveId}`;
/** In the ledger {@link INTAKE_LEDGER}. */
export const messageStream = (messageId: string): string => `message-${messageId}`;
export const deadlineStream = (deadlineId: string): string => `deadline-${deadlineId}`;
/** What people did about a time limit: waited, extended, snoozed, explained. */
export const deadlineHandlingStream = (deadlineId: string): string => `handling-${deadlineId}`;
/** One per ledger: the municipality's own rules. */
export const RULEBOOK_STREAM = 'rulebook';
export const municipalDutyStream = (dutyId: string): string => `municipal-duty-${dutyId}`;
export const webhookStream = (webhookId: string): string => `webhook-${webhookId}`;
export const unitStream = (unitId: string): string => `unit-${unitId}`;
export const staffStream = (staffId: string): string => `staff-${staffId}`;
/** Who may see the case of a child. */
export const caseAccessStream = (childId: string): string => `access-${childId}`;
export const addressProtectionStream = (childId: string): string => `protection-${childId}`;
export const breakGlassStream = (breakGlassId: string): string => `break-glass-${breakGlassId}`;
export const restrictionStream = (childId: string): string => `restriction-${childId}`;
export const erasureStream = (erasureId: string): string => `erasure-${erasureId}`;
