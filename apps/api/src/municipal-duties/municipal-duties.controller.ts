import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import type { Issued } from '@libs/commands/issued';
import { MunicipalDutyCommandIssued } from '@libs/commands/municipal-duties.handler';
import { ForCommand, ForQuery } from '../http/documented';
import { AskedBy, IssuedBy, type Asking } from '../http/issuing';
import {
  BeginMunicipalDutyDto,
  MunicipalDutiesDto,
  MunicipalDutyDoneDto,
  MunicipalDutyReceiptDto,
} from './municipal-duties.dto';
import { MunicipalDutyReader } from './municipal-duty-reader';

@ApiTags('municipal duties')
@Controller('v1/municipal-duties')
export class MunicipalDutiesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly reader: MunicipalDutyReader,
  ) {}

  @Get()
  @Requires('municipal-duty:read')
  @ForQuery('What the municipality itself owes, when it is due and why. Straight from the ledger: needs no Wait-For.')
  @ApiOkResponse({ type: MunicipalDutiesDto })
  async list(@AskedBy() { user }: Asking): Promise<MunicipalDutiesDto> {
    return { items: await this.reader.duties(user.ledger) };
  }

  @Post()
  @Requires('municipal-duty:manage')
  @ForCommand('A duty of the municipality is watched from now on.')
  @ApiCreatedResponse({ type: MunicipalDutyReceiptDto })
  begin(@Body() body: BeginMunicipalDutyDto, @IssuedBy() issued: Issued): Promise<MunicipalDutyReceiptDto> {
    return this.commands.execute(new MunicipalDutyCommandIssued(body.toAction(), issued));
  }

  @Post('done')
  @HttpCode(200)
  @Requires('municipal-duty:manage')
  @ForCommand('It was done, and is due again from the end of what was covered.')
  @ApiOkResponse({ type: MunicipalDutyReceiptDto })
  done(@Body() body: MunicipalDutyDoneDto, @IssuedBy() issued: Issued): Promise<MunicipalDutyReceiptDto> {
    return this.commands.execute(new MunicipalDutyCommandIssued(body.toAction(), issued));
  }
}
