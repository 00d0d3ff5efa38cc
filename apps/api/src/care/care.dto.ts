import type { CareRequest } from '@libs/commands/casework/care';
import { CorrectDateDto } from '../http/error-in-record.dto';
import { Code, DateField, Flag, Id, OneOf, Text } from '../http/fields';

const TEXT = 20_000;

export class TakeOverCareDto {
  @Id({ description: "The tribunal's case that ordered it." })
  tribunalCaseId!: string;

  @DateField({
    description: 'The day care was taken over: not after the order lapsed (§ 5-2), and before the child turned 18.',
    example: '2026-11-20',
  })
  takenOverOn!: string;

  toRequest(): CareRequest {
    const { tribunalCaseId, takenOverOn } = this;
    return { type: 'TakeOverCare', tribunalCaseId, takenOverOn };
  }
}

export class ParentsOfferDto {
  @DateField({ description: 'The day of the offer.', example: '2026-11-20' })
  offeredOn!: string;

  @Flag({ description: 'Null where the parents have not answered.', optional: true })
  accepted?: boolean | null;

  @Text(TEXT, { description: 'What help the parents were offered (§ 8-3). Sealed.', example: 'Syntetisk tilbud' })
  offer!: string;

  toRequest(careId: string): CareRequest {
    const { offeredOn, accepted = null, offer } = this;
    return { type: 'OfferToParents', careId, offeredOn, accepted, offer };
  }
}

export class CareReviewDto {
  @DateField({ description: 'The day of the review.', example: '2026-11-20' })
  reviewedOn!: string;

  @Flag({ description: 'The care order stays.' })
  continues!: boolean;

  @Text(TEXT, { description: 'Can the child go home (§ 8-3)? Sealed.', example: 'Syntetisk vurdering' })
  assessment!: string;

  @Text(TEXT, {
    description: 'What the child said, or why the child was not heard. Sealed.',
    example: 'Syntetisk: vil bli boende.',
  })
  childView!: string;

  toRequest(careId: string): CareRequest {
    const { reviewedOn, continues, assessment, childView } = this;
    return { type: 'ReviewCare', careId, reviewedOn, continues, assessment, childView };
  }
}

export class LiftCareDto {
  @DateField({ description: 'The last day of care.', example: '2026-11-20' })
  liftedOn!: string;

  @Code({ description: 'Code list `lifting-reasons` (9.9): 2 from the 18th birthday on, and only then.', example: '1' })
  liftingCode!: string;

  @Text(2_000, { description: 'Where the code asks for one. Sealed.', optional: true })
  specification?: string | null;

  @Text(TEXT, { description: 'Sealed.', optional: true })
  reason?: string | null;

  @Id({ description: "The tribunal's case that lifted it; not needed at 18 or by adoption.", optional: true })
  tribunalCaseId?: string | null;

  toRequest(careId: string): CareRequest {
    const { liftedOn, liftingCode, specification = null, reason = null, tribunalCaseId = null } = this;
    return { type: 'LiftCare', careId, liftedOn, liftingCode, specification, reason, tribunalCaseId };
  }
}

export class ReturnFollowUpDto {
  @DateField({ description: 'The day of the offer, after the child came home.', example: '2026-11-20' })
  offeredOn!: string;

  @Flag({ description: 'The family takes it.' })
  accepted!: boolean;

  @DateField({ description: 'At most six months after care was lifted (§ 8-7).', example: '2027-03-01' })
  until!: string;

  @Id({ description: 'The plan for it; needed where the offer is accepted.', optional: true })
  planId?: string | null;

  @Text(TEXT, { description: 'Sealed.', example: 'Syntetisk tilbud' })
  offer!: string;

  toRequest(careId: string): CareRequest {
    const { offeredOn, accepted, until, planId = null, offer } = this;
    return { type: 'FollowUpReturn', careId, offeredOn, accepted, until, planId, offer };
  }
}

const dates = ['takenOverOn', 'liftedOn'] as const;

export class CorrectCareDateDto extends CorrectDateDto {
  @OneOf(dates, { description: 'Which day was written down wrongly.' })
  field!: (typeof dates)[number];

  toRequest(careId: string): CareRequest {
    const { field, to, reason } = this;
    return { type: 'CorrectCareDate', careId, field, to, reason };
  }
}
