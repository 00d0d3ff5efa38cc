import { Controller, Get, Param, Query } from '@nestjs/common';
import { CurrentSession } from '@libs/access/current-session.decorator';
import type { Session } from '@libs/access/session';
import { Requires } from '@libs/access/requires.decorator';
import { countOf, ledgerFor, onlyKnown, positionOf, type Query as Parameters } from '../http/parameters';
import { LedgerHistory } from './ledger-history';

/** Most events in one page. */
const PAGE = 500;

@Controller('v1/ledgers/:ledger')
export class LedgersController {
  constructor(private readonly history: LedgerHistory) {}

  /** What an auditor keeps elsewhere, and gives to `audit verify --head FILE` later. */
  @Get('head')
  @Requires('ledger:read')
  head(@CurrentSession() user: Session, @Param('ledger') ledger: string, @Query() query: Parameters) {
    onlyKnown(query, []);
    return this.history.head(ledgerFor(user, ledger));
  }

  @Get('events')
  @Requires('ledger:read')
  events(@CurrentSession() user: Session, @Param('ledger') ledger: string, @Query() query: Parameters) {
    onlyKnown(query, ['from', 'to', 'limit']);
    const span = { from: positionOf(query, 'from'), to: positionOf(query, 'to') };
    return this.history.page(ledgerFor(user, ledger), span, countOf(query, 'limit', PAGE));
  }
}
