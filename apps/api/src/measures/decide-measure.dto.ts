import type { MeasureRequest } from '@libs/commands/casework/measures';
import type { Consent } from '@libs/domain/measures/events';
import { Code, Codes, DateField, Id, OneOf, Text } from '../http/fields';
import { AdditionalBases, Basis, basisOf, type LegalBasisDto } from '../http/legal-basis.dto';

export class DecideMeasureDto {
  @Id({ description: 'The child, registered here.' })
  childId!: string;

  @Id({ description: 'The approved decision, or the emergency decision, that the measure rests on.' })
  decisionId!: string;

  @Code({ description: 'Category (code list `measure-categories`).', example: '4.5' })
  categoryCode!: string;

  @Text(2_000, { description: 'Specification where the category asks for one. Sealed.', optional: true })
  specification?: string | null;

  @OneOf(['voluntary', 'ordered'], { description: 'Agreed with the family, or ordered: as the decision says.' })
  consent!: Consent;

  @Basis({ description: 'The same act, chapter and section as the decision.' })
  legalBasis!: LegalBasisDto;

  @AdditionalBases()
  additionalBases?: readonly LegalBasisDto[] | null;

  @Codes({ description: 'Why help is needed (code list `contents`).', optional: true, example: ['1.1.01'] })
  groundCodes?: readonly string[] | null;

  @Text(2_000, { description: 'Specification where a ground asks for one. Sealed.', optional: true })
  groundSpecification?: string | null;

  @DateField({ description: 'The day of the decision on the measure.' })
  decidedOn!: string;

  @DateField({ description: 'When it is to end; imposed help (§§ 3-4 and 3-5) must say so.', optional: true })
  plannedEndOn?: string | null;

  @Text(20_000, { description: 'What the measure is to achieve (§ 8-1). Sealed.', optional: true })
  goal?: string | null;

  toRequest(): MeasureRequest {
    const { decisionId, categoryCode, consent, decidedOn } = this;
    return {
      type: 'DecideMeasure',
      decisionId,
      categoryCode,
      consent,
      decidedOn,
      legalBasis: basisOf(this.legalBasis),
      additionalBases: (this.additionalBases ?? []).map(basisOf),
      groundCodes: this.groundCodes ?? [],
      groundSpecification: this.groundSpecification ?? null,
      plannedEndOn: this.plannedEndOn ?? null,
      specification: this.specification ?? null,
      goal: this.goal ?? null,
    };
  }
}
