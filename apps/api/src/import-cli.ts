import { basename, extname, resolve } from 'node:path';
import { Command } from 'commander';
import { Decisions } from '@libs/commands/decisions';
import { upcasts } from '@libs/domain/event-types';
import { isMunicipalLedger } from '@libs/domain/kernel/ids';
import { Keys } from '@libs/keys/keys';
import { fileKeys } from '@libs/keys/municipality-keys';
import { LedgerUnavailable } from '@libs/ledger/errors';
import { Ledger } from '@libs/ledger/ledger';
import { Upcasts } from '@libs/ledger/upcasting';
import { clockOn, instant } from '@libs/platform/clock';
import { municipalities } from '@libs/platform/config';
import { mongoClient } from '@libs/platform/mongo';
import { NotRunning, readReady, type Ready } from '@libs/platform/ready';
import { dryRun, importFile, type ImportDesk } from './import/import-commands';
import { UnreadableFile } from './import/sources';

type Options = {
  readonly ledger: string;
  readonly file: string;
  readonly run?: string;
  readonly report?: string;
  readonly dryRun?: true;
  readonly synthetic?: true;
  readonly data: string;
};

/** Exit 0: every case is there (or would be). 1: some were refused. 2: the import could not be carried out. */
async function run(options: Options): Promise<number> {
  const { ledger, file, synthetic = false } = options;
  if (!isMunicipalLedger(ledger)) throw new UnreadableFile(null, '--ledger is a municipality such as 1201-02');
  const name = options.run ?? basename(file, extname(file));
  const ready = running(options);
  const clock = clockOn(ready?.clockFile ?? null);
  const desk: ImportDesk = {
    file,
    report: options.report ?? `${file}.${name}.report.csv`,
    place: { ledger, run: name, now: instant(clock.now()), syntheticIds: synthetic },
    print: (line) => console.log(line),
    now: () => performance.now(),
  };
  if (options.dryRun || !ready) return dryRun(desk);
  const { mongo, mongoKeys, rootKeyFile, municipalitiesFile } = ready;
  // A mistyped number would make a ledger that nobody ever looks into.
  if (!municipalities(municipalitiesFile, []).some((one) => one.ledger === ledger))
    throw new UnreadableFile(null, `--ledger: ${ledger} is not served here`);
  const clients = [mongoClient(mongo), mongoClient(mongoKeys)] as const;
  try {
    const steps = new Upcasts(upcasts);
    const store = new Ledger(clients[0].db(), steps, clock);
    const keys = new Keys(clients[1].db(), fileKeys(rootKeyFile));
    return await importFile(desk, { decisions: new Decisions(store, keys, steps), ledger: store });
  } finally {
    await Promise.all(clients.map((client) => client.close()));
  }
}

/** A dry run needs no stack, but goes by its clock where there is one: it judges the same rows. @throws NotRunning */
function running({ data, dryRun }: Options): Ready | null {
  try {
    return readReady(data);
  } catch (error) {
    if (dryRun) return null;
    throw error;
  }
}

function said(error: unknown): string {
  if (error instanceof NotRunning || error instanceof UnreadableFile) return error.message;
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown };
  if (code === 'ENOENT' || code === 'EACCES') return `the file cannot be read or written (${code})`;
  if (error instanceof LedgerUnavailable)
    return 'the ledger did not answer: repeat the command, what is imported stays';
  return `the import stopped (${String(name)}): repeat the command, what is imported stays`;
}

const file = (path: string): string => resolve(path);

new Command('npm run -s import --')
  .description('Imports a portfolio of cases into a municipality’s ledger of the running stack. See docs/import.md.')
  .requiredOption('--ledger <ledger>', 'the municipality, e.g. 1201-02')
  .requiredOption('--file <file>', 'a .jsonl file, a case per line, or a .csv file, a row per thing', file)
  .option('--dry-run', 'only say what is wrong; stores nothing and needs no stack')
  .option('--run <name>', 'the name of the import: a case is imported once in it (default: the file’s name)')
  .option('--report <file>', 'where the report goes (default: beside the file)', file)
  .option('--synthetic', 'synthetic national ids are accepted: for demos and tests')
  .option('--data <dir>', 'data folder of the running stack', file, resolve('.local'))
  .action(async (options: Options) => {
    try {
      process.exitCode = await run(options);
    } catch (error) {
      console.error(`rettid: ${said(error)}`);
      process.exitCode = 2;
    }
  })
  .parseAsync()
  .catch(() => {
    process.exitCode = 2;
  });
