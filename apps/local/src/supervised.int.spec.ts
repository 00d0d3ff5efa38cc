import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLine } from './process-list';
import { Supervised } from './supervised';

describe('a supervised process', () => {
  let folder: string;
  let spawned: number[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rettid-supervised-'));
    spawned = [];
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const supervise = (script: string): Supervised =>
    new Supervised({
      name: 'one',
      command: { file: process.execPath, args: ['-e', script] },
      logFile: join(folder, 'one.log'),
      isUp: () => Promise.resolve(existsSync(join(folder, 'up'))),
      stopLimit: 500,
      onSpawn: (pid) => {
        rmSync(join(folder, 'up'), { force: true });
        spawned.push(pid);
      },
    });
  const up = `require('node:fs').writeFileSync(${JSON.stringify('FOLDER')} + '/up', ''); setInterval(() => {}, 1000);`;
  const worker = (more = ''): string => `${more}${up}`.replaceAll('FOLDER', folder);

  it('is up when it does its work, and gone when it was stopped', async () => {
    const one = supervise(worker(`console.log('hello');`));
    one.start();
    await one.untilUp();
    const [pid] = spawned;
    expect(one.pid).toBe(pid);
    expect(readFileSync(join(folder, 'one.log'), 'utf8')).toBe('hello\n');
    await one.stop();
    expect(one.state).toBe('stopped');
    expect(commandLine(pid ?? 0)).toBeNull();
  });

  it('is started again when it was killed', async () => {
    const one = supervise(worker());
    one.start();
    await one.untilUp();
    await one.kill();
    await one.untilUp();
    expect(spawned).toHaveLength(2);
    await one.stop();
  });

  it('is killed when it does not heed SIGTERM in time', async () => {
    const one = supervise(worker(`process.on('SIGTERM', () => {});`));
    one.start();
    await one.untilUp();
    await one.stop();
    expect(commandLine(spawned[0] ?? 0)).toBeNull();
  });

  it('is given up when whoever waits has had enough', async () => {
    const one = supervise('process.exit(1)');
    one.start();
    await expect(one.untilUp(() => (one.failures < 2 ? null : new Error('enough')))).rejects.toThrow('enough');
    await one.stop();
    expect(spawned).toHaveLength(2);
  });
});
