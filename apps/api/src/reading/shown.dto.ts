import { ApiProperty } from '@nestjs/swagger';
import { fieldClasses } from '@libs/access/policy/capacities';
import { deadlineStatuses, type Deadline, type DeadlineStatus } from '@libs/domain/deadlines/deadline';

/** What every answer about a case says of what it does not show. */
export class MaskedDto {
  @ApiProperty({
    type: [String],
    enum: [...fieldClasses],
    description: 'Kinds of content you may not see: their fields are null, or left out of a report.',
  })
  withheld!: readonly string[];

  @ApiProperty({ type: [String], description: 'Fields whose key was destroyed: nobody can read them any more.' })
  erased!: readonly string[];
}

/** How many there are that you may see. */
export class CountDto {
  @ApiProperty()
  count!: number;
}

/** Who a child is, as far as you may know. */
export class ChildShownDto {
  @ApiProperty({ format: 'uuid' })
  childId!: string;

  @ApiProperty({ type: String, nullable: true })
  name!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  birthDate!: string | null;

  @ApiProperty({ description: "The child's key was destroyed: nobody can read who it is any more." })
  erased!: boolean;
}

export class WordingDto {
  @ApiProperty()
  nb!: string;

  @ApiProperty()
  nn!: string;

  @ApiProperty()
  en!: string;
}

/** A time limit with the reason for its date. */
export class DeadlineShownDto {
  @ApiProperty({ example: 'concern.review~0197…' })
  id!: string;

  @ApiProperty({ example: 'concern.review' })
  key!: string;

  @ApiProperty({ example: '§ 2-1' })
  paragraph!: string;

  @ApiProperty({ enum: ['law', 'register'] })
  ruleSet!: 'law' | 'register';

  @ApiProperty({ format: 'date', description: 'The last day. Calendar date in Norway.' })
  dueOn!: string;

  @ApiProperty({ format: 'date', description: 'The last working day up to it: an internal target.' })
  targetOn!: string;

  @ApiProperty({ enum: [...deadlineStatuses] })
  status!: DeadlineStatus;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  metOn!: string | null;

  @ApiProperty({ type: WordingDto, description: 'Why this date.' })
  explanation!: WordingDto;
}

export const deadlineShown = (deadline: Deadline): DeadlineShownDto => {
  const { id, key, paragraph, ruleSet, dueOn, targetOn, status, explanation } = deadline;
  return { id, key, paragraph, ruleSet, dueOn, targetOn, status, metOn: deadline.met?.on ?? null, explanation };
};
