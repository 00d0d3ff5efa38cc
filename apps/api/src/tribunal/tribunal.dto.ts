import type { TribunalRequest } from '@libs/commands/casework/tribunal';
import {
  courtOutcomes,
  tribunalOutcomes,
  tribunalParties,
  type CourtOutcome,
  type TribunalOutcome,
  type TribunalParty,
} from '@libs/domain/tribunal/events';
import { CorrectDateDto, EnterInErrorDto } from '../http/error-in-record.dto';
import { DateField, OneOf, Text } from '../http/fields';

export class RecordHearingDto {
  @DateField({ description: 'The day the hearing was closed.' })
  hearingClosedOn!: string;

  toRequest(tribunalCaseId: string): TribunalRequest {
    return { type: 'RecordHearing', tribunalCaseId, hearingClosedOn: this.hearingClosedOn };
  }
}

export class RecordTribunalDecisionDto {
  @DateField({
    description: 'The day of the decision: a care order lapses if it is not carried out within six weeks (§ 5-2).',
  })
  decidedOn!: string;

  @OneOf(tribunalOutcomes, { description: 'What was decided.', example: 'granted' })
  outcome!: TribunalOutcome;

  @Text(20_000, { description: 'What it says. Sealed.' })
  ruling!: string;

  toRequest(tribunalCaseId: string): TribunalRequest {
    const { decidedOn, outcome, ruling } = this;
    return { type: 'RecordTribunalDecision', tribunalCaseId, decidedOn, outcome, ruling };
  }
}

export class WithdrawPetitionDto {
  @DateField({ description: 'The day it was taken back.' })
  withdrawnOn!: string;

  toRequest(tribunalCaseId: string): TribunalRequest {
    return { type: 'WithdrawPetition', tribunalCaseId, withdrawnOn: this.withdrawnOn };
  }
}

export class NotifyTribunalPartyDto {
  @OneOf(tribunalParties, { description: 'Whom it reached.', example: 'parent' })
  party!: TribunalParty;

  @DateField({ description: 'The day it reached the party: one month to take it to court begins (§ 14-25).' })
  reachedOn!: string;

  toRequest(tribunalCaseId: string): TribunalRequest {
    const { party, reachedOn } = this;
    return { type: 'NotifyTribunalParty', tribunalCaseId, party, reachedOn };
  }
}

export class TakeToCourtDto {
  @OneOf(tribunalParties, { description: 'Who sued.', example: 'parent' })
  party!: TribunalParty;

  @DateField({ description: 'The day of the action.' })
  suedOn!: string;

  toRequest(tribunalCaseId: string): TribunalRequest {
    const { party, suedOn } = this;
    return { type: 'TakeToCourt', tribunalCaseId, party, suedOn };
  }
}

export class RecordCourtDecisionDto {
  @DateField({ description: 'The day of the judgment.' })
  decidedOn!: string;

  @OneOf(courtOutcomes, { description: 'What became of the decision.', example: 'upheld' })
  outcome!: CourtOutcome;

  toRequest(tribunalCaseId: string, actionId: string): TribunalRequest {
    const { decidedOn, outcome } = this;
    return { type: 'RecordCourtDecision', tribunalCaseId, actionId, decidedOn, outcome };
  }
}

export class CorrectTribunalDateDto extends CorrectDateDto {
  @OneOf(['petitionedOn', 'decidedOn'], { description: 'Which day was written down wrongly.', example: 'decidedOn' })
  field!: 'petitionedOn' | 'decidedOn';

  toRequest(tribunalCaseId: string): TribunalRequest {
    const { field, to, reason } = this;
    return { type: 'CorrectTribunalDate', tribunalCaseId, field, to, reason };
  }
}

export class EnterTribunalInErrorDto extends EnterInErrorDto {
  toRequest(tribunalCaseId: string): TribunalRequest {
    return { type: 'EnterTribunalInError', tribunalCaseId, ...this.said() };
  }
}
