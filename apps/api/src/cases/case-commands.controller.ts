import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import { CaseworkCommandIssued } from '@libs/commands/casework/casework.handler';
import type { Issued } from '@libs/commands/issued';
import { CaseReceiptDto } from '../http/answers';
import { ForCommand, MayBeAbsent } from '../http/documented';
import { IssuedBy, PathId } from '../http/issuing';
import {
  CloseCaseDto,
  DecideCaseworkerChangeDto,
  OpenCaseDto,
  ReopenCaseDto,
  RequestCaseworkerChangeDto,
} from './cases.dto';

@ApiTags('cases')
@Controller('v1/children/:childId/case')
export class CaseCommandsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Requires('case:manage', { path: 'child', param: 'childId' })
  @ForCommand('A case (sak) is opened. The first investigation of a child opens it by itself.')
  @MayBeAbsent()
  @ApiCreatedResponse({ type: CaseReceiptDto })
  open(
    @PathId('childId') childId: string,
    @Body() body: OpenCaseDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(), issued));
  }

  @Post('closing')
  @HttpCode(200)
  @Requires('case:manage', { path: 'child', param: 'childId' })
  @ForCommand('The case is closed; all its parts are by then.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  close(
    @PathId('childId') childId: string,
    @Body() body: CloseCaseDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(), issued));
  }

  @Post('reopening')
  @HttpCode(200)
  @Requires('case:manage', { path: 'child', param: 'childId' })
  @ForCommand('A closed case is opened again, under its number.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  reopen(
    @PathId('childId') childId: string,
    @Body() body: ReopenCaseDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(), issued));
  }

  @Post('caseworker-changes')
  @Requires('case:manage', { path: 'child', param: 'childId' })
  @ForCommand('Child or family ask for another caseworker.')
  @MayBeAbsent()
  @ApiCreatedResponse({ type: CaseReceiptDto })
  request(
    @PathId('childId') childId: string,
    @Body() body: RequestCaseworkerChangeDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(), issued));
  }

  @Post('caseworker-changes/:requestId/decision')
  @HttpCode(200)
  @Requires('case:manage', { path: 'child', param: 'childId' })
  @ForCommand('The answer, with its reason. Whoever gets the case is assigned by itself.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  decide(
    @PathId('childId') childId: string,
    @PathId('requestId') requestId: string,
    @Body() body: DecideCaseworkerChangeDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(requestId), issued));
  }
}
