import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import { DeadlineHandled } from '@libs/commands/deadlines/deadline-handling.handler';
import type { Issued } from '@libs/commands/issued';
import { ForCommand, MayBeAbsent } from '../http/documented';
import { IssuedBy, NamedChild, PathId } from '../http/issuing';
import {
  BeginWaitDto,
  DeadlineReceiptDto,
  EndWaitDto,
  ExplainBreachDto,
  ExtendDeadlineDto,
  SnoozeDeadlineDto,
} from './deadline-handling.dto';

/** The path's id is one the guard found a child for; any other was answered as absent. */
@ApiTags('deadlines')
@Controller('v1/deadlines/:id')
export class DeadlineHandlingController {
  constructor(private readonly commands: CommandBus) {}

  @Post('waits')
  @Requires('deadline:manage', { path: 'deadline' })
  @ForCommand('The service waits for somebody. No limit of the law stands still for it: it is said why it takes time.')
  @MayBeAbsent()
  @ApiCreatedResponse({ type: DeadlineReceiptDto })
  wait(
    @Param('id') deadlineId: string,
    @NamedChild() childId: string,
    @Body() body: BeginWaitDto,
    @IssuedBy() issued: Issued,
  ): Promise<DeadlineReceiptDto> {
    return this.commands.execute(new DeadlineHandled(deadlineId, childId, body.toRequest(), issued));
  }

  @Post('waits/:waitId/end')
  @HttpCode(200)
  @Requires('deadline:manage', { path: 'deadline' })
  @ForCommand('The wait is over.')
  @MayBeAbsent()
  @ApiOkResponse({ type: DeadlineReceiptDto })
  endWait(
    @Param('id') deadlineId: string,
    @PathId('waitId') waitId: string,
    @NamedChild() childId: string,
    @Body() body: EndWaitDto,
    @IssuedBy() issued: Issued,
  ): Promise<DeadlineReceiptDto> {
    return this.commands.execute(new DeadlineHandled(deadlineId, childId, body.toRequest(waitId), issued));
  }

  @Post('extension')
  @HttpCode(200)
  @Requires('deadline:extend', { path: 'deadline' })
  @ForCommand('A leader gives more time, where the rule allows it and before the limit has run out.')
  @MayBeAbsent()
  @ApiOkResponse({ type: DeadlineReceiptDto })
  extend(
    @Param('id') deadlineId: string,
    @NamedChild() childId: string,
    @Body() body: ExtendDeadlineDto,
    @IssuedBy() issued: Issued,
  ): Promise<DeadlineReceiptDto> {
    return this.commands.execute(new DeadlineHandled(deadlineId, childId, body.toRequest(), issued));
  }

  @Post('snooze')
  @HttpCode(200)
  @Requires('deadline:manage', { path: 'deadline' })
  @ForCommand(
    'Reminders before the due day rest. Those of the due day and after it never do, nor those of what lapses.',
  )
  @MayBeAbsent()
  @ApiOkResponse({ type: DeadlineReceiptDto })
  snooze(
    @Param('id') deadlineId: string,
    @NamedChild() childId: string,
    @Body() body: SnoozeDeadlineDto,
    @IssuedBy() issued: Issued,
  ): Promise<DeadlineReceiptDto> {
    return this.commands.execute(new DeadlineHandled(deadlineId, childId, body.toRequest(), issued));
  }

  @Post('breach-explanation')
  @HttpCode(200)
  @Requires('deadline:manage', { path: 'deadline' })
  @ForCommand('Why a limit was broken, for the quarterly form (§ 17-6). Said anew, the newest counts.')
  @MayBeAbsent()
  @ApiOkResponse({ type: DeadlineReceiptDto })
  explain(
    @Param('id') deadlineId: string,
    @NamedChild() childId: string,
    @Body() body: ExplainBreachDto,
    @IssuedBy() issued: Issued,
  ): Promise<DeadlineReceiptDto> {
    return this.commands.execute(new DeadlineHandled(deadlineId, childId, body.toRequest(), issued));
  }
}
