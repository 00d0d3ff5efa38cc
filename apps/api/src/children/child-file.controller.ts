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
  AddRelationDto,
  ChangeRelationDto,
  CorrectIdentityDto,
  EndRelationDto,
  InterpreterNeedDto,
  LinkDuplicateDto,
  UnlinkDuplicateDto,
} from './child-file.dto';

@ApiTags('children')
@Controller('v1/children/:childId')
export class ChildFileController {
  constructor(private readonly commands: CommandBus) {}

  @Post('identity-correction')
  @HttpCode(200)
  @Requires('child:manage', { path: 'child', param: 'childId' })
  @ForCommand('Who the child is was found out, changed or recorded wrongly: the whole of it as it is known now.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  correctIdentity(
    @PathId('childId') childId: string,
    @Body() body: CorrectIdentityDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(), issued));
  }

  @Post('relations')
  @Requires('child:manage', { path: 'child', param: 'childId', body: 'relatedChildId' })
  @ForCommand("Somebody is in the child's life: parent, guardian, sibling or network.")
  @MayBeAbsent()
  @ApiCreatedResponse({ type: CaseReceiptDto })
  addRelation(
    @PathId('childId') childId: string,
    @Body() body: AddRelationDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(), issued));
  }

  @Post('relations/:relationId/change')
  @HttpCode(200)
  @Requires('child:manage', { path: 'child', param: 'childId' })
  @ForCommand('What they are to the child changes: responsibility, where they live, what the child says of them.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  changeRelation(
    @PathId('childId') childId: string,
    @PathId('relationId') relationId: string,
    @Body() body: ChangeRelationDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(relationId), issued));
  }

  @Post('relations/:relationId/end')
  @HttpCode(200)
  @Requires('child:manage', { path: 'child', param: 'childId' })
  @ForCommand('They are in the child’s life no longer, or never were.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  endRelation(
    @PathId('childId') childId: string,
    @PathId('relationId') relationId: string,
    @Body() body: EndRelationDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(relationId), issued));
  }

  @Post('interpreter-need')
  @HttpCode(200)
  @Requires('child:manage', { path: 'child', param: 'childId' })
  @ForCommand('Whether the child needs an interpreter, and for which language.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  interpreter(
    @PathId('childId') childId: string,
    @Body() body: InterpreterNeedDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(), issued));
  }

  @Post('duplicates')
  @HttpCode(200)
  @Requires('child:manage', { path: 'child', param: 'childId', body: 'sameAs' })
  @ForCommand('Two entries are one child. Both say so from now on; nothing is merged or lost.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  link(
    @PathId('childId') childId: string,
    @Body() body: LinkDuplicateDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(), issued));
  }

  @Post('duplicates/unlinking')
  @HttpCode(200)
  @Requires('child:manage', { path: 'child', param: 'childId', body: 'notSameAs' })
  @ForCommand('The two entries are two children after all.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  unlink(
    @PathId('childId') childId: string,
    @Body() body: UnlinkDuplicateDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(), issued));
  }
}
