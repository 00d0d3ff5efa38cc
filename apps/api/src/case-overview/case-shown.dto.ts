import { ApiProperty } from '@nestjs/swagger';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import { partKinds, type PartKind } from '@libs/domain/kernel/part';
import type { CaseListed } from '@libs/read-models/case-overview/query';
import { ChildShownDto, MaskedDto } from '../reading/shown.dto';
import type { Sight } from '../reading/sight';

export class PartDto {
  @ApiProperty({ enum: [...partKinds] })
  kind!: string;

  @ApiProperty({ format: 'uuid' })
  id!: string;
}

class CaseworkerShownDto {
  @ApiProperty({ format: 'uuid' })
  staffId!: string;

  @ApiProperty({ enum: ['first', 'second'] })
  kind!: string;
}

/** One child's case on a list: codes, dates and ids. */
export class CaseShownDto extends MaskedDto {
  @ApiProperty({ format: 'uuid' })
  childId!: string;

  @ApiProperty({ type: ChildShownDto })
  child!: ChildShownDto;

  @ApiProperty()
  ledger!: string;

  @ApiProperty({ description: 'The newest event of the case.' })
  seq!: number;

  @ApiProperty({ format: 'date-time', description: 'When it was recorded.' })
  lastEventAt!: string;

  @ApiProperty({ enum: ['none', 'open', 'closed'], description: '`none`: a child known by reports alone.' })
  status!: string;

  @ApiProperty({ type: String, nullable: true })
  caseNumber!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  openedOn!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  closedOn!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The unit that owns the case.' })
  unitId!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'First caseworker; null: nobody is.' })
  responsible!: string | null;

  @ApiProperty({ type: [CaseworkerShownDto] })
  caseworkers!: readonly CaseworkerShownDto[];

  @ApiProperty({ description: 'How many first caseworkers the child has had.' })
  caseworkersSoFar!: number;

  @ApiProperty({ type: [PartDto], description: 'What keeps the case from being closed.' })
  openParts!: readonly PartDto[];

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'How many parts are open, by kind; a kind without one is left out.',
  })
  open!: Readonly<Partial<Record<PartKind, number>>>;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  openInvestigationId!: string | null;

  @ApiProperty()
  hasOpenEmergency!: boolean;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Soonest last day of a petition, or the emergency decision lapses.',
  })
  petitionDueOn!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Next contact about aftercare.' })
  nextContactOn!: string | null;

  @ApiProperty({
    type: Boolean,
    nullable: true,
    description: 'Whether every part that needs a plan has one that is valid today; null: none needs one.',
  })
  hasValidPlan!: boolean | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The soonest day something is due.' })
  nextDueOn!: string | null;
}

export class CasePageDto {
  @ApiProperty({ type: [CaseShownDto] })
  items!: readonly CaseShownDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export class CaseloadShownDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null: what nobody has.' })
  staffId!: string | null;

  @ApiProperty({ type: String, nullable: true })
  name!: string | null;

  @ApiProperty({ description: 'Children with anything open, also a report that led to no case yet.' })
  children!: number;

  @ApiProperty()
  openCases!: number;

  @ApiProperty()
  openInvestigations!: number;

  @ApiProperty()
  openEmergencies!: number;

  @ApiProperty({ description: 'Statutory time limits that ran out.' })
  overdueDeadlines!: number;

  @ApiProperty({ description: 'Tasks past their day that no statutory time limit is about.' })
  overdueTasks!: number;

  @ApiProperty({ description: 'The most first caseworkers that one of these children has had.' })
  mostCaseworkers!: number;

  @ApiProperty({ description: 'First caseworkers that these children have had on average, one decimal.' })
  averageCaseworkers!: number;
}

export class CaseloadsDto {
  @ApiProperty({ type: [CaseloadShownDto] })
  items!: readonly CaseloadShownDto[];
}

const FOR_EVER = '9999-12-31';
const isDay = (day: CalendarDate | null): day is CalendarDate => day !== null && day > '0000-00-00' && day < FOR_EVER;

/** @param ownUnitId owns every case that is placed nowhere */
export function caseShown(
  found: CaseListed,
  child: ChildShownDto,
  { withheld, erased }: Sight,
  today: CalendarDate,
  ownUnitId: string | null,
): CaseShownDto {
  const { file, unitId, work, petitionDueOn, plansValidUntil, openParts } = found;
  const { ledger, seq, lastEventAt, status, responsible, caseworkers, openInvestigationId } = found;
  const { hasOpenEmergency, nextContactOn } = found;
  const slice = file.case;
  const opened = slice.status === 'none' ? { caseNumber: null, openedOn: null } : slice;
  const due = work.map(({ dueOn }) => dueOn).sort();
  return {
    childId: found._id,
    child,
    ...{ ledger, seq, lastEventAt, status, responsible, caseworkers, openInvestigationId },
    ...{ hasOpenEmergency, nextContactOn, openParts },
    caseNumber: opened.caseNumber,
    openedOn: opened.openedOn,
    closedOn: slice.status === 'closed' ? slice.closedOn : null,
    unitId: unitId ?? ownUnitId,
    caseworkersSoFar: found.hadCaseworkers.length,
    open: counted(openParts.map(({ kind }) => kind)),
    petitionDueOn: isDay(petitionDueOn) ? petitionDueOn : null,
    hasValidPlan: found.needsPlan ? plansValidUntil >= today : null,
    nextDueOn: due[0] ?? null,
    withheld,
    erased,
  };
}

function counted(kinds: readonly PartKind[]): CaseShownDto['open'] {
  const counts: Partial<Record<PartKind, number>> = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
