import { Module } from '@nestjs/common';
import { AftercareFacts } from '@libs/commands/aftercare-facts';
import { AftercareCommandHandler } from '@libs/commands/aftercare.handler';
import { Keys } from '@libs/keys/keys';
import { Ledger } from '@libs/ledger/ledger';
import { AftercareCommandsController } from './aftercare-commands.controller';
import { AftercareQueriesController } from './aftercare-queries.controller';
import { AftercareReader } from './aftercare-reader';

@Module({
  controllers: [AftercareCommandsController, AftercareQueriesController],
  providers: [
    AftercareReader,
    AftercareCommandHandler,
    {
      provide: AftercareFacts,
      useFactory: (ledger: Ledger, keys: Keys) => new AftercareFacts(ledger, keys),
      inject: [Ledger, Keys],
    },
  ],
})
export class AftercareModule {}
