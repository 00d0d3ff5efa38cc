import type { ContactRequest } from '@libs/commands/casework/contact';
import { contactWith, type ContactWith } from '@libs/domain/contact/events';
import { DateField, Flag, Id, OneOf, Text, Whole } from '../http/fields';

class TermsDto {
  @Whole({ description: 'Times a year.', example: 12 })
  timesPerYear!: number;

  @Flag({ description: 'Is somebody of the service there?' })
  supervised!: boolean;

  @DateField({ description: 'When it is looked at again; with siblings within half a year.', optional: true })
  reviewOn?: string | null;

  @Text(20_000, { description: 'Where, how long and how they meet. Sealed.' })
  arrangement!: string;

  @Text(20_000, { description: 'What the child said, or why the child was not heard. Sealed.' })
  childView!: string;
}

const termsOf = ({ timesPerYear, supervised, reviewOn = null, arrangement, childView }: TermsDto) => ({
  timesPerYear,
  supervised,
  reviewOn,
  arrangement,
  childView,
});

export class ArrangeContactDto extends TermsDto {
  @OneOf(contactWith, { description: 'With whom.' })
  with!: ContactWith;

  @Id({ description: "The relation in the child's network." })
  relationId!: string;

  @DateField({ description: 'From this day.' })
  from!: string;

  @Id({ description: 'The tribunal case that ordered it.', optional: true })
  tribunalCaseId?: string | null;

  @Id({ description: 'The contact plan (§ 7-6).', optional: true })
  planId?: string | null;

  toRequest(): ContactRequest {
    const { relationId, from, tribunalCaseId = null, planId = null } = this;
    const bases = { tribunalCaseId, planId };
    return { type: 'ArrangeContact', with: this.with, relationId, from, ...bases, ...termsOf(this) };
  }
}

export class ChangeContactDto extends TermsDto {
  @DateField({ description: 'From this day.' })
  changedOn!: string;

  @Text(20_000, { description: 'Why it is changed. Sealed.' })
  reason!: string;

  toRequest(arrangementId: string): ContactRequest {
    const { changedOn, reason } = this;
    return { type: 'ChangeContact', arrangementId, changedOn, reason, ...termsOf(this) };
  }
}

export class StopContactDto {
  @DateField({ description: 'The first day without.' })
  stoppedOn!: string;

  @Id({ description: 'The temporary decision to stop contact (§ 7-7) that stands on that day.' })
  emergencyId!: string;

  toRequest(arrangementId: string): ContactRequest {
    return { type: 'StopContact', arrangementId, stoppedOn: this.stoppedOn, emergencyId: this.emergencyId };
  }
}

export class ResumeContactDto {
  @DateField({ description: 'From this day again: the decision that stopped it no longer stands.' })
  resumedOn!: string;

  toRequest(arrangementId: string): ContactRequest {
    return { type: 'ResumeContact', arrangementId, resumedOn: this.resumedOn };
  }
}

export class ContactHeldDto {
  @DateField({ description: 'The day they met, or were to meet.' })
  heldOn!: string;

  @Flag({ description: 'Did it take place?' })
  tookPlace!: boolean;

  @Text(20_000, { description: 'How it went, or why it failed. Sealed.', optional: true })
  note?: string | null;

  toRequest(arrangementId: string): ContactRequest {
    const { heldOn, tookPlace, note = null } = this;
    return { type: 'RecordContactHeld', arrangementId, heldOn, tookPlace, note };
  }
}

export class EndContactDto {
  @DateField({ description: 'The last day of it.' })
  endedOn!: string;

  @Flag({ description: 'It should never have been recorded.' })
  enteredInError!: boolean;

  @Text(20_000, { description: 'Sealed.' })
  reason!: string;

  toRequest(arrangementId: string): ContactRequest {
    const { endedOn, enteredInError, reason } = this;
    return { type: 'EndContact', arrangementId, endedOn, enteredInError, reason };
  }
}
