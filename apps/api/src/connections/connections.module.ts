import { Module, type DynamicModule } from '@nestjs/common';
import { ServedLedgers } from '@libs/access/access.guard';
import { Tokens } from '@libs/access/tokens';
import { Decisions } from '@libs/commands/decisions';
import { ServedMunicipalities } from '@libs/commands/intake/served-municipalities';
import { Keys } from '@libs/keys/keys';
import { Ledger } from '@libs/ledger/ledger';
import type { Config } from '@libs/platform/config';
import { ViewStore } from '@libs/read-models/view-store';
import type { Connections } from './connections';
import { CLOCK } from './tokens';

/** Gives every module the connections that were opened before the application was made. */
@Module({})
export class ConnectionsModule {
  static of(
    { clock, ledger, keys, views, decisions, tokens, served }: Connections,
    { municipalities }: Config,
  ): DynamicModule {
    const providers = [
      { provide: CLOCK, useValue: clock },
      { provide: Ledger, useValue: ledger },
      { provide: Keys, useValue: keys },
      { provide: ViewStore, useValue: views },
      { provide: Decisions, useValue: decisions },
      { provide: Tokens, useValue: tokens },
      { provide: ServedLedgers, useValue: served },
      { provide: ServedMunicipalities, useValue: new ServedMunicipalities(municipalities.map((one) => one.ledger)) },
    ];
    return { module: ConnectionsModule, global: true, providers, exports: providers };
  }
}
