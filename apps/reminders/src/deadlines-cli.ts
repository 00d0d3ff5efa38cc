import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { upcasts } from '@libs/domain/event-types';
import { isRealDate } from '@libs/domain/kernel/dates';
import { isMunicipalLedger } from '@libs/domain/kernel/ids';
import { Ledger } from '@libs/ledger/ledger';
import { Upcasts } from '@libs/ledger/upcasting';
import { clockOn } from '@libs/platform/clock';
import { createLog } from '@libs/platform/log';
import { mongoClient } from '@libs/platform/mongo';
import { NotRunning, readReady, type Ready } from '@libs/platform/ready';
import { ViewStore } from '@libs/read-models/view-store';
import { Alarms } from './alarms/alarms';
import { explain, listDue, rearm, type Desk } from './desk/deadline-commands';

type Options = { readonly data: string; readonly ledger: string; readonly from: string; readonly to: string };

/** Opens the stack's ledgers and views for one command; exit 2 means that it could not be carried out. */
async function at({ data }: Options, command: (desk: Desk, ready: Ready) => Promise<number>): Promise<void> {
  try {
    const ready = readReady(data);
    const clients = [mongoClient(ready.mongo), mongoClient(ready.mongoViews)] as const;
    try {
      const clock = clockOn(ready.clockFile);
      const { read } = new Ledger(clients[0].db(), new Upcasts(upcasts), clock);
      const store = new ViewStore(clients[1].db());
      process.exitCode = await command({ read, store, clock, print: (line) => console.log(line) }, ready);
    } finally {
      await Promise.all(clients.map((client) => client.close()));
    }
  } catch (error) {
    const why = error instanceof NotRunning ? error.message : `the stack cannot be reached (${(error as Error).name})`;
    console.error(`rettid: ${why}`);
    process.exitCode = 2;
  }
}

async function rearmed(desk: Desk, { redis }: Ready): Promise<number> {
  const lifecycle = {
    crash: (error: unknown) => {
      throw error;
    },
  };
  const { clock } = desk;
  const alarms = new Alarms({ redisUrl: redis, clock, log: createLog('deadlines', 'silent'), lifecycle });
  try {
    await alarms.contact();
    return await rearm(desk, alarms);
  } finally {
    await alarms.close();
  }
}

const ledger = (value: string): string => {
  if (!isMunicipalLedger(value)) throw new InvalidArgumentError('a municipality such as 1201-02');
  return value;
};
const day = (value: string): string => {
  if (!isRealDate(value)) throw new InvalidArgumentError('a day such as 2026-11-22');
  return value;
};

const program = new Command('npm run -s deadlines --').description(
  'Asks about the time limits of the running stack, and arms their alarms.',
);

const command = (name: string, description: string): Command =>
  program
    .command(name)
    .description(description)
    .option('--data <dir>', 'data folder of the running stack', (dir) => resolve(dir), resolve('.local'));

command('explain <id>', 'why this date, why a reminder or none, who knew')
  .requiredOption('--ledger <ledger>', 'the municipality, e.g. 1201-02', ledger)
  .action((id: string, options: Options) => at(options, (desk) => explain(desk, options.ledger, id)));

command('due', 'open time limits that end between two days, both included')
  .requiredOption('--ledger <ledger>', 'the municipality, e.g. 1201-02', ledger)
  .requiredOption('--from <day>', 'first day', day)
  .requiredOption('--to <day>', 'last day', day)
  .action((options: Options) => at(options, (desk) => listDue(desk, options.ledger, options.from, options.to)));

command('rearm', 'puts every alarm of the near horizon into Redis that is not there').action((options: Options) =>
  at(options, rearmed),
);

void program.parseAsync();
