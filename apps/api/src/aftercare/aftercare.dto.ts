import type { AftercareAction } from '@libs/commands/aftercare.handler';
import { Code, DateField, Flag, Id, Text } from '../http/fields';

const NOTE = 20_000;

export class AftercareContactDto {
  @DateField({ description: 'The day the service spoke with the youth (§ 3-6).' })
  contactedOn!: string;

  @Text(NOTE, { description: 'Sealed.', optional: true })
  note?: string | null;

  toAction(): AftercareAction {
    return { type: 'RecordAftercareContact', contactedOn: this.contactedOn, note: this.note ?? null };
  }
}

export class AftercareOfferDto {
  @DateField({ description: 'The day of the offer; the person must be under 25 that day.' })
  offeredOn!: string;

  @Text(NOTE, { description: 'What is offered. Sealed.', optional: true })
  offer?: string | null;

  toAction(): AftercareAction {
    return { type: 'MakeAftercareOffer', offeredOn: this.offeredOn, offer: this.offer ?? null };
  }
}

export class AftercareAcceptanceDto {
  @Id({ description: 'The offer.' })
  offerId!: string;

  @DateField({ description: 'The day of the answer.' })
  acceptedOn!: string;

  @Flag({ description: "The youth's own consent, which aftercare rests on (§ 3-6)." })
  consent!: boolean;

  @Text(NOTE, { description: 'Sealed.', optional: true })
  note?: string | null;

  toAction(): AftercareAction {
    const { offerId, acceptedOn, consent, note = null } = this;
    return { type: 'AcceptAftercareOffer', offerId, acceptedOn, consent, note };
  }
}

export class AftercareDeclineDto {
  @Id({ description: 'The offer.' })
  offerId!: string;

  @DateField({ description: 'The day of the answer.' })
  declinedOn!: string;

  @Code({ description: 'Code list `aftercare-conclusions`: 2 wants another measure, 3 wants none.', example: '3' })
  conclusionCode!: string;

  @Text(NOTE, { description: 'Sealed.', optional: true })
  note?: string | null;

  toAction(): AftercareAction {
    const { offerId, declinedOn, conclusionCode, note = null } = this;
    return { type: 'DeclineAftercareOffer', offerId, declinedOn, conclusionCode, note };
  }
}
