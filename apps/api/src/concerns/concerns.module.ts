import { Module } from '@nestjs/common';
import { ConcernPlans } from '@libs/commands/concern-plans';
import { ConcernCommandHandler, ConcernsReportedHandler } from '@libs/commands/concerns.handler';
import { ReportsAgain } from '@libs/commands/reports-again';
import { Keys } from '@libs/keys/keys';
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
    {
      provide: ConcernPlans,
      useFactory: (ledger: Ledger, keys: Keys) => new ConcernPlans(ledger, new ReportsAgain(keys)),
      inject: [Ledger, Keys],
    },
  ],
})
export class ConcernsModule {}
