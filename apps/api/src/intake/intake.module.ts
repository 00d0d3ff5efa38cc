import { Module } from '@nestjs/common';
import { ClaimRepair } from '@libs/commands/intake/claim-repair';
import { MessageArrivedHandler } from '@libs/commands/intake/intake.handler';
import { MessageConcerns } from '@libs/commands/intake/message-concerns';
import { MessageLog } from '@libs/commands/intake/message-log';
import { Reconciliations } from '@libs/commands/intake/reconciliation';
import { Decisions } from '@libs/commands/decisions';
import { Keys } from '@libs/keys/keys';
import { Ledger } from '@libs/ledger/ledger';
import type { Clock } from '@libs/platform/clock';
import { CLOCK } from '../connections/tokens';
import { IntakeController } from './intake.controller';
import { ReconciliationReader } from './reconciliation-reader';

@Module({
  controllers: [IntakeController],
  providers: [
    MessageArrivedHandler,
    ReconciliationReader,
    {
      provide: MessageLog,
      useFactory: (ledger: Ledger, keys: Keys, decisions: Decisions) => new MessageLog(ledger, keys, decisions),
      inject: [Ledger, Keys, Decisions],
    },
    {
      provide: MessageConcerns,
      useFactory: (decisions: Decisions) => new MessageConcerns(decisions),
      inject: [Decisions],
    },
    { provide: Reconciliations, useFactory: (ledger: Ledger) => new Reconciliations(ledger), inject: [Ledger] },
    {
      provide: ClaimRepair,
      useFactory: (ledger: Ledger, log: MessageLog, clock: Clock) => new ClaimRepair(ledger, log, clock),
      inject: [Ledger, MessageLog, CLOCK],
    },
  ],
  exports: [ClaimRepair],
})
export class IntakeModule {}
