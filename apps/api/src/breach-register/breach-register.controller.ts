import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import { csv } from '../http/csv';
import { ForQuery } from '../http/documented';
import { AskedBy, type Asking } from '../http/issuing';
import { BreachRegisterReader } from './breach-register-reader';
import {
  BreachReasonsQueryDto,
  BreachRegisterDto,
  BreachRegisterQueryDto,
  ReasonCountsDto,
} from './breach-register.dto';
import { registerPage } from './register-page';
import { tableOf } from './register-table';

@ApiTags('breach register')
@Controller('v1')
export class BreachRegisterController {
  constructor(private readonly reader: BreachRegisterReader) {}

  @Get('breach-register')
  @Requires('breach-register:read')
  @ForQuery(
    'The quarterly form for the county governor: the limits of §§ 2-1 and 2-2, kept or not, and why not (§ 17-6).',
  )
  @ApiOkResponse({ type: BreachRegisterDto })
  form(@Query() { quarter }: BreachRegisterQueryDto, @AskedBy() asking: Asking): Promise<BreachRegisterDto> {
    return this.reader.form(quarter, asking);
  }

  @Get('breach-register.csv')
  @Requires('breach-register:read')
  @Header('Content-Type', 'text/csv; charset=utf-8; header=present')
  @Header('Content-Disposition', 'attachment; filename="fristskjema.csv"')
  @ForQuery('The same as a table for spreadsheets, in the language asked for.')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async table(@Query() { quarter }: BreachRegisterQueryDto, @AskedBy() asking: Asking): Promise<string> {
    const { columns, cells } = tableOf((await this.reader.exported(quarter, asking)).rows, asking.language);
    return csv(columns, cells);
  }

  @Get('breach-register.html')
  @Requires('breach-register:read')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @ForQuery('The same as a page that prints, in the language asked for.')
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  async page(@Query() { quarter }: BreachRegisterQueryDto, @AskedBy() asking: Asking): Promise<string> {
    return registerPage(await this.reader.exported(quarter, asking), asking.language);
  }

  @Get('breach-register/reasons')
  @Requires('breach-register:read')
  @ForQuery('Why limits were broken, quarter by quarter.')
  @ApiOkResponse({ type: ReasonCountsDto })
  reasons(@Query() query: BreachReasonsQueryDto, @AskedBy() asking: Asking): Promise<ReasonCountsDto> {
    return this.reader.reasons(query, asking);
  }
}
