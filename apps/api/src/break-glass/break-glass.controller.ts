import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentSession } from '@libs/access/current-session.decorator';
import { Requires } from '@libs/access/requires.decorator';
import { Session } from '@libs/access/session';
import { EmergencyReviewed } from '@libs/commands/break-glass.handler';
import type { Issued } from '@libs/commands/issued';
import { ForCommand, ForQuery, MayBeAbsent } from '../http/documented';
import { AskedBy, IssuedBy, PathId, type Asking } from '../http/issuing';
import { BreakGlassReport } from './break-glass-report';
import { BreakGlassQueryDto, BreakGlassReportDto } from './break-glass-report.dto';
import { BreakGlassGrantDto, BreakGlassReceiptDto, OpenBreakGlassDto, ReviewBreakGlassDto } from './break-glass.dto';
import { EmergencyDoor } from './emergency-door';

@ApiTags('break-glass')
@Controller('v1/break-glass')
export class BreakGlassController {
  constructor(
    private readonly commands: CommandBus,
    private readonly door: EmergencyDoor,
    private readonly report: BreakGlassReport,
  ) {}

  @Post()
  @Requires('break-glass:open')
  @ForCommand('In an emergency you see one case for at most four hours. Leader and data-protection officer are told.')
  @MayBeAbsent()
  @ApiCreatedResponse({ type: BreakGlassGrantDto })
  open(
    @Body() body: OpenBreakGlassDto,
    @CurrentSession() user: Session,
    @IssuedBy() issued: Issued,
  ): Promise<BreakGlassGrantDto> {
    return this.door.open(body, user, issued);
  }

  @Post(':id/review')
  @HttpCode(200)
  @Requires('break-glass:review', { path: 'break-glass' })
  @ForCommand('Another person judges afterwards whether it was right; due within seven days.')
  @MayBeAbsent()
  @ApiOkResponse({ type: BreakGlassReceiptDto })
  review(
    @PathId('id') id: string,
    @Body() body: ReviewBreakGlassDto,
    @IssuedBy() issued: Issued,
  ): Promise<BreakGlassReceiptDto> {
    return this.commands.execute(new EmergencyReviewed(id, body.toReview(), issued));
  }

  @Get()
  @Requires('break-glass:report')
  @ForQuery('Who opened which case in an emergency, and whether it was right. Straight from the ledger.')
  @ApiOkResponse({ type: BreakGlassReportDto })
  list(@Query() query: BreakGlassQueryDto, @AskedBy() asking: Asking): Promise<BreakGlassReportDto> {
    return this.report.of(query, asking);
  }
}
