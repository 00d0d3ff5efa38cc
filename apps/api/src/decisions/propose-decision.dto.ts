import type { DecisionRequest } from '@libs/commands/casework/decisions';
import { decisionKinds, type Consent, type DecisionKind } from '@libs/domain/decisions/events';
import { DateField, Id, OneOf, Text } from '../http/fields';
import { AdditionalBases, Basis, basisOf, type LegalBasisDto } from '../http/legal-basis.dto';

export class ProposeDecisionDto {
  @OneOf(decisionKinds, { description: 'What is decided.', example: 'help-measure' })
  kind!: DecisionKind;

  @OneOf(['voluntary', 'ordered'], {
    description: 'Agreed with the family, or to be ordered by the tribunal: always said plainly.',
  })
  consent!: Consent;

  @Basis({ description: 'The section it rests on: of the act in force that day.' })
  legalBasis!: LegalBasisDto;

  @AdditionalBases()
  additionalBases?: readonly LegalBasisDto[] | null;

  @Id({ description: 'The investigation it follows.', optional: true })
  investigationId?: string | null;

  @DateField({ description: 'The day of the proposal: not before the case was opened.' })
  proposedOn!: string;

  @Text(20_000, { description: 'What is decided, in words. Sealed.' })
  content!: string;

  @Text(20_000, { description: 'The facts it rests on (§ 12-5). Sealed.' })
  facts!: string;

  @Text(20_000, { description: 'What the child said. Sealed.' })
  childView!: string;

  @Text(20_000, { description: 'What weight that was given. Sealed.' })
  weight!: string;

  @Text(20_000, { description: 'Why it is best for the child. Sealed.' })
  bestInterests!: string;

  @Text(20_000, { description: 'How family and network were thought of. Sealed.', optional: true })
  familyTies?: string | null;

  toRequest(): DecisionRequest {
    const { kind, consent, investigationId = null, proposedOn, familyTies = null } = this;
    const { content, facts, childView, weight, bestInterests } = this;
    return {
      type: 'ProposeDecision',
      kind,
      consent,
      legalBasis: basisOf(this.legalBasis),
      additionalBases: (this.additionalBases ?? []).map(basisOf),
      investigationId,
      proposedOn,
      content,
      facts,
      childView,
      weight,
      bestInterests,
      familyTies,
    };
  }
}
