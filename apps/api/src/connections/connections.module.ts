import { Module, type DynamicModule } from '@nestjs/common';
import { AccessLog } from '@libs/access/log/access-log';
import { SecurityLog } from '@libs/access/log/security-log';
import { Sessions } from '@libs/access/sessions';
import { Tokens } from '@libs/access/tokens';
import { CaseFiles } from '@libs/commands/casework/case-files';
import { CaseworkSettings } from '@libs/commands/casework/casework.handler';
import { LimitsReader } from '@libs/commands/deadlines/limits-at-seq';
import { Decisions } from '@libs/commands/decisions';
import { ServedMunicipalities } from '@libs/commands/intake/served-municipalities';
import { WebhookSettings } from '@libs/commands/webhooks.handler';
import { Keys } from '@libs/keys/keys';
import { Attachments } from '@libs/ledger/attachments';
import { Ledger } from '@libs/ledger/ledger';
import type { Config } from '@libs/platform/config';
import { ViewStore } from '@libs/read-models/view-store';
import type { Connections } from './connections';
import { CLOCK } from './tokens';

/** Gives every module the connections that were opened before the application was made. */
@Module({})
export class ConnectionsModule {
  static of(
    { clock, ledger, attachments, keys, views, decisions, tokens, sessions, accessLog, securityLog }: Connections,
    { municipalities, syntheticIds, localWebhooks }: Config,
  ): DynamicModule {
    const providers = [
      { provide: CLOCK, useValue: clock },
      { provide: Ledger, useValue: ledger },
      { provide: Attachments, useValue: attachments },
      { provide: Keys, useValue: keys },
      { provide: ViewStore, useValue: views },
      { provide: Decisions, useValue: decisions },
      { provide: LimitsReader, useValue: new LimitsReader(ledger) },
      { provide: CaseFiles, useValue: new CaseFiles(ledger, keys) },
      { provide: CaseworkSettings, useValue: new CaseworkSettings(syntheticIds) },
      { provide: WebhookSettings, useValue: new WebhookSettings(localWebhooks) },
      { provide: Tokens, useValue: tokens },
      { provide: Sessions, useValue: sessions },
      { provide: AccessLog, useValue: accessLog },
      { provide: SecurityLog, useValue: securityLog },
      { provide: ServedMunicipalities, useValue: new ServedMunicipalities(municipalities.map((one) => one.ledger)) },
    ];
    return { module: ConnectionsModule, global: true, providers, exports: providers };
  }
}
