import { ApiProperty } from '@nestjs/swagger';
import { fieldClasses } from '@libs/access/policy/capacities';
import { TaskShownDto } from '../case-overview/task-shown.dto';
import { OneOf } from '../http/fields';
import { PageQueryDto } from '../http/paging';
import { ChildShownDto } from '../reading/shown.dto';

export class TaskQueryDto extends PageQueryDto {
  @OneOf(['mine', 'team', 'unassigned'], {
    description:
      '`mine` (default): of cases you are assigned to, or whose absent caseworker you stand in for. `team`: of all cases of your units. `unassigned`: of cases without a first caseworker.',
    optional: true,
  })
  whose?: 'mine' | 'team' | 'unassigned';
}

export class TaskListedDto extends TaskShownDto {
  @ApiProperty({ format: 'uuid' })
  childId!: string;

  @ApiProperty({ type: ChildShownDto })
  child!: ChildShownDto;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'First caseworker; null: nobody is.' })
  responsible!: string | null;

  @ApiProperty({ type: [String], enum: [...fieldClasses], description: 'Kinds of content you may not see.' })
  withheld!: readonly string[];
}

export class TaskPageDto {
  @ApiProperty({ type: [TaskListedDto] })
  items!: readonly TaskListedDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}
