import { resolve } from 'node:path';
import { upcasts } from '@libs/domain/event-types';
import { Keys } from '@libs/keys/keys';
import { fileKeys } from '@libs/keys/municipality-keys';
import { Ledger } from '@libs/ledger/ledger';
import { Upcasts } from '@libs/ledger/upcasting';
import { systemClock } from '@libs/platform/clock';
import { mongoClient } from '@libs/platform/mongo';
import { NotRunning, readReady } from '@libs/platform/ready';
import { BuildStopped } from '@libs/read-models/errors';
import { ViewStore } from '@libs/read-models/view-store';
import { Command } from 'commander';
import { compareView, listViews, rebuildView, UnknownView, type Desk } from './views-commands';

type Options = { readonly data: string; readonly ledger?: string };

/** Opens the stack's ledgers and views for one command; exit 2 means that it could not be carried out. */
async function at({ data }: Options, command: (desk: Desk) => Promise<number>): Promise<void> {
  try {
    const { mongo, mongoViews, mongoKeys, rootKeyFile } = readReady(data);
    const clients = [mongoClient(mongo), mongoClient(mongoViews), mongoClient(mongoKeys)] as const;
    try {
      const source = new Ledger(clients[0].db(), new Upcasts(upcasts), systemClock).read;
      process.exitCode = await command({
        store: new ViewStore(clients[1].db(), { keys: new Keys(clients[2].db(), fileKeys(rootKeyFile)) }),
        source,
        print: (line) => console.log(line),
      });
    } finally {
      await Promise.all(clients.map((client) => client.close()));
    }
  } catch (error) {
    console.error(`rettid: ${said(error)}`);
    process.exitCode = 2;
  }
}

function said(error: unknown): string {
  if (error instanceof UnknownView || error instanceof NotRunning) return error.message;
  if (error instanceof BuildStopped) {
    return `${error.view} cannot be built for ${error.ledger}: seq ${error.seq} is ${error.type}, which it cannot fold; the live one stays`;
  }
  return `the views cannot be reached: is the stack running? (${error instanceof Error ? error.name : 'unknown'})`;
}

const program = new Command('npm run -s views --').description(
  'Shows, rebuilds and checks the read models of the running stack.',
);

const command = (name: string, description: string): Command =>
  program
    .command(name)
    .description(description)
    .option('--data <dir>', 'data folder of the running stack', (dir) => resolve(dir), resolve('.local'));

command('list', 'every view per ledger: generation, seq, head, state').action((options: Options) =>
  at(options, listViews),
);

command('rebuild <name>', 'builds a view anew from the ledgers beside the live one, then flips')
  .option('--ledger <ledger>', 'one ledger only, e.g. 1201-02')
  .action((name: string, options: Options) => at(options, (desk) => rebuildView(desk, name, options.ledger ?? null)));

command('compare <name>', 'compares a view with a fresh fold of the ledger; exit 0 same, 1 different')
  .option('--ledger <ledger>', 'one ledger only, e.g. 1201-02')
  .action((name: string, options: Options) => at(options, (desk) => compareView(desk, name, options.ledger ?? null)));

void program.parseAsync();
