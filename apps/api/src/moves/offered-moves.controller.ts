import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Requires } from '@libs/access/requires.decorator';
import type { Issued } from '@libs/commands/issued';
import { MoveBook } from '@libs/commands/moves/move-book';
import { AcceptanceIssued, RefusalIssued } from '@libs/commands/moves/moves.handler';
import { ForCommand, ForQuery, MayBeAbsent } from '../http/documented';
import { AskedBy, IssuedBy, PathId, type Asking } from '../http/issuing';
import { AcceptMoveDto, MovedCaseReceiptDto, MoveReceiptDto, OfferedMovesDto, RefuseMoveDto } from './moves.dto';

/** Cases that others would hand over to this municipality. */
@ApiTags('moves')
@Controller('v1/moves')
export class OfferedMovesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly book: MoveBook,
  ) {}

  @Get()
  @Requires('move:accept')
  @ForQuery('Moves to this municipality, without anything of the child. Straight from the ledgers: needs no Wait-For.')
  @ApiOkResponse({ type: OfferedMovesDto })
  async list(@AskedBy() { user, disclosed }: Asking): Promise<OfferedMovesDto> {
    const arrivals = await this.book.arrivalsIn(user.ledger);
    const offers = await this.book.offersTo(user.ledger);
    return {
      items: offers.map(({ moveId, from, status, movesOn, events }) => {
        const arrived = arrivals.get(moveId)?.childId ?? null;
        const verdict = arrived === null ? null : user.decide('case:read', arrived);
        const childId = verdict?.effect === 'allow' ? arrived : null;
        if (childId !== null && verdict?.effect === 'allow') disclosed.add(childId, ['codes'], verdict);
        return { moveId, from, status, movesOn, events, childId };
      }),
    };
  }

  @Post(':moveId/acceptance')
  @Requires('move:accept')
  @ForCommand('The case becomes this municipality’s, as new events with their origin; responsibility goes over.')
  @MayBeAbsent()
  @ApiCreatedResponse({ type: MovedCaseReceiptDto })
  accept(
    @PathId('moveId') moveId: string,
    @Body() body: AcceptMoveDto,
    @IssuedBy() issued: Issued,
  ): Promise<MovedCaseReceiptDto> {
    return this.commands.execute(new AcceptanceIssued(body.toAnswer(moveId), issued));
  }

  @Post(':moveId/refusal')
  @HttpCode(200)
  @Requires('move:accept')
  @ForCommand('The case is not taken over; the receipt is from the ledger that keeps it.')
  @MayBeAbsent()
  @ApiOkResponse({ type: MoveReceiptDto })
  refuse(
    @PathId('moveId') moveId: string,
    @Body() { from, reason }: RefuseMoveDto,
    @IssuedBy() issued: Issued,
  ): Promise<MoveReceiptDto> {
    return this.commands.execute(new RefusalIssued({ moveId, from, reason }, issued));
  }
}
