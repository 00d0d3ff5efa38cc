import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import type { ConcernAction } from '@libs/commands/concern-requests';
import { otherServices, type OmissionGround, type OtherService } from '@libs/domain/concerns/events';
import { errorKinds, type ErrorKind } from '@libs/domain/kernel/error-in-record';
import { Code, Codes, DateField, Flag, Id, OneOf, Text } from '../http/fields';

const REASON = 20_000;

export class UrgencyDto {
  @Flag({ description: 'Does the report need follow-up at once (§ 2-1 first paragraph)?' })
  urgent!: boolean;

  @Text(REASON, { description: 'Why. Sealed.' })
  reason!: string;

  toAction(): ConcernAction {
    return { type: 'AssessConcernUrgency', urgent: this.urgent, reason: this.reason };
  }
}

/** What the five ways to end a review have in common. */
class ReviewDto {
  @DateField({ description: 'The day the review was concluded.' })
  reviewedOn!: string;

  @Codes({ description: 'Sets the content codes with the review; left out = as they are.', optional: true })
  contentCodes?: string[] | null;

  @Text(2_000, { description: 'Specification where a code asks for one. Sealed.', optional: true })
  specification?: string | null;
}

const reviewOf = ({ reviewedOn, contentCodes, specification }: ReviewDto) => ({
  reviewedOn,
  ...(contentCodes && { contentCodes }),
  ...(specification && { specification }),
});

export class DismissalDto extends ReviewDto {
  @Code({ description: 'Outcome (code list `report-outcomes`), one that is a dismissal.', example: '10' })
  outcomeCode!: string;

  @Flag({ description: 'Åpenbart grunnløs: only then may the written reason be missing (§ 2-1).' })
  manifestlyUnfounded!: boolean;

  @Text(REASON, { description: 'Written reason with professional assessments. Sealed.', optional: true })
  reason?: string | null;

  toAction(): ConcernAction {
    const { outcomeCode, manifestlyUnfounded, reason = null } = this;
    return { type: 'DismissConcern', ...reviewOf(this), outcomeCode, manifestlyUnfounded, reason };
  }
}

export class InvestigationDto extends ReviewDto {
  toAction(): ConcernAction {
    return { type: 'OpenInvestigation', ...reviewOf(this) };
  }
}

export class JoiningDto extends ReviewDto {
  @Id({ description: 'An open investigation of the same child.' })
  investigationId!: string;

  toAction(): ConcernAction {
    return { type: 'JoinInvestigation', ...reviewOf(this), investigationId: this.investigationId };
  }
}

export class HandoverDto extends ReviewDto {
  @OneOf(otherServices, { description: 'The service that is the right one.' })
  service!: OtherService;

  @Text(REASON, { description: 'Why. Sealed.' })
  reason!: string;

  toAction(): ConcernAction {
    return { type: 'HandOverConcern', ...reviewOf(this), service: this.service, reason: this.reason };
  }
}

export class ForwardingDto extends ReviewDto {
  @ApiProperty({ description: 'Municipality number, four digits.', example: '4601' })
  @Matches(/^\d{4}$/, { message: 'must be four digits' })
  toMunicipality!: string;

  @ApiProperty({ description: 'City district, two digits, 00 where there is none.', example: '00' })
  @Matches(/^\d{2}$/, { message: 'must be two digits' })
  toDistrict!: string;

  @Text(REASON, { description: 'Why. Sealed.' })
  reason!: string;

  toAction(): ConcernAction {
    const { toMunicipality, toDistrict, reason } = this;
    return { type: 'ForwardConcern', ...reviewOf(this), toMunicipality, toDistrict, reason };
  }
}

export class ConfirmationDto {
  @DateField({ description: 'The day the reporter was told (§ 13-3).' })
  confirmedOn!: string;

  toAction(): ConcernAction {
    return { type: 'ConfirmToReporter', confirmedOn: this.confirmedOn };
  }
}

export class ConfirmationOmissionDto {
  @DateField({ description: 'The day it was decided.' })
  omittedOn!: string;

  @OneOf(['manifestly-unfounded', 'special-considerations'], { description: 'The two grounds of § 13-3.' })
  ground!: OmissionGround;

  @Text(REASON, { description: 'Why. Sealed.' })
  reason!: string;

  toAction(): ConcernAction {
    return { type: 'OmitConfirmation', omittedOn: this.omittedOn, ground: this.ground, reason: this.reason };
  }
}

export class OutcomeNoticeDto {
  @DateField({ description: 'The day the reporter was told.' })
  toldOn!: string;

  @Flag({ description: 'Are child and family followed up after the investigation?' })
  followedUp!: boolean;

  @Text(REASON, { description: 'How, where the reporter needs it for its own follow-up. Sealed.', optional: true })
  how?: string | null;

  toAction(): ConcernAction {
    const { toldOn, followedUp, how = null } = this;
    return { type: 'TellReporterOfOutcome', toldOn, followedUp, how };
  }
}

export class EnterConcernInErrorDto {
  @OneOf(errorKinds, { description: 'What was wrong.' })
  kind!: ErrorKind;

  @Id({
    description:
      'Whom it is really about: the concern is raised for that child at once, received when it was received.',
    optional: true,
  })
  rightChildId?: string | null;

  @Id({ description: 'Of a duplicate: the concern of the same child that stays.', optional: true })
  replacedBy?: string | null;

  @Text(REASON, { description: 'How the error came about. Sealed.' })
  reason!: string;

  toAction(): ConcernAction {
    const { kind, rightChildId = null, replacedBy = null, reason } = this;
    return { type: 'EnterConcernInError', kind, rightChildId, replacedBy, reason };
  }
}
