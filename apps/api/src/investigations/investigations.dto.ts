import type { InvestigationRequest } from '@libs/commands/casework/investigations';
import {
  commissionRemarks,
  investigationOutcomes,
  type CommissionRemarks,
  type InvestigationDate,
  type InvestigationOutcome,
} from '@libs/domain/investigations/events';
import { CorrectDateDto, EnterInErrorDto } from '../http/error-in-record.dto';
import { Code, Codes, DateField, Flag, Id, OneOf, Text } from '../http/fields';

const TEXT = 20_000;

export class OpenInvestigationAnewDto {
  @Id({ description: 'The dismissed investigation that says it may be taken up again (§ 2-5 third paragraph).' })
  followsInvestigationId!: string;

  @DateField({ description: 'The day it was opened, within six months of the dismissal.', example: '2026-09-01' })
  openedOn!: string;

  toRequest(): InvestigationRequest {
    const { followsInvestigationId, openedOn } = this;
    return { type: 'OpenInvestigationAnew', followsInvestigationId, openedOn };
  }
}

export class ExtensionDto {
  @DateField({ description: 'The day it was decided, before three months have passed.', example: '2026-04-01' })
  decidedOn!: string;

  @Flag({ description: 'Was more time granted (six months in all), or refused?' })
  granted!: boolean;

  @Text(TEXT, { description: 'The special case that makes it necessary (§ 2-2 second paragraph). Sealed.' })
  reason!: string;

  toRequest(investigationId: string): InvestigationRequest {
    const { decidedOn, granted, reason } = this;
    return { type: 'DecideExtension', investigationId, decidedOn, granted, reason };
  }
}

export class ExpertCommissionDto {
  @DateField({ description: 'The day the assignment was given.' })
  commissionedOn!: string;

  @Text(TEXT, { description: 'What the expert is asked. Sealed.' })
  mandate!: string;

  @Text(1_000, { description: 'Who the expert is. Sealed.' })
  expert!: string;

  toRequest(investigationId: string): InvestigationRequest {
    const { commissionedOn, mandate, expert } = this;
    return { type: 'CommissionExpert', investigationId, commissionedOn, mandate, expert };
  }
}

export class ExpertReportDto {
  @DateField({ description: 'The day the report arrived.' })
  reportedOn!: string;

  toRequest(investigationId: string, assignmentId: string): InvestigationRequest {
    return { type: 'RecordExpertReport', investigationId, assignmentId, reportedOn: this.reportedOn };
  }
}

export class ReportAssessmentDto {
  @DateField({ description: 'The day Barnesakkyndig kommisjon was done with it (§ 12-7).' })
  assessedOn!: string;

  @OneOf(commissionRemarks, { description: 'What the commission had to remark.' })
  remarks!: CommissionRemarks;

  toRequest(investigationId: string, assignmentId: string): InvestigationRequest {
    const { assessedOn, remarks } = this;
    return { type: 'RecordReportAssessment', investigationId, assignmentId, assessedOn, remarks };
  }
}

export class InvestigationConclusionDto {
  @DateField({ description: 'The day it was concluded.', example: '2026-04-10' })
  concludedOn!: string;

  @OneOf(investigationOutcomes, { description: 'Which of the four ways it ended (§ 2-5 first paragraph).' })
  outcome!: InvestigationOutcome;

  @Code({ description: 'Conclusion (code list `investigation-conclusions`) that goes with the outcome.', example: '1' })
  conclusionCode!: string;

  @Codes({ description: 'Grounds (code list `contents`); at least one for measures and petitions.', optional: true })
  groundCodes?: string[] | null;

  @Id({
    description: 'The approved decision in this investigation: on measures, or to dismiss it (§ 2-5 second paragraph).',
    optional: true,
  })
  decisionId?: string | null;

  @Id({ description: 'The petition to the tribunal that was sent.', optional: true })
  tribunalCaseId?: string | null;

  @Code({ description: 'Where the child moved, four digits; only of a move to another municipality.', optional: true })
  municipality?: string | null;

  @Text(TEXT, { description: 'The professional assessment. Sealed.' })
  assessment!: string;

  @Text(2_000, { description: 'Specification where a code asks for one. Sealed.', optional: true })
  specification?: string | null;

  toRequest(investigationId: string): InvestigationRequest {
    const { concludedOn, outcome, conclusionCode, assessment } = this;
    return {
      type: 'ConcludeInvestigation',
      investigationId,
      concludedOn,
      outcome,
      conclusionCode,
      groundCodes: this.groundCodes ?? [],
      decisionId: this.decisionId ?? null,
      tribunalCaseId: this.tribunalCaseId ?? null,
      municipality: this.municipality ?? null,
      assessment,
      specification: this.specification ?? null,
    };
  }
}

const dates: readonly InvestigationDate[] = ['openedOn', 'extendedOn', 'concludedOn'];

export class CorrectInvestigationDateDto extends CorrectDateDto {
  @OneOf(dates, { description: 'Which day was written down wrongly.' })
  field!: InvestigationDate;

  toRequest(investigationId: string): InvestigationRequest {
    const { field, to, reason } = this;
    return { type: 'CorrectInvestigationDate', investigationId, field, to, reason };
  }
}

export class EnterInvestigationInErrorDto extends EnterInErrorDto {
  toRequest(investigationId: string): InvestigationRequest {
    return { type: 'EnterInvestigationInError', investigationId, ...this.said() };
  }
}
