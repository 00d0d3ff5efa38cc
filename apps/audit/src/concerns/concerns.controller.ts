import { Controller, Get, Param, Query } from '@nestjs/common';
import { Requires } from '@libs/access/requires.decorator';
import { isUuid } from '@libs/domain/kernel/ids';
import { AskedBy, type Asking } from '../http/asked-by';
import { onlyKnown, positionOf, type Query as Parameters } from '../http/parameters';
import { notFound } from '../http/problem';
import { Readings } from '../http/readings';
import { ConcernHistory } from './concern-history';

@Controller('v1/concerns')
export class ConcernsController {
  constructor(
    private readonly history: ConcernHistory,
    private readonly readings: Readings,
  ) {}

  /** The concern as it was known at `asOf` (a seq, an instant or a day); as it is known now without it. */
  @Get(':id')
  @Requires('ledger:read')
  async asOf(@AskedBy() asking: Asking, @Param('id') id: string, @Query() query: Parameters) {
    onlyKnown(query, ['asOf']);
    const asOf = positionOf(query, 'asOf');
    await this.readings.enterConcern(id, asking);
    const known = isUuid(id) ? await this.history.asOf(asking.session.ledger, id, asOf) : null;
    if (!known) throw notFound();
    const children = new Set(known.history.flatMap(({ subjects }) => subjects));
    await this.readings.leave(`concern ${id} up to ${known.asOf.seq}`, [...children], asking);
    return known;
  }
}
