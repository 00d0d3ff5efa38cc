import { resolve } from 'node:path';
import { upcasts } from '@libs/domain/event-types';
import { NoBackup } from '@libs/keys/key-backup';
import { UnknownRootKey } from '@libs/keys/key-encryption';
import { RotationUnderWay } from '@libs/keys/keyring';
import { Ledger } from '@libs/ledger/ledger';
import { Upcasts } from '@libs/ledger/upcasting';
import { systemClock } from '@libs/platform/clock';
import { FatalSetting } from '@libs/platform/lifecycle';
import { mongoClient } from '@libs/platform/mongo';
import { NotRunning, readReady } from '@libs/platform/ready';
import { Command } from 'commander';
import { backUpKeys, keyStatus, restoreKeys, rotateKeys, type Desk } from './keys/keys-commands';

type Options = { readonly data: string };

/** Opens the stack's key store for one command; exit 2 means that it could not be carried out. */
async function at({ data }: Options, command: (desk: Desk) => Promise<number>): Promise<void> {
  try {
    const { mongo, mongoKeys, rootKeyFile } = readReady(data);
    const [ledgerClient, keysClient] = [mongoClient(mongo), mongoClient(mongoKeys)];
    try {
      const { read } = new Ledger(ledgerClient.db(), new Upcasts(upcasts), systemClock);
      const print = (line: string) => console.log(line);
      process.exitCode = await command({ db: keysClient.db(), rootKeyFile, read, print });
    } finally {
      await Promise.all([ledgerClient.close(), keysClient.close()]);
    }
  } catch (error) {
    console.error(`rettid: ${said(error)}`);
    process.exitCode = 2;
  }
}

function said(error: unknown): string {
  if (error instanceof UnknownRootKey)
    return `data keys are wrapped with ${error.kekId}, which the keyring does not hold`;
  for (const told of [NotRunning, FatalSetting, RotationUnderWay, NoBackup]) {
    if (error instanceof told) return error.message;
  }
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown };
  return typeof code === 'string' && code.startsWith('E')
    ? `the file cannot be read or written (${code})`
    : `the keys cannot be reached: is the stack running? (${String(name)})`;
}

const program = new Command('npm run -s keys --').description(
  'Rotates, backs up and restores the keys of the running stack.',
);

const command = (name: string, description: string): Command =>
  program
    .command(name)
    .description(description)
    .option('--data <dir>', 'data folder of the running stack', (dir) => resolve(dir), resolve('.local'));

command('status', 'how many data keys are wrapped with each root key').action((options: Options) =>
  at(options, keyStatus),
);

command('rotate', 'makes a new root key and wraps every data key with it; goes on where a rotation was stopped').action(
  (options: Options) => at(options, rotateKeys),
);

command('backup <file>', 'writes the wrapped data keys to a file').action((file: string, options: Options) =>
  at(options, (desk) => backUpKeys(desk, resolve(file))),
);

command('restore <file>', 'brings lost data keys back; a destroyed one stays destroyed').action(
  (file: string, options: Options) => at(options, (desk) => restoreKeys(desk, resolve(file))),
);

void program.parseAsync();
