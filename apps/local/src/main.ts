import { resolve } from 'node:path';
import type { Municipality } from '@libs/platform/config';
import { FatalSetting } from '@libs/platform/lifecycle';
import { CannotStart } from './cannot-start';
import { DataFolder } from './data-folder';
import { readEnvironment } from './environment';
import { Leftovers } from './leftovers';
import { lock } from './lock';
import { readOptions, type Options } from './options';
import { portsFrom } from './ports';
import { Progress } from './progress';
import { MUNICIPALITIES } from './secrets';
import { Stack } from './stack';
import { table } from './table';

async function run(options: Options): Promise<void> {
  const progress = new Progress();
  const folder = new DataFolder(options.data);
  const unlock = lock(folder);
  const stack = new Stack(
    folder,
    portsFrom(options.port),
    readEnvironment(),
    new Leftovers(folder),
    progress,
    options.empty ? null : options.demo,
  );
  let stopping: Promise<void> | null = null;
  const stop = (): Promise<void> => (stopping ??= stack.stop().finally(unlock));
  const onAskedToStop = (): void => {
    if (!stopping) progress.say('stopping');
    void stop().then(() => process.exit(0));
  };
  process.on('SIGTERM', onAskedToStop);
  process.on('SIGINT', onAskedToStop);
  process.on('SIGHUP', onAskedToStop);
  if (options.withParent) process.stdin.on('end', onAskedToStop).resume();
  try {
    const ready = await stack.start();
    const isDefault = options.data === resolve('.local');
    console.log(table(ready, folder.read<Municipality[]>(MUNICIPALITIES), { data: options.data, isDefault }));
  } catch (error) {
    // what fails because we were asked to stop is no failure
    if (!stopping) await stop().then(() => fail(error));
  }
}

function fail(error: unknown): never {
  const isClear = error instanceof CannotStart || error instanceof FatalSetting;
  console.error(isClear ? `rettid: ${error.message}` : error);
  process.exit(1);
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options) run(options).catch(fail);
} catch (error) {
  fail(error);
}
