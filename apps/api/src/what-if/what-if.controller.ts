import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import { ForQuestion } from '../http/documented';
import { AskedBy, type Asking } from '../http/issuing';
import { TakesLong } from '../http/takes-long';
import { WhatIfAnswerDto, WhatIfDto } from './what-if.dto';
import { WhatIfReader } from './what-if-reader';

@ApiTags('rulebook')
@Controller('v1/what-if')
export class WhatIfController {
  constructor(private readonly reader: WhatIfReader) {}

  @Post()
  @HttpCode(200)
  @Requires('what-if:ask')
  @TakesLong()
  @ForQuestion(
    'Which time limits would move, be breached or be saved by other rules or another calendar. Stores nothing.',
  )
  @ApiOkResponse({ type: WhatIfAnswerDto })
  ask(@Body() question: WhatIfDto, @AskedBy() asking: Asking): Promise<WhatIfAnswerDto> {
    return this.reader.ask(question, asking);
  }
}
