import type { Db, MongoClient } from 'mongodb';
import { Tokens } from '@libs/access/tokens';
import { ServedLedgers } from '@libs/access/access.guard';
import { upcasts } from '@libs/domain/event-types';
import { INTAKE_LEDGER } from '@libs/domain/kernel/ids';
import { Decisions } from '@libs/commands/decisions';
import { Keys } from '@libs/keys/keys';
import { fileKeys } from '@libs/keys/municipality-keys';
import { Ledger } from '@libs/ledger/ledger';
import { Upcasts } from '@libs/ledger/upcasting';
import { fileClock, systemClock, type Clock } from '@libs/platform/clock';
import type { Config } from '@libs/platform/config';
import { mongoClient } from '@libs/platform/mongo';
import { ViewStore } from '@libs/read-models/view-store';

/** Everything of this process that reaches another one. Nothing connects before it is used. */
export type Connections = {
  readonly clock: Clock;
  readonly ledger: Ledger;
  readonly keys: Keys;
  readonly views: ViewStore;
  readonly decisions: Decisions;
  readonly tokens: Tokens;
  readonly served: ServedLedgers;
  readonly clients: readonly MongoClient[];
  readonly databases: { readonly ledger: Db; readonly views: Db; readonly keys: Db };
};

/** Three databases with three users: what one of them may do, the others may not. */
export function openConnections(config: Config): Connections {
  const clock = config.clockFile ? fileClock(config.clockFile) : systemClock;
  const clients = [config.mongo.ledgerUrl, config.mongo.viewsUrl, config.mongo.keysUrl].map((url) => mongoClient(url));
  const [ledgerDb, viewsDb, keysDb] = clients.map((client) => client.db()) as [Db, Db, Db];
  const steps = new Upcasts(upcasts);
  const ledger = new Ledger(ledgerDb, steps, clock);
  const keys = new Keys(keysDb, fileKeys(config.rootKeyFile));
  return {
    clock,
    ledger,
    keys,
    views: new ViewStore(viewsDb),
    decisions: new Decisions(ledger, keys, steps),
    tokens: new Tokens(config.oidc.issuer, config.oidc.audience),
    served: new ServedLedgers([...config.municipalities.map((one) => one.ledger), INTAKE_LEDGER]),
    clients,
    databases: { ledger: ledgerDb, views: viewsDb, keys: keysDb },
  };
}
