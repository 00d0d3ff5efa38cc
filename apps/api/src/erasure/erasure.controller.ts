import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import { ErasureCommandIssued, ErasureDue } from '@libs/commands/erasure.handler';
import type { Issued } from '@libs/commands/issued';
import { ForCommand, ForQuery, MayBeAbsent } from '../http/documented';
import { AskedBy, IssuedBy, NoBody, PathId, type Asking } from '../http/issuing';
import { ErasureTraces } from './erasure-traces';
import { ErasureReceiptDto, OrderErasureDto, TracesDto } from './erasure.dto';

@ApiTags('erasure')
@Controller('v1/erasures')
export class ErasureController {
  constructor(
    private readonly commands: CommandBus,
    private readonly traces: ErasureTraces,
  ) {}

  @Post()
  @Requires('erasure:order', { body: 'childId' })
  @ForCommand("A child's key is ordered to be destroyed: exceptional, on a legal basis, never without a second person.")
  @ApiCreatedResponse({ type: ErasureReceiptDto })
  order(@Body() body: OrderErasureDto, @IssuedBy() issued: Issued): Promise<ErasureReceiptDto> {
    return this.commands.execute(new ErasureCommandIssued(null, body.toAction(), issued));
  }

  @Post(':id/approval')
  @HttpCode(200)
  @Requires('erasure:approve', { path: 'erasure' })
  @ForCommand('Another person approves the order.')
  @MayBeAbsent()
  @ApiOkResponse({ type: ErasureReceiptDto })
  approve(@PathId('id') id: string, @NoBody() _: void, @IssuedBy() issued: Issued): Promise<ErasureReceiptDto> {
    return this.commands.execute(new ErasureCommandIssued(id, { type: 'ApproveErasure' }, issued));
  }

  @Post(':id/execution')
  @HttpCode(200)
  @Requires('erasure:execute', { path: 'erasure' })
  @ForCommand('The key is destroyed: what was sealed for the child can be read by nobody any more. Safe to repeat.')
  @MayBeAbsent()
  @ApiOkResponse({ type: ErasureReceiptDto })
  execute(@PathId('id') id: string, @NoBody() _: void, @IssuedBy() issued: Issued): Promise<ErasureReceiptDto> {
    return this.commands.execute(new ErasureDue(id, issued));
  }

  @Get(':id/traces')
  @Requires('case:read-access', { path: 'erasure' })
  @ForQuery("Where other people's free text may name the child. Straight from the ledger: needs no Wait-For.")
  @MayBeAbsent()
  @ApiOkResponse({ type: TracesDto })
  list(@PathId('id') id: string, @AskedBy() asking: Asking): Promise<TracesDto> {
    return this.traces.of(id, asking);
  }
}
