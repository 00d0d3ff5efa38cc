import { Controller, Get, Param, Query } from '@nestjs/common';
import { CurrentSession } from '@libs/access/current-session.decorator';
import type { Session } from '@libs/access/session';
import { Requires } from '@libs/access/requires.decorator';
import { isUuid } from '@libs/domain/kernel/ids';
import { onlyKnown, positionOf, type Query as Parameters } from '../http/parameters';
import { notFound } from '../http/problem';
import { ConcernHistory } from './concern-history';

@Controller('v1/concerns')
export class ConcernsController {
  constructor(private readonly history: ConcernHistory) {}

  /** The concern as it was known at `asOf` (a seq, an instant or a day); as it is known now without it. */
  @Get(':id')
  @Requires('ledger:read')
  async asOf(@CurrentSession() user: Session, @Param('id') id: string, @Query() query: Parameters) {
    onlyKnown(query, ['asOf']);
    const asOf = positionOf(query, 'asOf');
    const known = isUuid(id) ? await this.history.asOf(user.ledger, id, asOf) : null;
    if (!known) throw notFound();
    return known;
  }
}
