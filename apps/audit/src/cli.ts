import { resolve } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { upcasts } from '@libs/domain/event-types';
import { INTAKE_LEDGER, isMunicipalLedger } from '@libs/domain/kernel/ids';
import { Evidence } from '@libs/ledger/evidence';
import { Ledger } from '@libs/ledger/ledger';
import { Upcasts } from '@libs/ledger/upcasting';
import { systemClock } from '@libs/platform/clock';
import { mongoClient } from '@libs/platform/mongo';
import { NotRunning, readReady } from '@libs/platform/ready';
import {
  exportCommand,
  headCommand,
  proofCommand,
  replayCommand,
  verifyCommand,
  type Desk,
  type ReplayOptions,
} from './cli/commands';
import { collectionOf, logNames, type LogName } from './cli/logs';
import { UsageError } from './cli/usage-error';
import { languages } from './replay/story';

type Common = { readonly ledger: string; readonly data: string; readonly log?: LogName };

/** Opens the stack's ledgers for one command; exit 2 means that the question could not be asked. */
async function ask({ ledger, data, log }: Common, command: (desk: Desk) => Promise<number>): Promise<void> {
  try {
    if (ledger !== INTAKE_LEDGER && !isMunicipalLedger(ledger)) {
      throw new UsageError('--ledger is a municipality such as 1201-02, or intake');
    }
    const ready = readReady(data);
    const client = mongoClient(log ? ready.mongoAccess : ready.mongo);
    try {
      const [db, collection] = [client.db(), collectionOf(log ?? null)];
      const { read } = new Ledger(db, new Upcasts(upcasts), systemClock, collection);
      const evidence = new Evidence(db, collection);
      process.exitCode = await command({ log: log ?? null, read, evidence, print: (line) => console.log(line) });
    } finally {
      await client.close();
    }
  } catch (error) {
    const told = error instanceof UsageError || error instanceof NotRunning;
    console.error(`rettid: ${told ? error.message : 'the ledger cannot be read: is the stack running?'}`);
    process.exitCode = 2;
  }
}

const program = new Command('npm run -s audit --')
  .description('Checks and replays a ledger of the running stack.')
  .exitOverride();

const command = (name: string, description: string): Command =>
  program
    .command(name)
    .description(description)
    .requiredOption('--ledger <ledger>', 'the municipality, e.g. 1201-02, or intake')
    .option('--data <dir>', 'data folder of the running stack', (dir) => resolve(dir), resolve('.local'));

const log = (): Option =>
  new Option('--log <log>', 'not the ledger, but the log of who was shown what, or of what was refused').choices(
    logNames,
  );

command('verify', 'recomputes the whole chain and names the first bad seq; exit 0 whole, 1 not')
  .addOption(log())
  .option('--head <file>', 'a head that was kept elsewhere: finds also what was cut off at the end')
  .action((options: Common & { head?: string }) =>
    ask(options, (desk) => verifyCommand(desk, options.ledger, options.head)),
  );

command('head', 'prints the head as JSON: keep it where nobody who runs the installation can change it')
  .addOption(log())
  .action((options: Common) => ask(options, (desk) => headCommand(desk, options.ledger)));

command('proof', 'holds a case that moved here against the ledger it came from; exit 0 the same, 1 not')
  .requiredOption('--child <id>', 'the child, as this ledger knows it')
  .action((options: Common & { child: string }) =>
    ask(options, (desk) => proofCommand(desk, options.ledger, options.child)),
  );

command('export', 'prints every stored batch as a line of JSON, exactly as stored: what is sealed stays sealed').action(
  (options: Common) => ask(options, (desk) => exportCommand(desk, options.ledger)),
);

command('replay', 'prints the history as a person reads it, personal parts masked')
  .option('--from <place>', 'first: a seq, a date or an instant')
  .option('--to <place>', 'last: a seq, a date or an instant; what was known then')
  .option('--stream <stream>', 'one stream only, e.g. concern-<id>')
  .addOption(new Option('--lang <language>', 'language').choices(languages).default('nb'))
  .action(
    ({ lang, ...options }: Common & { from?: string; to?: string; stream?: string; lang: ReplayOptions['language'] }) =>
      ask(options, (desk) =>
        replayCommand(desk, options.ledger, {
          from: options.from,
          to: options.to,
          stream: options.stream,
          language: lang,
        }),
      ),
  );

program.parseAsync().catch((error: unknown) => {
  process.exitCode = error instanceof CommanderError && error.exitCode === 0 ? 0 : 2;
});
