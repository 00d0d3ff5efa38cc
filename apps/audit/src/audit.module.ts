import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { AccessGuard, ServedLedgers } from '@libs/access/access.guard';
import { Tokens } from '@libs/access/tokens';
import type { Evidence } from '@libs/ledger/evidence';
import { LedgerReader } from '@libs/ledger/read';
import type { Log } from '@libs/platform/log';
import { ConcernHistory } from './concerns/concern-history';
import { ConcernsController } from './concerns/concerns.controller';
import { HealthController } from './health.controller';
import { ProblemFilter } from './http/problem.filter';
import { LedgerHistory } from './ledgers/ledger-history';
import { LedgersController } from './ledgers/ledgers.controller';
import { Positions } from './position';

export type AuditParts = {
  readonly read: LedgerReader;
  readonly evidence: Evidence;
  readonly tokens: Tokens;
  readonly served: ServedLedgers;
  readonly log: Log;
};

/** The auditor's door: reads ledgers and nothing else, holds no keys. */
@Module({})
export class AuditModule {
  static of({ read, evidence, tokens, served, log }: AuditParts): DynamicModule {
    return {
      module: AuditModule,
      controllers: [LedgersController, ConcernsController, HealthController],
      providers: [
        { provide: LedgerReader, useValue: read },
        { provide: Positions, useValue: new Positions(read, evidence) },
        { provide: Tokens, useValue: tokens },
        { provide: ServedLedgers, useValue: served },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useValue: new ProblemFilter(log) },
        LedgerHistory,
        ConcernHistory,
      ],
    };
  }
}
