import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import type { Issued } from '@libs/commands/issued';
import { MeasureCommandIssued } from '@libs/commands/measures.handler';
import { MeasureReceiptDto } from '../http/answers';
import { ForCommand, MayBeAbsent } from '../http/documented';
import { IssuedBy, PathId } from '../http/issuing';
import { DecideMeasureDto, EndMeasureDto, EvaluateMeasureDto, StartMeasureDto } from './measures.dto';

@ApiTags('measures')
@Controller('v1/measures')
export class MeasureCommandsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Requires('measure:manage', { body: 'childId' })
  @ForCommand('A measure (tiltak) is decided.')
  @ApiCreatedResponse({ type: MeasureReceiptDto })
  decide(@Body() body: DecideMeasureDto, @IssuedBy() issued: Issued): Promise<MeasureReceiptDto> {
    return this.commands.execute(new MeasureCommandIssued(null, body.toMeasure(), issued));
  }

  @Post(':id/start')
  @HttpCode(200)
  @Requires('measure:manage', { path: 'measure' })
  @ForCommand('The measure starts.')
  @MayBeAbsent()
  @ApiOkResponse({ type: MeasureReceiptDto })
  start(
    @PathId('id') id: string,
    @Body() body: StartMeasureDto,
    @IssuedBy() issued: Issued,
  ): Promise<MeasureReceiptDto> {
    return this.commands.execute(new MeasureCommandIssued(id, body.toAction(), issued));
  }

  @Post(':id/evaluation')
  @HttpCode(200)
  @Requires('measure:manage', { path: 'measure' })
  @ForCommand('The measure is evaluated (§ 8-1).')
  @MayBeAbsent()
  @ApiOkResponse({ type: MeasureReceiptDto })
  evaluate(
    @PathId('id') id: string,
    @Body() body: EvaluateMeasureDto,
    @IssuedBy() issued: Issued,
  ): Promise<MeasureReceiptDto> {
    return this.commands.execute(new MeasureCommandIssued(id, body.toAction(), issued));
  }

  @Post(':id/end')
  @HttpCode(200)
  @Requires('measure:manage', { path: 'measure' })
  @ForCommand('The measure ends.')
  @MayBeAbsent()
  @ApiOkResponse({ type: MeasureReceiptDto })
  end(@PathId('id') id: string, @Body() body: EndMeasureDto, @IssuedBy() issued: Issued): Promise<MeasureReceiptDto> {
    return this.commands.execute(new MeasureCommandIssued(id, body.toAction(), issued));
  }
}
