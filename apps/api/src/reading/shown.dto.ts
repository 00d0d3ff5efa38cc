import { ApiProperty } from '@nestjs/swagger';
import type { Deadline } from '@libs/domain/deadlines/deadline';

/** Who a child is. */
export class ChildShownDto {
  @ApiProperty({ format: 'uuid' })
  childId!: string;

  @ApiProperty({ type: String, nullable: true })
  name!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  birthDate!: string | null;
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

  @ApiProperty({ enum: ['open', 'met', 'not-applicable'] })
  status!: 'open' | 'met' | 'not-applicable';

  @ApiProperty({ type: String, format: 'date', nullable: true })
  metOn!: string | null;

  @ApiProperty({ type: WordingDto, description: 'Why this date.' })
  explanation!: WordingDto;
}

export const deadlineShown = (deadline: Deadline): DeadlineShownDto => {
  const { id, key, paragraph, ruleSet, dueOn, targetOn, status, explanation } = deadline;
  return { id, key, paragraph, ruleSet, dueOn, targetOn, status, metOn: deadline.met?.on ?? null, explanation };
};
