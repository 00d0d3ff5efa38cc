import type { Db, MongoClient } from 'mongodb';
import { AccessLog } from '@libs/access/log/access-log';
import { SecurityLog } from '@libs/access/log/security-log';
import { RelationsFollower } from '@libs/access/relations/follower';
import { Sessions } from '@libs/access/sessions';
import { Tokens } from '@libs/access/tokens';
import { upcasts } from '@libs/domain/event-types';
import { INTAKE_LEDGER } from '@libs/domain/kernel/ids';
import { Decisions } from '@libs/commands/decisions';
import { Keys } from '@libs/keys/keys';
import { fileKeys } from '@libs/keys/municipality-keys';
import { Attachments } from '@libs/ledger/attachments';
import { Ledger } from '@libs/ledger/ledger';
import { Upcasts } from '@libs/ledger/upcasting';
import { clockOn, type Clock } from '@libs/platform/clock';
import type { Config } from '@libs/platform/config';
import { mongoClient } from '@libs/platform/mongo';
import { ViewStore } from '@libs/read-models/view-store';

/** Everything of this process that reaches another one. Nothing connects before it is used. */
export type Connections = {
  readonly clock: Clock;
  readonly ledger: Ledger;
  readonly attachments: Attachments;
  readonly keys: Keys;
  readonly views: ViewStore;
  readonly decisions: Decisions;
  readonly tokens: Tokens;
  readonly sessions: Sessions;
  readonly accessLog: AccessLog;
  readonly securityLog: SecurityLog;
  readonly clients: readonly MongoClient[];
  readonly databases: { readonly ledger: Db; readonly views: Db; readonly keys: Db; readonly access: Db };
};

/** Four databases with four users: what one of them may do, the others may not. */
export function openConnections(config: Config): Connections {
  const clock = clockOn(config.clockFile);
  const { ledgerUrl, viewsUrl, keysUrl, accessUrl } = config.mongo;
  const clients = [ledgerUrl, viewsUrl, keysUrl, accessUrl].map((url) => mongoClient(url));
  const [ledgerDb, viewsDb, keysDb, accessDb] = clients.map((client) => client.db()) as [Db, Db, Db, Db];
  const steps = new Upcasts(upcasts);
  const ledger = new Ledger(ledgerDb, steps, clock);
  const keys = new Keys(keysDb, fileKeys(config.rootKeyFile));
  const tokens = new Tokens(config.issuers);
  const served = [...config.municipalities.map((one) => one.ledger), INTAKE_LEDGER];
  return {
    clock,
    ledger,
    attachments: new Attachments(ledgerDb),
    keys,
    views: new ViewStore(viewsDb),
    decisions: new Decisions(ledger, keys, steps),
    tokens,
    sessions: new Sessions(tokens, new RelationsFollower(ledger.read, keys), clock, served),
    accessLog: new AccessLog(accessDb, clock),
    securityLog: new SecurityLog(accessDb, clock),
    clients,
    databases: { ledger: ledgerDb, views: viewsDb, keys: keysDb, access: accessDb },
  };
}
