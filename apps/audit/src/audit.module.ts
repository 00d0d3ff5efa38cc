import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { AccessGuard } from '@libs/access/access.guard';
import { AccessLog } from '@libs/access/log/access-log';
import { SecurityLog } from '@libs/access/log/security-log';
import { Sessions } from '@libs/access/sessions';
import type { Evidence } from '@libs/ledger/evidence';
import { LedgerReader } from '@libs/ledger/read';
import type { Log } from '@libs/platform/log';
import { ConcernHistory } from './concerns/concern-history';
import { ConcernsController } from './concerns/concerns.controller';
import { HealthController } from './health.controller';
import { ProblemFilter } from './http/problem.filter';
import { Readings } from './http/readings';
import { LedgerHistory } from './ledgers/ledger-history';
import { LedgersController } from './ledgers/ledgers.controller';
import { Positions } from './position';

export type AuditParts = {
  readonly read: LedgerReader;
  readonly evidence: Evidence;
  readonly sessions: Sessions;
  readonly accessLog: AccessLog;
  readonly securityLog: SecurityLog;
  readonly log: Log;
};

/** The auditor's door: reads ledgers, leaves a line for it, and holds no keys. */
@Module({})
export class AuditModule {
  static of({ read, evidence, sessions, accessLog, securityLog, log }: AuditParts): DynamicModule {
    return {
      module: AuditModule,
      controllers: [LedgersController, ConcernsController, HealthController],
      providers: [
        { provide: LedgerReader, useValue: read },
        { provide: Positions, useValue: new Positions(read, evidence) },
        { provide: Sessions, useValue: sessions },
        { provide: AccessLog, useValue: accessLog },
        { provide: SecurityLog, useValue: securityLog },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useValue: new ProblemFilter(log) },
        Readings,
        LedgerHistory,
        ConcernHistory,
      ],
    };
  }
}
