import type { AftercareRequest } from '@libs/commands/casework/aftercare';
import {
  aftercareContents,
  type AftercareContent,
  type AftercareDecided,
  type AftercareEnded,
} from '@libs/domain/aftercare/events';
import { Code, DateField, Flag, Id, ListOf, OneOf, Text } from '../http/fields';

const NOTE = 20_000;
const NEXT =
  'The next contact, at most twelve months ahead and not after the 25th birthday. From 16 to 25 there is always one: null keeps what is planned.';

export class AftercareContactDto {
  @DateField({ description: 'The day the service spoke with the youth (§ 3-6).', example: '2026-11-20' })
  contactedOn!: string;

  @DateField({ description: NEXT, optional: true, example: '2027-03-01' })
  nextContactOn?: string | null;

  @Text(NOTE, { description: 'Sealed.', optional: true })
  note?: string | null;

  toRequest(): AftercareRequest {
    const { contactedOn, nextContactOn = null, note = null } = this;
    return { type: 'RecordAftercareContact', contactedOn, nextContactOn, note };
  }
}

export class NextContactDto {
  @DateField({
    description: 'At most twelve months ahead and not after the 25th birthday.',
    example: '2027-03-01',
  })
  nextContactOn!: string;

  toRequest(): AftercareRequest {
    return { type: 'PlanNextContact', nextContactOn: this.nextContactOn };
  }
}

export class AftercareOfferDto {
  @DateField({
    description: 'The day of the offer; the person must be under 25 that day, and have an open case.',
    example: '2026-11-20',
  })
  offeredOn!: string;

  @ListOf(aftercareContents, { description: 'What the help consists of, at least one.', example: ['housing', 'work'] })
  content!: AftercareContent[];

  @Text(NOTE, { description: 'What is offered, in words. Sealed.', optional: true })
  offer?: string | null;

  @DateField({ description: NEXT, optional: true, example: '2026-12-20' })
  nextContactOn?: string | null;

  toRequest(): AftercareRequest {
    const { offeredOn, content, offer = null, nextContactOn = null } = this;
    return { type: 'MakeAftercareOffer', offeredOn, content, offer, nextContactOn };
  }
}

export class AftercareAcceptanceDto {
  @Id({ description: 'The offer.' })
  offerId!: string;

  @DateField({ description: 'The day of the answer.', example: '2026-11-21' })
  acceptedOn!: string;

  @Flag({ description: "The youth's own consent, which aftercare rests on (§ 3-6)." })
  consent!: boolean;

  @Text(NOTE, { description: 'Sealed.', optional: true })
  note?: string | null;

  toRequest(): AftercareRequest {
    const { offerId, acceptedOn, consent, note = null } = this;
    return { type: 'AcceptAftercareOffer', offerId, acceptedOn, consent, note };
  }
}

export class AftercareDeclineDto {
  @Id({ description: 'The offer.' })
  offerId!: string;

  @DateField({ description: 'The day of the answer.', example: '2026-11-21' })
  declinedOn!: string;

  @Code({ description: 'Code list `aftercare-conclusions`: 2 wants another measure, 3 wants none.', example: '3' })
  conclusionCode!: string;

  @DateField({ description: NEXT, optional: true, example: '2027-05-20' })
  nextContactOn?: string | null;

  @Text(NOTE, { description: 'Sealed.', optional: true })
  note?: string | null;

  toRequest(): AftercareRequest {
    const { offerId, declinedOn, conclusionCode, nextContactOn = null, note = null } = this;
    return { type: 'DeclineAftercareOffer', offerId, declinedOn, conclusionCode, nextContactOn, note };
  }
}

type What = AftercareDecided['data']['what'];
const whats: readonly What[] = ['continue', 'replace', 'cease'];

export class AftercareDecisionDto {
  @Id({ description: 'The approved decision (vedtak), of kind `aftercare`.' })
  decisionId!: string;

  @DateField({ description: 'The day it holds from.', example: '2026-11-20' })
  decidedOn!: string;

  @OneOf(whats, { description: 'What becomes of the help (§ 3-6, second paragraph).', example: 'continue' })
  what!: What;

  @DateField({
    description:
      'The next contact. May be null only where one is planned, or where help ceases and `reason` says why no contact follows.',
    optional: true,
    example: '2027-03-01',
  })
  nextContactOn?: string | null;

  @Text(NOTE, { description: 'Why no contact follows. Sealed.', optional: true })
  reason?: string | null;

  toRequest(): AftercareRequest {
    const { decisionId, decidedOn, what, nextContactOn = null, reason = null } = this;
    return { type: 'DecideAftercare', decisionId, decidedOn, what, nextContactOn, reason };
  }
}

export class AftercareResponsibilityDto {
  @DateField({ description: 'The day it was found out.', example: '2026-11-20' })
  recordedOn!: string;

  @Code({ description: 'Municipality number: the one with the last measure before 18.', example: '1201' })
  municipality!: string;

  toRequest(): AftercareRequest {
    const { recordedOn, municipality } = this;
    return { type: 'RecordResponsibility', recordedOn, municipality };
  }
}

type Why = AftercareEnded['data']['why'];
const whys: readonly Why[] = ['turned-25', 'moved', 'died'];

export class AftercareEndDto {
  @DateField({ description: 'The last day; at 25 the birthday or later.', example: '2026-11-20' })
  endedOn!: string;

  @OneOf(whys, { description: 'Why aftercare ends for good. A youth who wants none is asked again.', example: 'moved' })
  why!: Why;

  @Text(NOTE, { description: 'Sealed.', optional: true })
  note?: string | null;

  toRequest(): AftercareRequest {
    const { endedOn, why, note = null } = this;
    return { type: 'EndAftercare', endedOn, why, note };
  }
}
