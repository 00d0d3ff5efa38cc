import { Module } from '@nestjs/common';
import { ConcernPlans } from '@libs/commands/concern-plans';
import { ConcernCommandHandler, ConcernsReportedHandler } from '@libs/commands/concerns.handler';
import { Ledger } from '@libs/ledger/ledger';
import { ConcernCommandsController } from './concern-commands.controller';
import { ConcernQueriesController } from './concern-queries.controller';
import { ConcernReader } from './concern-reader';
import { ConcernHistory } from './history';

@Module({
  controllers: [ConcernCommandsController, ConcernQueriesController],
  providers: [
    ConcernsReportedHandler,
    ConcernCommandHandler,
    ConcernReader,
    ConcernHistory,
    { provide: ConcernPlans, useFactory: (ledger: Ledger) => new ConcernPlans(ledger), inject: [Ledger] },
  ],
})
export class ConcernsModule {}
