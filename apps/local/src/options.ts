import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { resolve } from 'node:path';
import { CannotStart } from './cannot-start';
import { BLOCK_SIZE } from './ports';

/** The small demo, or that and a municipality with ten years behind it. */
const demos = ['small', 'ten-years'] as const;
export type Demo = (typeof demos)[number];

export type Options = {
  /** Absolute path of the data folder. */
  readonly data: string;
  /** First port of the block. */
  readonly port: number;
  /** No demo data. */
  readonly empty: boolean;
  /** Which demo data, unless `empty`. */
  readonly demo: Demo;
  /** Stop as soon as standard input closes, so that no stack outlives the test that started it. */
  readonly withParent: boolean;
};

const dataFolder = (value: string): string => resolve(value);

function firstPort(value: string): number {
  const port = Number(value);
  if (Number.isInteger(port) && port >= 1024 && port + BLOCK_SIZE <= 65_536) return port;
  throw new InvalidArgumentError(`a whole number from 1024 to ${65_536 - BLOCK_SIZE}`);
}

/**
 * Reads the command line of `npm start`.
 * @returns null if help was asked for and shown
 * @throws CannotStart naming the option that is unknown or wrong
 */
export function readOptions(args: readonly string[]): Options | null {
  const command = new Command('npm start --')
    .description('Runs all of Rettid on this machine: the servers, the apps, a mail sink and a token issuer.')
    .option('--data <dir>', 'folder for everything that is kept', dataFolder, resolve('.local'))
    .option('--port <number>', `first of ${BLOCK_SIZE} ports`, firstPort, 4600)
    .option('--empty', 'load no demo data', false)
    .addOption(new Option('--demo <name>', 'which demo data').choices(demos).default('small'))
    .option('--with-parent', 'stop when standard input closes', false)
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  try {
    return command.parse(args, { from: 'user' }).opts<Options>();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return null;
    throw new CannotStart(`${error.message.replace(/^error: /, '')} (see npm start -- --help)`);
  }
}
