import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import type { Issued } from '@libs/commands/issued';
import { RulebookCommandIssued } from '@libs/commands/rulebook.handler';
import { ForCommand, ForQuery, MayBeAbsent } from '../http/documented';
import { AskedBy, IssuedBy, NoBody, PathId, type Asking } from '../http/issuing';
import { PageQueryDto } from '../http/paging';
import { ProposeChangeDto } from './propose-change.dto';
import { RecountQueryDto } from './recount-query.dto';
import { RecountReader } from './recount-reader';
import { RulebookReader } from './rulebook-reader';
import { ChangeReceiptDto, ChangesDto, RecountPageDto, RulebookDto } from './rulebook-shown.dto';

@ApiTags('rulebook')
@Controller('v1/rulebook')
export class RulebookController {
  constructor(
    private readonly commands: CommandBus,
    private readonly reader: RulebookReader,
    private readonly recounts: RecountReader,
  ) {}

  @Get()
  @Requires('rulebook:read')
  @ForQuery('Every rule that time limits are counted by here, those of the municipality last. Needs no Wait-For.')
  @ApiOkResponse({ type: RulebookDto })
  async rules(@AskedBy() { user }: Asking): Promise<RulebookDto> {
    return { rules: await this.reader.rules(user.ledger) };
  }

  @Get('recounts')
  @Requires('rulebook:read')
  @ForQuery('The running limits that the rules in force, and those approved, count anew until a day.')
  @ApiOkResponse({ type: RecountPageDto })
  async recountsUntil(@Query() query: RecountQueryDto, @AskedBy() asking: Asking): Promise<RecountPageDto> {
    const { book } = await this.reader.ruling(asking.user.ledger);
    return this.recounts.page(book, query.on, query, asking);
  }

  @Get('changes')
  @Requires('rulebook:read')
  @ForQuery('What the municipality changed, or wants to, and who. Needs no Wait-For.')
  @ApiOkResponse({ type: ChangesDto })
  async changes(@AskedBy() { user }: Asking): Promise<ChangesDto> {
    return { items: await this.reader.changes(user.ledger) };
  }

  @Post('changes')
  @Requires('rulebook:propose')
  @ForCommand(
    'A stricter target, a setting or a local rule is proposed, or the end of one. The law cannot be loosened.',
  )
  @ApiCreatedResponse({ type: ChangeReceiptDto })
  propose(@Body() body: ProposeChangeDto, @IssuedBy() issued: Issued): Promise<ChangeReceiptDto> {
    return this.commands.execute(new RulebookCommandIssued(null, body.toAction(), issued));
  }

  @Get('changes/:id/preview')
  @Requires('rulebook:read')
  @ForQuery('The running limits that the change will count anew on its day: the very list of what happens then.')
  @MayBeAbsent()
  @ApiOkResponse({ type: RecountPageDto })
  async preview(
    @PathId('id') id: string,
    @Query() query: PageQueryDto,
    @AskedBy() asking: Asking,
  ): Promise<RecountPageDto> {
    const { change, book } = await this.reader.asIfApproved(asking.user.ledger, id);
    return this.recounts.page(book, change.validFrom, query, asking);
  }

  @Post('changes/:id/approval')
  @HttpCode(200)
  @Requires('rulebook:approve')
  @ForCommand('Another person approves the change: it holds from its day on.')
  @MayBeAbsent()
  @ApiOkResponse({ type: ChangeReceiptDto })
  approve(@PathId('id') id: string, @NoBody() _: void, @IssuedBy() issued: Issued): Promise<ChangeReceiptDto> {
    return this.commands.execute(new RulebookCommandIssued(id, { type: 'ApproveRulebookChange' }, issued));
  }

  @Post('changes/:id/withdrawal')
  @HttpCode(200)
  @Requires('rulebook:propose')
  @ForCommand('The proposal, or what was approved and does not hold yet, is withdrawn.')
  @MayBeAbsent()
  @ApiOkResponse({ type: ChangeReceiptDto })
  withdraw(@PathId('id') id: string, @NoBody() _: void, @IssuedBy() issued: Issued): Promise<ChangeReceiptDto> {
    return this.commands.execute(new RulebookCommandIssued(id, { type: 'WithdrawRulebookChange' }, issued));
  }
}
