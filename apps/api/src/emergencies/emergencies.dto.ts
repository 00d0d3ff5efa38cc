import type { EmergencyRequest } from '@libs/commands/casework/emergencies';
import { emergencyParties, type EmergencyParty } from '@libs/domain/emergencies/events';
import { EnterInErrorDto } from '../http/error-in-record.dto';
import { DateField, Flag, OneOf, Text } from '../http/fields';

const endings = ['lifted', 'objection', 'expired'] as const;

export class ImplementEmergencyDto {
  @DateField({ description: 'The day it was carried out.' })
  implementedOn!: string;

  toRequest(emergencyId: string): EmergencyRequest {
    return { type: 'ImplementEmergency', emergencyId, implementedOn: this.implementedOn };
  }
}

export class SendForControlDto {
  @DateField({ description: 'The day it went to the tribunal (§ 14-22).' })
  sentOn!: string;

  toRequest(emergencyId: string): EmergencyRequest {
    return { type: 'SendForControl', emergencyId, sentOn: this.sentOn };
  }
}

export class RecordControlDto {
  @DateField({ description: 'The day of the control.' })
  controlledOn!: string;

  @Flag({ description: 'Was the decision upheld? If not, it ends with the control.' })
  upheld!: boolean;

  toRequest(emergencyId: string): EmergencyRequest {
    const { controlledOn, upheld } = this;
    return { type: 'RecordControl', emergencyId, controlledOn, upheld };
  }
}

export class RecordEmergencyComplaintDto {
  @OneOf(emergencyParties, { description: 'Who complains to the tribunal (§ 14-23).', example: 'parent' })
  party!: EmergencyParty;

  @DateField({ description: 'The day of the complaint.' })
  receivedOn!: string;

  @Text(20_000, { description: 'What it says. Sealed.' })
  complaint!: string;

  toRequest(emergencyId: string): EmergencyRequest {
    const { party, receivedOn, complaint } = this;
    return { type: 'RecordEmergencyComplaint', emergencyId, party, receivedOn, complaint };
  }
}

export class AnswerEmergencyComplaintDto {
  @DateField({ description: 'The day the tribunal decided the complaint.' })
  answeredOn!: string;

  @Flag({ description: 'Was the decision upheld? If not, it ends with the answer.' })
  upheld!: boolean;

  toRequest(emergencyId: string, complaintId: string): EmergencyRequest {
    const { answeredOn, upheld } = this;
    return { type: 'AnswerEmergencyComplaint', emergencyId, complaintId, answeredOn, upheld };
  }
}

export class EndEmergencyDto {
  @DateField({ description: 'The last day of it.' })
  endedOn!: string;

  @OneOf(endings, {
    description:
      '`objection` only of help to a child without care (§ 4-1). What the tribunal decides ends it by itself.',
    example: 'lifted',
  })
  why!: (typeof endings)[number];

  @Text(20_000, { description: 'Sealed.', optional: true })
  reason?: string | null;

  toRequest(emergencyId: string): EmergencyRequest {
    const { endedOn, why, reason = null } = this;
    return { type: 'EndEmergency', emergencyId, endedOn, why, reason };
  }
}

export class NotifyPoliceDto {
  @DateField({ description: 'The day the police were told (§ 13-5).' })
  notifiedOn!: string;

  @OneOf(['decision', 'end'], { description: 'Of what.', example: 'decision' })
  of!: 'decision' | 'end';

  toRequest(emergencyId: string): EmergencyRequest {
    const { notifiedOn, of } = this;
    return { type: 'NotifyPolice', emergencyId, notifiedOn, of };
  }
}

export class CorrectEmergencyDateDto {
  @DateField({ description: 'The day it was really decided; the last day of the petition moves with it.' })
  to!: string;

  @Text(20_000, { description: 'How the error came about. Sealed.' })
  reason!: string;

  toRequest(emergencyId: string): EmergencyRequest {
    const { to, reason } = this;
    return { type: 'CorrectEmergencyDate', emergencyId, to, reason };
  }
}

export class EnterEmergencyInErrorDto extends EnterInErrorDto {
  toRequest(emergencyId: string): EmergencyRequest {
    return { type: 'EnterEmergencyInError', emergencyId, ...this.said() };
  }
}
