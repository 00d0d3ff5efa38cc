import type { CaseFileRequest } from '@libs/commands/casework/cases';
import {
  closingReasons,
  requesters,
  type CaseOpening,
  type ClosingReason,
  type Requester,
} from '@libs/domain/cases/events';
import { DateField, Flag, OneOf, Text } from '../http/fields';

/** What is opened by hand; the others open a case by what they do. */
const openings: readonly CaseOpening[] = ['application', 'concern'];

export class OpenCaseDto {
  @DateField({ description: 'Not after the first of its parts, and not more than nine months before the birth.' })
  openedOn!: string;

  @OneOf(openings, { description: 'What it began with.', example: 'application' })
  from!: CaseOpening;

  @Text(40, {
    description: "The archive's number: no name, no birth date. Made if left out.",
    optional: true,
    example: '2026/1234',
  })
  caseNumber?: string | null;

  toRequest(): CaseFileRequest {
    return { type: 'OpenCase', openedOn: this.openedOn, from: this.from, caseNumber: this.caseNumber ?? null };
  }
}

export class CloseCaseDto {
  @DateField({ description: 'Not before the last thing that happened in it.' })
  closedOn!: string;

  @OneOf(closingReasons, { description: 'Why.', example: 'concluded' })
  reason!: ClosingReason;

  @Text(20_000, { description: 'The professional assessment. Sealed.' })
  assessment!: string;

  toRequest(): CaseFileRequest {
    const { closedOn, reason, assessment } = this;
    return { type: 'CloseCase', closedOn, reason, assessment };
  }
}

export class ReopenCaseDto {
  @DateField({ description: 'Not before it was closed.' })
  reopenedOn!: string;

  @Text(20_000, { description: 'Why. Sealed.' })
  reason!: string;

  toRequest(): CaseFileRequest {
    return { type: 'ReopenCase', reopenedOn: this.reopenedOn, reason: this.reason };
  }
}

export class RequestCaseworkerChangeDto {
  @OneOf(requesters, { description: 'Who asks.' })
  requester!: Requester;

  @DateField({ description: 'When they asked.' })
  requestedOn!: string;

  @Text(20_000, { description: 'In their own words. Sealed.' })
  reason!: string;

  toRequest(): CaseFileRequest {
    const { requester, requestedOn, reason } = this;
    return { type: 'RequestCaseworkerChange', requester, requestedOn, reason };
  }
}

export class DecideCaseworkerChangeDto {
  @Flag({ description: 'Whether they get another caseworker, who is assigned by itself.' })
  granted!: boolean;

  @DateField({ description: 'Not before they asked.' })
  decidedOn!: string;

  @Text(20_000, { description: 'Always given. Sealed.' })
  reason!: string;

  toRequest(requestId: string): CaseFileRequest {
    const { granted, decidedOn, reason } = this;
    return { type: 'DecideCaseworkerChange', requestId, granted, decidedOn, reason };
  }
}
