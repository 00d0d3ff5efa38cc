import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The first of these programs that is on PATH; null if none is. */
export function onPath(...names: readonly string[]): string | null {
  for (const name of names) {
    for (const folder of (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)) {
      const place = join(folder, name);
      try {
        accessSync(place, constants.X_OK);
        return place;
      } catch {
        continue;
      }
    }
  }
  return null;
}

/** Whether the program starts at all; a version manager's shim for a program that is not there does not. */
export async function works(file: string, ...args: readonly string[]): Promise<boolean> {
  return run(file, args).then(
    () => true,
    () => false,
  );
}

/** Runs a program to its end; it does not outlive us. @throws Error with its last lines of output */
export async function runTool(file: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<void> {
  const running = run(file, args, { env: { ...process.env, ...env }, maxBuffer: 32 * 1024 * 1024 });
  const end = (): void => void running.child.kill();
  process.once('exit', end);
  try {
    await running;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    const last = `${stdout}\n${stderr}`.trim().split('\n').slice(-3).join(' | ');
    throw new Error(`${file.split('/').at(-1)} failed: ${last || (error as Error).message}`);
  } finally {
    process.off('exit', end);
  }
}
