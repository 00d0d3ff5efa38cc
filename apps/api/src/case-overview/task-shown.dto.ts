import { ApiProperty } from '@nestjs/swagger';
import { taskWordings, type TaskKind } from '@libs/domain/case-file/task';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import { partKinds } from '@libs/domain/kernel/part';
import type { WorkItem } from '@libs/read-models/case-overview/work';
import type { Language } from '../http/request-context';

class TaskAboutDto {
  @ApiProperty({ enum: [...partKinds, 'case'] })
  kind!: string;

  @ApiProperty({ format: 'uuid', description: 'Of a request for another caseworker: the request.' })
  id!: string;
}

class LimitDto {
  @ApiProperty({ example: 'concern.review~0197…' })
  id!: string;

  @ApiProperty({ example: '§ 2-1' })
  paragraph!: string;

  @ApiProperty({ description: 'Why this day, in the language asked for.' })
  reason!: string;
}

/** One thing to do, or a statutory time limit that runs, or both in one line where they are about the same. */
export class TaskShownDto {
  @ApiProperty({ example: 'measure.evaluation~0197…' })
  taskId!: string;

  @ApiProperty({
    example: 'measure.evaluation',
    description: `A time limit's key, or one of: ${Object.keys(taskWordings).join(', ')}.`,
  })
  kind!: string;

  @ApiProperty({ description: 'What there is to do, in the language asked for.' })
  what!: string;

  @ApiProperty({ type: TaskAboutDto })
  about!: TaskAboutDto;

  @ApiProperty({ format: 'date' })
  dueOn!: string;

  @ApiProperty()
  overdue!: boolean;

  @ApiProperty({ type: LimitDto, nullable: true, description: 'The time limit behind it, where there is one.' })
  limit!: LimitDto | null;
}

const isTask = (kind: string): kind is TaskKind => Object.hasOwn(taskWordings, kind);

export function taskShown(item: WorkItem, today: CalendarDate, language: Language): TaskShownDto {
  const { id: taskId, kind, about, dueOn, deadline } = item;
  const reason = deadline?.explanation[language] ?? '';
  return {
    taskId,
    kind,
    what: isTask(kind) ? taskWordings[kind][language] : reason,
    about,
    dueOn,
    overdue: dueOn < today,
    limit: deadline && { id: deadline.id, paragraph: deadline.paragraph, reason },
  };
}
