import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import { CaseworkCommandIssued } from '@libs/commands/casework/casework.handler';
import type { MeasureRequest } from '@libs/commands/casework/measures';
import type { Issued } from '@libs/commands/issued';
import { MeasureReceiptDto } from '../http/answers';
import { ForCommand, MayBeAbsent } from '../http/documented';
import { IssuedBy, NamedChild, PathId } from '../http/issuing';
import { DecideMeasureDto } from './decide-measure.dto';
import {
  ChangeMeasureDto,
  CorrectMeasureDateDto,
  EndMeasureDto,
  EnterMeasureInErrorDto,
  EvaluateMeasureDto,
  ExtendMeasureDto,
  GrantSupportDto,
  PurchaseMeasureDto,
  StartMeasureDto,
} from './measures.dto';

@ApiTags('measures')
@Controller('v1/measures')
export class MeasureCommandsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Requires('measure:manage', { body: 'childId' })
  @ForCommand('A measure (tiltak) is set up under an approved decision (vedtak) or an emergency decision.')
  @ApiCreatedResponse({ type: MeasureReceiptDto })
  decide(@Body() body: DecideMeasureDto, @IssuedBy() issued: Issued): Promise<MeasureReceiptDto> {
    return this.issue(body.childId, body.toRequest(), issued);
  }

  @Post(':id/start')
  @HttpCode(200)
  @Requires('measure:manage', { path: 'measure' })
  @ForCommand('The measure starts, on a day its decision stands.')
  @MayBeAbsent()
  @ApiOkResponse({ type: MeasureReceiptDto })
  start(
    @PathId('id') id: string,
    @NamedChild() childId: string,
    @Body() body: StartMeasureDto,
    @IssuedBy() issued: Issued,
  ): Promise<MeasureReceiptDto> {
    return this.issue(childId, body.toRequest(id), issued);
  }

  @Post(':id/evaluation')
  @HttpCode(200)
  @Requires('measure:manage', { path: 'measure' })
  @ForCommand('The measure is evaluated (§ 8-1).')
  @MayBeAbsent()
  @ApiOkResponse({ type: MeasureReceiptDto })
  evaluate(
    @PathId('id') id: string,
    @NamedChild() childId: string,
    @Body() body: EvaluateMeasureDto,
    @IssuedBy() issued: Issued,
  ): Promise<MeasureReceiptDto> {
    return this.issue(childId, body.toRequest(id), issued);
  }

  @Post(':id/change')
  @HttpCode(200)
  @Requires('measure:manage', { path: 'measure' })
  @ForCommand('The help takes another form under the same decision.')
  @MayBeAbsent()
  @ApiOkResponse({ type: MeasureReceiptDto })
  change(
    @PathId('id') id: string,
    @NamedChild() childId: string,
    @Body() body: ChangeMeasureDto,
    @IssuedBy() issued: Issued,
  ): Promise<MeasureReceiptDto> {
    return this.issue(childId, body.toRequest(id), issued);
  }

  @Post(':id/extension')
  @HttpCode(200)
  @Requires('measure:manage', { path: 'measure' })
  @ForCommand('The measure goes on longer than was planned.')
  @MayBeAbsent()
  @ApiOkResponse({ type: MeasureReceiptDto })
  extend(
    @PathId('id') id: string,
    @NamedChild() childId: string,
    @Body() body: ExtendMeasureDto,
    @IssuedBy() issued: Issued,
  ): Promise<MeasureReceiptDto> {
    return this.issue(childId, body.toRequest(id), issued);
  }

  @Post(':id/purchase')
  @HttpCode(200)
  @Requires('measure:manage', { path: 'measure' })
  @ForCommand('The help is bought from somebody.')
  @MayBeAbsent()
  @ApiOkResponse({ type: MeasureReceiptDto })
  purchase(
    @PathId('id') id: string,
    @NamedChild() childId: string,
    @Body() body: PurchaseMeasureDto,
    @IssuedBy() issued: Issued,
  ): Promise<MeasureReceiptDto> {
    return this.issue(childId, body.toRequest(id), issued);
  }

  @Post(':id/support')
  @HttpCode(200)
  @Requires('measure:manage', { path: 'measure' })
  @ForCommand('Money or equipment is given under the measure.')
  @MayBeAbsent()
  @ApiOkResponse({ type: MeasureReceiptDto })
  grant(
    @PathId('id') id: string,
    @NamedChild() childId: string,
    @Body() body: GrantSupportDto,
    @IssuedBy() issued: Issued,
  ): Promise<MeasureReceiptDto> {
    return this.issue(childId, body.toRequest(id), issued);
  }

  @Post(':id/end')
  @HttpCode(200)
  @Requires('measure:manage', { path: 'measure' })
  @ForCommand('The measure ends.')
  @MayBeAbsent()
  @ApiOkResponse({ type: MeasureReceiptDto })
  end(
    @PathId('id') id: string,
    @NamedChild() childId: string,
    @Body() body: EndMeasureDto,
    @IssuedBy() issued: Issued,
  ): Promise<MeasureReceiptDto> {
    return this.issue(childId, body.toRequest(id), issued);
  }

  @Post(':id/date-correction')
  @HttpCode(200)
  @Requires('measure:manage', { path: 'measure' })
  @ForCommand('A day of the measure was written down wrongly.')
  @MayBeAbsent()
  @ApiOkResponse({ type: MeasureReceiptDto })
  correctDate(
    @PathId('id') id: string,
    @NamedChild() childId: string,
    @Body() body: CorrectMeasureDateDto,
    @IssuedBy() issued: Issued,
  ): Promise<MeasureReceiptDto> {
    return this.issue(childId, body.toRequest(id), issued);
  }

  @Post(':id/entry-in-error')
  @HttpCode(200)
  @Requires('measure:manage', { path: 'measure' })
  @ForCommand('The measure should never have been recorded; it stays readable.')
  @MayBeAbsent()
  @ApiOkResponse({ type: MeasureReceiptDto })
  enterInError(
    @PathId('id') id: string,
    @NamedChild() childId: string,
    @Body() body: EnterMeasureInErrorDto,
    @IssuedBy() issued: Issued,
  ): Promise<MeasureReceiptDto> {
    return this.issue(childId, body.toRequest(id), issued);
  }

  private async issue(childId: string, request: MeasureRequest, issued: Issued): Promise<MeasureReceiptDto> {
    const {
      made,
      childId: _,
      ...receipt
    } = await this.commands.execute(new CaseworkCommandIssued(childId, request, issued));
    const measureId = 'measureId' in request ? request.measureId : made['measureId']!;
    return { measureId, ...receipt };
  }
}
