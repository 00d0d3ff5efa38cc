import type { LegalBasis } from '../code-lists/legal-basis';
import type { EmergencyEvent, EmergencyKind } from '../emergencies/events';
import type { CalendarDate } from '../kernel/dates';
import type { Told } from './told';
import { changed } from './slices';

export type EmergencySlice = {
  readonly emergencyId: string;
  /** `standing`: decided, no petition yet. `petitioned`: stands until the tribunal has decided. */
  readonly status: 'standing' | 'petitioned' | 'lapsed' | 'ended' | 'entered-in-error';
  readonly kind: EmergencyKind;
  readonly legalBasis: LegalBasis;
  readonly abroad: boolean;
  readonly decidedOn: CalendarDate;
  readonly petitionDueOn: CalendarDate | null;
  readonly implementedOn: CalendarDate | null;
  readonly sentForControlOn: CalendarDate | null;
  readonly controlledOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
  readonly tribunalCaseId: string | null;
  readonly openComplaints: readonly string[];
};

/** What lapsed on a day that was wrong has to lapse anew, if it does. */
const afterCorrection = (one: EmergencySlice): EmergencySlice =>
  one.status === 'lapsed' ? { ...one, status: 'standing', endedOn: null } : one;

export const evolveEmergencies = (
  emergencies: readonly EmergencySlice[],
  event: Told<EmergencyEvent>,
): readonly EmergencySlice[] => {
  const { emergencyId } = event.data;
  const of = (change: (one: EmergencySlice) => EmergencySlice): readonly EmergencySlice[] =>
    changed(emergencies, (one) => one.emergencyId === emergencyId, change);
  switch (event.type) {
    case 'emergency.decided': {
      const { kind, legalBasis, abroad, decidedOn, petitionDueOn } = event.data;
      const later = { implementedOn: null, sentForControlOn: null, controlledOn: null, endedOn: null };
      const decided = { emergencyId, kind, legalBasis, abroad, decidedOn, petitionDueOn };
      return [...emergencies, { ...decided, status: 'standing', ...later, tribunalCaseId: null, openComplaints: [] }];
    }
    case 'emergency.implemented':
      return of((one) => ({ ...one, implementedOn: event.data.implementedOn }));
    case 'emergency.sent-for-control':
      return of((one) => ({ ...one, sentForControlOn: event.data.sentOn }));
    case 'emergency.controlled':
      return of((one) => ({ ...one, controlledOn: event.data.controlledOn }));
    case 'emergency.complained':
      return of((one) => ({ ...one, openComplaints: [...one.openComplaints, event.data.complaintId] }));
    case 'emergency.complaint-answered':
      return of((one) => ({
        ...one,
        openComplaints: one.openComplaints.filter((complaintId) => complaintId !== event.data.complaintId),
      }));
    case 'emergency.petitioned': {
      const { tribunalCaseId } = event.data;
      // A petition that came in time, and was written down after the lapse: it never lapsed.
      return of((one) => ({ ...one, status: 'petitioned', tribunalCaseId, endedOn: null }));
    }
    case 'emergency.lapsed':
      return of((one) => ({ ...one, status: 'lapsed', endedOn: event.data.lapsedOn }));
    case 'emergency.ended':
      return of((one) => ({ ...one, status: 'ended', endedOn: event.data.endedOn }));
    case 'emergency.police-notified':
      return emergencies;
    case 'emergency.date-corrected':
      return of((one) =>
        afterCorrection({ ...one, decidedOn: event.data.to, petitionDueOn: event.data.petitionDueOn }),
      );
    case 'emergency.entered-in-error':
      return of((one) => ({ ...one, status: 'entered-in-error' }));
  }
};
