import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import { ForQuery } from '../http/documented';
import { AskedBy, type Asking } from '../http/issuing';
import { TaskReader } from './task-reader';
import { TaskPageDto, TaskQueryDto } from './tasks.dto';

@ApiTags('cases')
@Controller('v1/tasks')
export class TasksController {
  constructor(private readonly reader: TaskReader) {}

  @Get()
  @Requires('case:read')
  @ForQuery(
    'What there is to do and which time limits run: yours, of your units, or of what nobody has. Due first first.',
  )
  @ApiOkResponse({ type: TaskPageDto })
  list(@Query() query: TaskQueryDto, @AskedBy() asking: Asking): Promise<TaskPageDto> {
    return this.reader.page(query, asking);
  }
}
