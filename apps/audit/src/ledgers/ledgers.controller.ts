import { Controller, Get, Param, Query } from '@nestjs/common';
import { Requires } from '@libs/access/requires.decorator';
import { AskedBy, type Asking } from '../http/asked-by';
import { countOf, onlyKnown, positionOf, type Query as Parameters } from '../http/parameters';
import { Readings } from '../http/readings';
import { LedgerHistory, type Page } from './ledger-history';

/** Most events in one page. */
const PAGE = 500;

@Controller('v1/ledgers/:ledger')
export class LedgersController {
  constructor(
    private readonly history: LedgerHistory,
    private readonly readings: Readings,
  ) {}

  /** What an auditor keeps elsewhere, and gives to `audit verify --head FILE` later. */
  @Get('head')
  @Requires('ledger:read')
  async head(@AskedBy() asking: Asking, @Param('ledger') name: string, @Query() query: Parameters) {
    onlyKnown(query, []);
    const ledger = await this.readings.enter(name, asking);
    const head = await this.history.head(ledger);
    await this.readings.leave(`${ledger} head`, [], asking);
    return head;
  }

  @Get('events')
  @Requires('ledger:read')
  async events(@AskedBy() asking: Asking, @Param('ledger') name: string, @Query() query: Parameters) {
    onlyKnown(query, ['from', 'to', 'limit']);
    const span = { from: positionOf(query, 'from'), to: positionOf(query, 'to') };
    const limit = countOf(query, 'limit', PAGE);
    const ledger = await this.readings.enter(name, asking);
    const page = await this.history.page(ledger, span, limit);
    await this.readings.leave(`${ledger} ${shownIn(page)}`, [], asking);
    return page;
  }
}

const shownIn = ({ events }: Page): string =>
  events.length > 0 ? `events ${events[0]!.seq}-${events.at(-1)!.seq}` : 'no events';
