import type { DecisionRequest } from '@libs/commands/casework/decisions';
import {
  complaintOutcomes,
  noticeChannels,
  parties,
  type ComplaintOutcome,
  type DecisionDate,
  type NoticeChannel,
  type Party,
} from '@libs/domain/decisions/events';
import { CorrectDateDto, EnterInErrorDto } from '../http/error-in-record.dto';
import { Code, DateField, OneOf, Text } from '../http/fields';

export class WithdrawProposalDto {
  @DateField({ description: 'The day it was taken back.' })
  withdrawnOn!: string;

  @Text(20_000, { description: 'Why. Sealed.' })
  reason!: string;

  toRequest(decisionId: string): DecisionRequest {
    const { withdrawnOn, reason } = this;
    return { type: 'WithdrawProposal', decisionId, withdrawnOn, reason };
  }
}

export class ApproveDecisionDto {
  @DateField({ description: 'The day of the decision: not before it was proposed.' })
  decidedOn!: string;

  toRequest(decisionId: string): DecisionRequest {
    return { type: 'ApproveDecision', decisionId, decidedOn: this.decidedOn };
  }
}

export class NotifyPartyDto {
  @OneOf(parties, { description: 'Whom it reached.', example: 'parent' })
  party!: Party;

  @OneOf(noticeChannels, { description: 'How it was sent.', example: 'letter' })
  channel!: NoticeChannel;

  @DateField({ description: 'The day it reached the party: three weeks to complain begin (forvaltningsloven § 29).' })
  reachedOn!: string;

  toRequest(decisionId: string): DecisionRequest {
    const { party, channel, reachedOn } = this;
    return { type: 'NotifyParty', decisionId, party, channel, reachedOn };
  }
}

export class RecordComplaintDto {
  @OneOf(parties, { description: 'Who complains.', example: 'parent' })
  party!: Party;

  @DateField({ description: 'The day it came; at most a year after the decision (forvaltningsloven § 31).' })
  receivedOn!: string;

  @Text(20_000, { description: 'What the complaint says. Sealed.' })
  complaint!: string;

  toRequest(decisionId: string): DecisionRequest {
    const { party, receivedOn, complaint } = this;
    return { type: 'RecordComplaint', decisionId, party, receivedOn, complaint };
  }
}

export class AnswerComplaintDto {
  @DateField({ description: 'The day of the answer.' })
  answeredOn!: string;

  @OneOf(['service', 'county-governor'], { description: 'Who decided the complaint.', example: 'service' })
  answeredBy!: 'service' | 'county-governor';

  @OneOf(complaintOutcomes, {
    description: 'What became of the decision; `rejected-late` only of a complaint that was.',
    example: 'upheld',
  })
  outcome!: ComplaintOutcome;

  @Text(20_000, { description: 'Why. Sealed.' })
  reason!: string;

  toRequest(decisionId: string, complaintId: string): DecisionRequest {
    const { answeredOn, answeredBy, outcome, reason } = this;
    return { type: 'AnswerComplaint', decisionId, complaintId, answeredOn, answeredBy, outcome, reason };
  }
}

export class ChangeDecisionDto {
  @DateField({ description: 'The day of the change.' })
  changedOn!: string;

  @Text(20_000, { description: 'What holds from now on. Sealed.' })
  content!: string;

  @Text(20_000, { description: 'Why. Sealed.' })
  reason!: string;

  toRequest(decisionId: string): DecisionRequest {
    const { changedOn, content, reason } = this;
    return { type: 'ChangeDecision', decisionId, changedOn, content, reason };
  }
}

export class ReceiveDemandDto {
  @OneOf(parties, { description: 'Who demands a change.', example: 'parent' })
  party!: Party;

  @DateField({ description: 'The day it came: three months to send it to the tribunal begin (§ 14-8).' })
  receivedOn!: string;

  @Text(20_000, { description: 'What is demanded. Sealed.' })
  demand!: string;

  toRequest(decisionId: string): DecisionRequest {
    const { party, receivedOn, demand } = this;
    return { type: 'ReceiveDemand', decisionId, party, receivedOn, demand };
  }
}

export class ConcludeDemandDto {
  @DateField({ description: 'The day of the conclusion.' })
  concludedOn!: string;

  @Code({
    description: 'Code list `demand-conclusions`; 1, sent to the tribunal, comes with the petition itself.',
    example: '2',
  })
  conclusionCode!: string;

  @Text(2_000, { description: 'Where the code asks for one. Sealed.', optional: true })
  specification?: string | null;

  toRequest(decisionId: string, demandId: string): DecisionRequest {
    const { concludedOn, conclusionCode, specification = null } = this;
    return { type: 'ConcludeDemand', decisionId, demandId, concludedOn, conclusionCode, specification };
  }
}

export class EndDecisionDto {
  @DateField({ description: 'The last day of it.' })
  endedOn!: string;

  @OneOf(['3', '4'], { description: 'Code list `decision-statuses`: 3 lapsed, 4 refused or ended.', example: '4' })
  statusCode!: '3' | '4';

  @Text(20_000, { description: 'Why. Sealed.' })
  reason!: string;

  toRequest(decisionId: string): DecisionRequest {
    const { endedOn, statusCode, reason } = this;
    return { type: 'EndDecision', decisionId, endedOn, statusCode, reason };
  }
}

export class CorrectDecisionDateDto extends CorrectDateDto {
  @OneOf(['proposedOn', 'decidedOn', 'endedOn'], {
    description: 'Which day was written down wrongly.',
    example: 'decidedOn',
  })
  field!: DecisionDate;

  toRequest(decisionId: string): DecisionRequest {
    const { field, to, reason } = this;
    return { type: 'CorrectDecisionDate', decisionId, field, to, reason };
  }
}

export class EnterDecisionInErrorDto extends EnterInErrorDto {
  toRequest(decisionId: string): DecisionRequest {
    return { type: 'EnterDecisionInError', decisionId, ...this.said() };
  }
}
