import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import 'reflect-metadata';
import { upcasts } from '@libs/domain/event-types';
import { isMunicipalLedger } from '@libs/domain/kernel/ids';
import { Rejection } from '@libs/domain/kernel/rejection';
import { Ledger } from '@libs/ledger/ledger';
import { Upcasts } from '@libs/ledger/upcasting';
import { systemClock } from '@libs/platform/clock';
import { mongoClient } from '@libs/platform/mongo';
import { NotRunning, readReady } from '@libs/platform/ready';
import { HttpProblem } from './http/http-problem';
import { refusalWordings } from './http/refusal-wordings';
import { dtoPipe } from './http/validation';
import { printed } from './what-if/printed';
import { whatIf } from './what-if/what-if';
import { WhatIfDto } from './what-if/what-if.dto';

type Options = {
  readonly ledger: string;
  readonly change?: string;
  readonly from?: number;
  readonly to?: number;
  readonly json?: true;
  readonly data: string;
};

/** What is supposed, in a file as `POST /v1/what-if` takes it; no file: nothing. */
async function asked({ change, from, to }: Options): Promise<WhatIfDto> {
  const said = change === undefined ? {} : (JSON.parse(readFileSync(change, 'utf8')) as object);
  const range = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  return (await dtoPipe.transform({ ...said, ...range }, { type: 'body', metatype: WhatIfDto })) as WhatIfDto;
}

async function run(options: Options): Promise<void> {
  const { ledger, data } = options;
  const question = await asked(options);
  const client = mongoClient(readReady(data).mongo);
  try {
    const { read } = new Ledger(client.db(), new Upcasts(upcasts), systemClock);
    const found = await whatIf(read, { ledger, supposed: question.toSupposed(), ...question.toRange() });
    console.log(options.json ? JSON.stringify(found, null, 2) : printed(found));
  } finally {
    await client.close();
  }
}

function said(error: unknown): string {
  if (error instanceof NotRunning) return error.message;
  if (error instanceof Rejection)
    return `${error.field ?? 'the change'}: ${refusalWordings[error.code]?.en ?? error.code}`;
  if (error instanceof HttpProblem) return error.errors.map(({ field, message }) => `${field} ${message}`).join('; ');
  if (error instanceof SyntaxError) return 'the file is no JSON';
  const { code } = error as { readonly code?: unknown };
  if (code === 'ENOENT' || code === 'EACCES') return `the file cannot be read (${code})`;
  return 'the ledger cannot be read: is the stack running?';
}

const ledger = (value: string): string => {
  if (isMunicipalLedger(value)) return value;
  throw new InvalidArgumentError('a municipality such as 1201-02');
};
const seq = (value: string): number => {
  if (/^[1-9]\d{0,14}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('the number of an event, from 1');
};

new Command('npm run -s what-if --')
  .description(
    'Which time limits would move, be breached or be saved by other rules. Stores nothing. See docs/what-if.md.',
  )
  .requiredOption('--ledger <ledger>', 'the municipality, e.g. 1201-02', ledger)
  .option('--change <file>', 'what is supposed, as JSON (default: nothing)', (file) => resolve(file))
  .option('--from <seq>', 'only limits that were set off by this event or later', seq)
  .option('--to <seq>', 'as it stood after this event', seq)
  .option('--json', 'the whole answer as JSON')
  .option('--data <dir>', 'data folder of the running stack', (dir) => resolve(dir), resolve('.local'))
  .action(async (options: Options) => {
    try {
      await run(options);
    } catch (error) {
      console.error(`rettid: ${said(error)}`);
      process.exitCode = 2;
    }
  })
  .parseAsync()
  .catch(() => {
    process.exitCode = 2;
  });
