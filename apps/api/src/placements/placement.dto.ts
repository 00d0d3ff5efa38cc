import type { PlacementRequest } from '@libs/commands/casework/placements';
import type { VisitDuty } from '@libs/domain/placements/events';
import { CorrectDateDto, EnterInErrorDto } from '../http/error-in-record.dto';
import { Code, DateField, Flag, Id, OneOf, Text } from '../http/fields';
import { Siblings, type SiblingDto } from './start-placement.dto';

const TEXT = 20_000;
const duties: readonly VisitDuty[] = ['follow-up', 'supervision'];
const DUTY = "Follow-up is the care municipality's duty, supervision that of the home's (FOR-fosterhjem §§ 10, 18).";

export class SiblingReviewDto {
  @DateField({ description: 'The day of the review.', example: '2026-11-20' })
  reviewedOn!: string;

  @Siblings()
  siblings!: SiblingDto[];

  @Text(TEXT, { description: 'What was thought about living together. Sealed.', example: 'Syntetisk vurdering' })
  assessment!: string;

  @Text(TEXT, { description: 'Why siblings live apart. Sealed.', optional: true })
  apartReason?: string | null;

  @DateField({ description: 'The next review, within six months; null where none live apart.', optional: true })
  siblingReviewOn?: string | null;

  toRequest(placementId: string): PlacementRequest {
    const { reviewedOn, siblings, assessment, apartReason = null, siblingReviewOn = null } = this;
    const thought = siblings.map(({ relationId, together }) => ({ relationId, together }));
    return {
      type: 'ReviewSiblings',
      placementId,
      reviewedOn,
      siblings: thought,
      assessment,
      apartReason,
      siblingReviewOn,
    };
  }
}

export class VisitDto {
  @OneOf(duties, { description: DUTY })
  duty!: VisitDuty;

  @DateField({ description: 'A day on which the child lived there.', example: '2026-11-20' })
  visitedOn!: string;

  @Flag({ description: 'At the home. Others do not count towards the visits of the year.' })
  onSite!: boolean;

  @Text(TEXT, { description: 'Sealed.', example: 'Syntetisk rapport' })
  report!: string;

  @Text(TEXT, {
    description: 'What the child said, or why the child was not spoken with. Sealed.',
    example: 'Syntetisk: har det bra.',
  })
  childView!: string;

  toRequest(placementId: string): PlacementRequest {
    const { duty, visitedOn, onSite, report, childView } = this;
    return { type: 'RecordVisit', placementId, duty, visitedOn, onSite, report, childView };
  }
}

export class VisitFrequencyDto {
  @OneOf(duties, { description: DUTY })
  duty!: VisitDuty;

  @OneOf(['4', '2'], { description: 'Visits a year. Two only on the conditions of the duty; four always.' })
  perYear!: '4' | '2';

  @DateField({ description: 'From which day; two only after more than two years in the home.', example: '2026-11-20' })
  from!: string;

  @Text(TEXT, { description: 'Needed for two visits a year. Sealed.', optional: true, example: 'Syntetisk grunn' })
  reason?: string | null;

  @Flag({ description: 'The conditions in the home are judged good.', optional: true })
  goodConditions?: boolean | null;

  @Id({ description: 'Of follow-up: the approved decision, of kind `visit-frequency`.', optional: true })
  decisionId?: string | null;

  @Flag({ description: 'Of follow-up: the child was heard.', optional: true })
  childHeard?: boolean | null;

  @Flag({ description: 'Of follow-up: the foster parents were heard.', optional: true })
  fosterParentsHeard?: boolean | null;

  @Flag({ description: 'Of supervision: the child, 15 or older, consents.', optional: true })
  childConsents?: boolean | null;

  @Flag({ description: 'Of supervision: the care municipality consents.', optional: true })
  careMunicipalityConsents?: boolean | null;

  toRequest(placementId: string): PlacementRequest {
    const { duty, perYear, from, reason = null, decisionId = null } = this;
    return {
      type: 'SetVisitFrequency',
      placementId,
      duty,
      perYear: perYear === '2' ? 2 : 4,
      from,
      reason,
      decisionId,
      goodConditions: this.goodConditions ?? false,
      childHeard: this.childHeard ?? false,
      fosterParentsHeard: this.fosterParentsHeard ?? false,
      childConsents: this.childConsents ?? false,
      careMunicipalityConsents: this.careMunicipalityConsents ?? false,
    };
  }
}

export class AgreementReviewDto {
  @DateField({ description: 'The day the agreement with the home was reviewed.', example: '2026-11-20' })
  reviewedOn!: string;

  @Text(TEXT, { description: 'Sealed.', optional: true })
  note?: string | null;

  toRequest(placementId: string): PlacementRequest {
    const { reviewedOn, note = null } = this;
    return { type: 'ReviewAgreement', placementId, reviewedOn, note };
  }
}

export class EndPlacementDto {
  @DateField({ description: 'The day the child moved out.', example: '2026-11-20' })
  movedOutOn!: string;

  @Code({ description: 'Why the child moved (code list `move-reasons`, 9.13).', example: '1.1.1' })
  reasonCode!: string;

  @Code({ description: 'Where the child moved to (code list `move-destinations`, 9.14).', example: '6' })
  movedToCode!: string;

  @Text(2_000, { description: 'Where a code asks for one. Sealed.', optional: true })
  specification?: string | null;

  @Text(TEXT, { description: 'Sealed.', optional: true })
  note?: string | null;

  toRequest(placementId: string): PlacementRequest {
    const { movedOutOn, reasonCode, movedToCode, specification = null, note = null } = this;
    return { type: 'EndPlacement', placementId, movedOutOn, reasonCode, movedToCode, specification, note };
  }
}

const dates = ['movedInOn', 'movedOutOn'] as const;

export class CorrectPlacementDateDto extends CorrectDateDto {
  @OneOf(dates, { description: 'Which day was written down wrongly.' })
  field!: (typeof dates)[number];

  toRequest(placementId: string): PlacementRequest {
    const { field, to, reason } = this;
    return { type: 'CorrectPlacementDate', placementId, field, to, reason };
  }
}

export class EnterPlacementInErrorDto extends EnterInErrorDto {
  toRequest(placementId: string): PlacementRequest {
    return { type: 'EnterPlacementInError', placementId, ...this.said() };
  }
}
