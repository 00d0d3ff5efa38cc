import { ApiProperty } from '@nestjs/swagger';
import type { JsonObject } from '@libs/domain/kernel/json';
import { HistoryEntryDto } from '../concerns/history.dto';
import { DeadlineShownDto } from '../reading/shown.dto';
import { CaseShownDto } from './case-shown.dto';
import { FindingShownDto } from './finding-shown.dto';
import { TaskShownDto } from './task-shown.dto';

const parts = (description: string) =>
  ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true }, description });

/** A child's whole case: all its parts with status, dates and codes; texts are read part by part. */
export class CaseOverviewDto extends CaseShownDto {
  @ApiProperty({ description: "Version of the case's own stream, to be sent back as `If-Match`." })
  version!: number;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: '`{unborn, identified, interpreter, sameAs, relations}`. Ids of children you may not see are null.',
  })
  about!: JsonObject;

  @parts('Requests for another caseworker without an answer: `{requestId, requestedOn}`.')
  requests!: readonly object[];

  @parts('`{concernId, version, status, receivedOn, reviewedOn, outcomeCode, investigationId}`')
  concerns!: readonly object[];

  @parts('`{investigationId, version, status, openedOn, extension, reports, concludedOn, outcome, conclusionCode, …}`')
  investigations!: readonly object[];

  @parts('`{decisionId, version, status, kind, consent, legalBasis, proposedOn, decidedOn, endedOn, …}`')
  decisions!: readonly object[];

  @parts('`{emergencyId, version, status, kind, legalBasis, decidedOn, petitionDueOn, implementedOn, endedOn, …}`')
  emergencies!: readonly object[];

  @parts('`{tribunalCaseId, version, status, seeks, petitionedOn, decidedOn, outcome, implementBy, …}`')
  tribunalCases!: readonly object[];

  @parts('`{measureId, version, status, categoryCode, consent, legalBasis, decisionId, startedOn, endedOn, …}`')
  measures!: readonly object[];

  @parts('`{planId, version, status, planType, about, madeOn, validUntil, lastEvaluatedOn, closedOn}`')
  plans!: readonly object[];

  @parts('`{placementId, version, status, kind, measureId, movedInOn, movedOutOn, siblings, visits, …}`')
  placements!: readonly object[];

  @parts('`{careId, version, status, takenOverOn, liftedOn, parentsOfferedOn, reviewedOn, …}`')
  care!: readonly object[];

  @parts('`{arrangementId, version, status, with, relationId, from, reviewOn, endedOn}`')
  arrangements!: readonly object[];

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: '`{version, status, nextContactOn, lastContactOn, offer, municipality, endedOn, …}`',
  })
  aftercare!: JsonObject;

  @parts('`{participationId, about, on, wayCode, heard}`')
  participation!: readonly object[];

  @parts('`{moveId, version, status, other}`')
  moves!: readonly object[];

  @ApiProperty({ type: [TaskShownDto], description: 'What there is to do today, soonest due first.' })
  tasks!: readonly TaskShownDto[];

  @ApiProperty({ type: [DeadlineShownDto], description: 'Statutory time limits that run.' })
  deadlines!: readonly DeadlineShownDto[];

  @ApiProperty({ type: [FindingShownDto], description: 'What time alone broke.' })
  findings!: readonly FindingShownDto[];
}

/** One part of a case: what stands, and everything that happened to it. */
export class PartOpenedDto {
  @ApiProperty({ format: 'uuid' })
  childId!: string;

  @ApiProperty()
  kind!: string;

  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: "The stream's version, to be sent back as `If-Match`." })
  version!: number;

  @parts('What stands now, in codes, dates and ids; of care and contact one for each time or arrangement.')
  facts!: readonly object[];

  @ApiProperty({ type: [HistoryEntryDto], description: 'In the order it was recorded, with the texts you may see.' })
  events!: readonly HistoryEntryDto[];

  @ApiProperty({ type: [String], description: 'Kinds of content you may not see.' })
  withheld!: readonly string[];
}
