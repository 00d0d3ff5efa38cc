import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import { CaseworkCommandIssued } from '@libs/commands/casework/casework.handler';
import type { Issued } from '@libs/commands/issued';
import { CaseReceiptDto } from '../http/answers';
import { ForCommand, MayBeAbsent } from '../http/documented';
import { IssuedBy, PathId } from '../http/issuing';
import { Attaching } from './attaching';
import { AttachDocumentDto, CorrectEntryDto, EnterEntryInErrorDto, RecordEntryDto } from './journal.dto';

@ApiTags('journal')
@Controller('v1/children/:childId')
export class JournalCommandsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly attaching: Attaching,
  ) {}

  @Post('journal')
  @Requires('journal:write', { path: 'child', param: 'childId' })
  @ForCommand("An entry in the child's one journal (§ 12-4): facts and assessment apart.")
  @MayBeAbsent()
  @ApiCreatedResponse({ type: CaseReceiptDto })
  record(
    @PathId('childId') childId: string,
    @Body() body: RecordEntryDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(), issued));
  }

  @Post('journal/:entryId/correction')
  @HttpCode(200)
  @Requires('journal:write', { path: 'child', param: 'childId' })
  @ForCommand('What is right instead: the whole entry. The first words stay readable.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  correct(
    @PathId('childId') childId: string,
    @PathId('entryId') entryId: string,
    @Body() body: CorrectEntryDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(entryId), issued));
  }

  @Post('journal/:entryId/entry-in-error')
  @HttpCode(200)
  @Requires('journal:write', { path: 'child', param: 'childId' })
  @ForCommand('The entry should not have been written here; it stays readable.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  enterInError(
    @PathId('childId') childId: string,
    @PathId('entryId') entryId: string,
    @Body() body: EnterEntryInErrorDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(entryId), issued));
  }

  @Post('documents')
  @Requires('journal:write', { path: 'child', param: 'childId' })
  @ForCommand('A document belongs to the case. Its bytes are sealed with the child’s key and stored once.')
  @MayBeAbsent()
  @ApiCreatedResponse({ type: CaseReceiptDto })
  attach(
    @PathId('childId') childId: string,
    @Body() body: AttachDocumentDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    const { said, content } = body.toDocument();
    return this.attaching.attach(childId, said, content, issued);
  }
}
