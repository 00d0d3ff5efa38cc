import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import type { Issued } from '@libs/commands/issued';
import { RestrictionCommandIssued } from '@libs/commands/restriction.handler';
import { ForCommand, MayBeAbsent } from '../http/documented';
import { IssuedBy, NoBody, PathId } from '../http/issuing';
import { LiftRestrictionDto, ProposeRestrictionDto, RestrictionReceiptDto } from './restriction.dto';

@ApiTags('restriction')
@Controller('v1/children/:id/restrictions')
export class RestrictionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Requires('restriction:propose', { path: 'child' })
  @ForCommand('The case is proposed to be restricted (sperring): the ordinary answer to a request for erasure.')
  @MayBeAbsent()
  @ApiCreatedResponse({ type: RestrictionReceiptDto })
  propose(
    @PathId('id') id: string,
    @Body() body: ProposeRestrictionDto,
    @IssuedBy() issued: Issued,
  ): Promise<RestrictionReceiptDto> {
    return this.commands.execute(new RestrictionCommandIssued(id, null, body.toAction(), issued));
  }

  @Post(':restrictionId/approval')
  @HttpCode(200)
  @Requires('restriction:approve', { path: 'child' })
  @ForCommand('Another person approves it: from now on nobody without a named grant sees the case.')
  @MayBeAbsent()
  @ApiOkResponse({ type: RestrictionReceiptDto })
  approve(
    @PathId('id') id: string,
    @PathId('restrictionId') restrictionId: string,
    @NoBody() _: void,
    @IssuedBy() issued: Issued,
  ): Promise<RestrictionReceiptDto> {
    return this.commands.execute(
      new RestrictionCommandIssued(id, restrictionId, { type: 'ApproveRestriction' }, issued),
    );
  }

  @Post(':restrictionId/lifting')
  @HttpCode(200)
  @Requires('restriction:approve', { path: 'child' })
  @ForCommand('The restriction, or the proposal of one, is lifted.')
  @MayBeAbsent()
  @ApiOkResponse({ type: RestrictionReceiptDto })
  lift(
    @PathId('id') id: string,
    @PathId('restrictionId') restrictionId: string,
    @Body() body: LiftRestrictionDto,
    @IssuedBy() issued: Issued,
  ): Promise<RestrictionReceiptDto> {
    return this.commands.execute(new RestrictionCommandIssued(id, restrictionId, body.toAction(), issued));
  }
}
