import { Controller, Get, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentSession } from '@libs/access/current-session.decorator';
import type { Session } from '@libs/access/session';
import { Requires } from '@libs/access/requires.decorator';
import { MessageArrived } from '@libs/commands/intake/intake.handler';
import type { RawBody } from '@libs/commands/intake/message';
import type { Issued } from '@libs/commands/issued';
import { ForIntake, ForQuery } from '../http/documented';
import { IssuedBy } from '../http/issuing';
import { MessageId, MessageBody } from './message-id.decorator';
import { IntakeReceiptDto, ReconciliationDto, ReconciliationQueryDto } from './intake.dto';
import { ReconciliationReader } from './reconciliation-reader';

@ApiTags('intake')
@Controller('v1/intake')
export class IntakeController {
  constructor(
    private readonly commands: CommandBus,
    private readonly reconciliation: ReconciliationReader,
  ) {}

  @Post('fiks/offentlig')
  @Requires('intake:send')
  @ForIntake('A public concern report of the national protocol, v2. One concern for each child.')
  @ApiCreatedResponse({ type: IntakeReceiptDto })
  public(@MessageId() id: string, @MessageBody() body: RawBody, @IssuedBy() issued: Issued): Promise<IntakeReceiptDto> {
    return this.commands.execute(new MessageArrived(id, 'offentlig', body, issued));
  }

  @Post('fiks/privat')
  @Requires('intake:send')
  @ForIntake(
    'A private concern report of the national protocol, v2. One concern for each child; an empty list of children raises one.',
  )
  @ApiCreatedResponse({ type: IntakeReceiptDto })
  private(
    @MessageId() id: string,
    @MessageBody() body: RawBody,
    @IssuedBy() issued: Issued,
  ): Promise<IntakeReceiptDto> {
    return this.commands.execute(new MessageArrived(id, 'privat', body, issued));
  }

  @Get('reconciliation')
  @Requires('intake:reconcile')
  @ForQuery('Every message id received in a stretch of time and what became of it, to compare with what was sent.')
  @ApiOkResponse({ type: ReconciliationDto })
  reconcile(@Query() query: ReconciliationQueryDto, @CurrentSession() user: Session): Promise<ReconciliationDto> {
    return this.reconciliation.page(query, user);
  }
}
