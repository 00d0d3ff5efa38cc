import type { TribunalRequest } from '@libs/commands/casework/tribunal';
import { petitionSubjects, type PetitionSubject } from '@libs/domain/tribunal/events';
import { DateField, Id, OneOf, Text } from '../http/fields';
import { AdditionalBases, Basis, basisOf, type LegalBasisDto } from '../http/legal-basis.dto';

export class PetitionTribunalDto {
  @OneOf(petitionSubjects, { description: 'What the tribunal is asked for.', example: 'care-order' })
  seeks!: PetitionSubject;

  @Basis({ description: 'The section it rests on: of the act in force that day.' })
  legalBasis!: LegalBasisDto;

  @AdditionalBases()
  additionalBases?: readonly LegalBasisDto[] | null;

  @Id({ description: 'The approved decision it rests on. One of the three must be named.', optional: true })
  decisionId?: string | null;

  @Id({ description: 'The emergency decision it follows, while that stands.', optional: true })
  emergencyId?: string | null;

  @Id({
    description: 'The private party’s demand that is sent with it; its decision need not be named.',
    optional: true,
  })
  demandId?: string | null;

  @DateField({ description: 'The day it was sent.' })
  petitionedOn!: string;

  @Text(20_000, { description: 'What it says. Sealed.' })
  petition!: string;

  toRequest(): TribunalRequest {
    const { seeks, decisionId = null, emergencyId = null, demandId = null, petitionedOn, petition } = this;
    return {
      type: 'PetitionTribunal',
      seeks,
      legalBasis: basisOf(this.legalBasis),
      additionalBases: (this.additionalBases ?? []).map(basisOf),
      decisionId,
      emergencyId,
      demandId,
      petitionedOn,
      petition,
    };
  }
}
