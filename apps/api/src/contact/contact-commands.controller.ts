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
  ArrangeContactDto,
  ChangeContactDto,
  ContactHeldDto,
  EndContactDto,
  ResumeContactDto,
  StopContactDto,
} from './contact.dto';

@ApiTags('contact')
@Controller('v1/children/:childId/contact-arrangements')
export class ContactCommandsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Requires('contact:manage', { path: 'child', param: 'childId' })
  @ForCommand('Contact (samvær, ch. 7) is arranged with somebody in the child’s life.')
  @MayBeAbsent()
  @ApiCreatedResponse({ type: CaseReceiptDto })
  arrange(
    @PathId('childId') childId: string,
    @Body() body: ArrangeContactDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(), issued));
  }

  @Post(':arrangementId/change')
  @HttpCode(200)
  @Requires('contact:manage', { path: 'child', param: 'childId' })
  @ForCommand('Contact takes another form.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  change(
    @PathId('childId') childId: string,
    @PathId('arrangementId') arrangementId: string,
    @Body() body: ChangeContactDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(arrangementId), issued));
  }

  @Post(':arrangementId/stop')
  @HttpCode(200)
  @Requires('contact:manage', { path: 'child', param: 'childId' })
  @ForCommand('Contact is stopped for the time being (§ 7-7).')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  stop(
    @PathId('childId') childId: string,
    @PathId('arrangementId') arrangementId: string,
    @Body() body: StopContactDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(arrangementId), issued));
  }

  @Post(':arrangementId/resumption')
  @HttpCode(200)
  @Requires('contact:manage', { path: 'child', param: 'childId' })
  @ForCommand('Contact goes on again.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  resume(
    @PathId('childId') childId: string,
    @PathId('arrangementId') arrangementId: string,
    @Body() body: ResumeContactDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(arrangementId), issued));
  }

  @Post(':arrangementId/meeting')
  @HttpCode(200)
  @Requires('contact:manage', { path: 'child', param: 'childId' })
  @ForCommand('The child and the other met, or were to meet.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  hold(
    @PathId('childId') childId: string,
    @PathId('arrangementId') arrangementId: string,
    @Body() body: ContactHeldDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(arrangementId), issued));
  }

  @Post(':arrangementId/end')
  @HttpCode(200)
  @Requires('contact:manage', { path: 'child', param: 'childId' })
  @ForCommand('The arrangement ends.')
  @MayBeAbsent()
  @ApiOkResponse({ type: CaseReceiptDto })
  end(
    @PathId('childId') childId: string,
    @PathId('arrangementId') arrangementId: string,
    @Body() body: EndContactDto,
    @IssuedBy() issued: Issued,
  ): Promise<CaseReceiptDto> {
    return this.commands.execute(new CaseworkCommandIssued(childId, body.toRequest(arrangementId), issued));
  }
}
