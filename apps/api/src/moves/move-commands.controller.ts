import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import { CaseworkCommandIssued } from '@libs/commands/casework/casework.handler';
import type { Issued } from '@libs/commands/issued';
import { HandOverIssued } from '@libs/commands/moves/hand-over.handler';
import { CaseReceiptDto } from '../http/answers';
import { ForCommand, MayBeAbsent } from '../http/documented';
import { IssuedBy, NoBody, PathId } from '../http/issuing';
import { MovedCaseReceiptDto, NotifyMoveDto } from './moves.dto';

/** A case that leaves: what the municipality that has it does. */
@ApiTags('moves')
@Controller('v1/children/:childId/moves')
export class MoveCommandsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Requires('move:manage', { path: 'child', param: 'childId' })
  @ForCommand('The child moves to another municipality, which is told (§ 13-5).')
  @MayBeAbsent()
  @ApiCreatedResponse({ type: CaseReceiptDto })
  notify(
    @PathId('childId') childId: string,
    @Body() body: NotifyMoveDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(), issued));
  }

  @Post(':moveId/hand-over')
  @HttpCode(200)
  @Requires('move:manage', { path: 'child', param: 'childId' })
  @ForCommand('The case is offered to the new municipality as it is now. Responsibility stays until it is accepted.')
  @MayBeAbsent()
  @ApiOkResponse({ type: MovedCaseReceiptDto })
  handOver(
    @PathId('childId') childId: string,
    @PathId('moveId') moveId: string,
    @NoBody() _: void,
    @IssuedBy() issued: Issued,
  ): Promise<MovedCaseReceiptDto> {
    return this.commands.execute(new HandOverIssued(childId, moveId, issued));
  }

  @Post(':moveId/withdrawal')
  @HttpCode(200)
  @Requires('move:manage', { path: 'child', param: 'childId' })
  @ForCommand('The child does not move, or not there.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  withdraw(
    @PathId('childId') childId: string,
    @PathId('moveId') moveId: string,
    @NoBody() _: void,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, { type: 'WithdrawMove', moveId }, issued));
  }
}
