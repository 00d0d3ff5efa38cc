import type { CaseFile } from '@libs/domain/case-file/case-file';
import { useOf } from '@libs/domain/case-file/decision-use';
import type { EmergencySlice } from '@libs/domain/case-file/emergency-slice';
import { caseOpenedOn } from '@libs/domain/case-file/participation';
import { versionOn } from '@libs/domain/deadlines/count';
import { petitionLimit } from '@libs/domain/deadlines/catalogue/lapse-rules';
import type {
  AnswerEmergencyComplaint,
  CorrectEmergencyDate,
  DecideEmergency,
  EmergencyCommand,
  EndEmergency,
  EnterEmergencyInError,
  ImplementEmergency,
  NotifyPolice,
  RecordControl,
  RecordEmergencyComplaint,
  RecordLapse,
  SendForControl,
} from '@libs/domain/emergencies/commands';
import { emergency } from '@libs/domain/emergencies/emergency';
import { emergencyRefusals } from '@libs/domain/emergencies/refusals';
import type { EmergencyKind } from '@libs/domain/emergencies/events';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import { emergencyStream } from '@libs/domain/kernel/ids';
import { refusing } from '@libs/domain/kernel/refusing';
import type { Untimed } from '../issued';
import { firstStep, step, type Step } from '../plan';
import { openSince } from './case-days';
import { lastDayOf } from './limits';
import { idOf, type CasePlan, type CasePlans } from './planning';

const refuse = refusing(emergencyRefusals);

type Of = { readonly emergencyId: string };

/** The petition is the tribunal's request; how it ends there is, too. */
type EndedHere = Untimed<EndEmergency, 'why'> & { readonly why: 'lifted' | 'objection' | 'expired' };

/** What needs nothing looked up. */
type AsSaid = Of &
  (
    | Untimed<ImplementEmergency | SendForControl | RecordControl | AnswerEmergencyComplaint>
    | Untimed<RecordLapse | NotifyPolice>
    | EndedHere
  );

export type EmergencyRequest =
  | Untimed<DecideEmergency, 'emergencyId' | 'childId' | 'by' | 'petitionDueOn' | 'caseOpenedOn'>
  | AsSaid
  | (Of & Untimed<RecordEmergencyComplaint, 'complaintId'>)
  | (Of & Untimed<CorrectEmergencyDate, 'petitionDueOn' | 'caseOpenedOn' | 'firstUse'>)
  | (Of & Untimed<EnterEmergencyInError, 'replacementKnown' | 'inUse'>);

const emergencyIn = ({ emergencies }: CaseFile, emergencyId: string): EmergencySlice => {
  const found = emergencies.find((one) => one.emergencyId === emergencyId);
  if (!found) throw refuse('emergency.unknown');
  return found;
};

const isEmergency = ({ emergencies }: CaseFile, id: string): boolean =>
  emergencies.some(({ emergencyId, status }) => emergencyId === id && status !== 'entered-in-error');

// Not the petition: a case before the tribunal can be entered in error only after the decision it followed.
const isInUse = (file: CaseFile, emergencyId: string): boolean =>
  useOf({ ...file, tribunalCases: [] }, emergencyId).any;

/** The last day of the petition, as the catalogue counts it for a decision of that day. */
const petitionDueOn = (kind: EmergencyKind, abroad: boolean, decidedOn: CalendarDate): CalendarDate | null => {
  const rule = petitionLimit(kind, abroad);
  return rule && lastDayOf(decidedOn, versionOn(rule, decidedOn));
};

const on = (file: CaseFile, emergencyId: string, command: EmergencyCommand): readonly Step[] => {
  emergencyIn(file, emergencyId);
  return [step(emergencyStream(emergencyId), emergency, command)];
};

const asSaid: CasePlan<AsSaid> = {
  makes: {},
  steps: ({ emergencyId, ...request }, file, { now }) => on(file, emergencyId, { ...request, now }),
};

export const emergencyPlans: CasePlans<EmergencyRequest> = {
  DecideEmergency: {
    makes: { emergencyId: 'emergency' },
    steps: (request, file, at) => {
      const emergencyId = idOf('emergency', at);
      const command = {
        ...request,
        now: at.now,
        by: at.by,
        emergencyId,
        childId: file.child.childId!,
        petitionDueOn: petitionDueOn(request.kind, request.abroad, request.decidedOn),
        caseOpenedOn: openSince(file),
      };
      return [firstStep(emergencyStream(emergencyId), emergency, command)];
    },
  },
  ImplementEmergency: asSaid,
  SendForControl: asSaid,
  RecordControl: asSaid,
  RecordEmergencyComplaint: {
    makes: { complaintId: 'complaint' },
    steps: ({ emergencyId, ...request }, file, at) =>
      on(file, emergencyId, { ...request, now: at.now, complaintId: idOf('complaint', at) }),
  },
  AnswerEmergencyComplaint: asSaid,
  RecordLapse: asSaid,
  EndEmergency: asSaid,
  NotifyPolice: asSaid,
  CorrectEmergencyDate: {
    makes: {},
    steps: ({ emergencyId, ...request }, file, { now }) => {
      const { kind, abroad } = emergencyIn(file, emergencyId);
      return on(file, emergencyId, {
        ...request,
        now,
        petitionDueOn: petitionDueOn(kind, abroad, request.to),
        caseOpenedOn: caseOpenedOn(file),
        firstUse: useOf(file, emergencyId).firstDay,
      });
    },
  },
  EnterEmergencyInError: {
    makes: {},
    steps: ({ emergencyId, ...request }, file, { now }) =>
      on(file, emergencyId, {
        ...request,
        now,
        replacementKnown: request.replacedBy === null || isEmergency(file, request.replacedBy),
        inUse: isInUse(file, emergencyId),
      }),
  },
};
