import { Module } from '@nestjs/common';
import { ConcernPlans } from '@libs/commands/concern-plans';
import { ConcernCommandHandler, ConcernsReportedHandler } from '@libs/commands/concerns.handler';
import { Ledger } from '@libs/ledger/ledger';
import { ConcernCommandsController } from './concern-commands.controller';
import { ConcernHistory } from './history';

@Module({
  controllers: [ConcernCommandsController],
  providers: [
    ConcernsReportedHandler,
    ConcernCommandHandler,
    ConcernHistory,
    { provide: ConcernPlans, useFactory: (ledger: Ledger) => new ConcernPlans(ledger), inject: [Ledger] },
  ],
})
export class ConcernsModule {}
