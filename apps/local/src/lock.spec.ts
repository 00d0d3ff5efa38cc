import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolder } from './data-folder';
import { lock } from './lock';
import { commandLine } from './process-list';

describe('the lock of a data folder', () => {
  let folder: DataFolder;

  beforeEach(() => {
    folder = new DataFolder(mkdtempSync(join(tmpdir(), 'rettid-lock-')));
  });

  afterEach(() => rmSync(folder.path, { recursive: true }));

  const heldBy = (pid: number, command: string | null): void =>
    writeFileSync(folder.file('local.pid'), JSON.stringify({ pid, command }));

  it('is taken and given back', () => {
    const unlock = lock(folder);
    expect(folder.read('local.pid')).toMatchObject({ pid: process.pid });
    unlock();
    expect(existsSync(folder.file('local.pid'))).toBe(false);
  });

  it('is refused while its holder runs', () => {
    heldBy(process.ppid, commandLine(process.ppid));
    expect(() => lock(folder)).toThrow(/^another stack \(process \d+\) runs on /);
  });

  it.each([
    ['was killed', 2 ** 22 + 1, 'node main.js'],
    ['has given its number to another program', process.ppid, 'node main.js'],
  ])('is taken over when its holder %s', (_, pid, command) => {
    heldBy(pid, command);
    lock(folder);
    expect(folder.read('local.pid')).toMatchObject({ pid: process.pid });
  });

  it('is taken over when it was only half written', () => {
    writeFileSync(folder.file('local.pid'), '{"pid"');
    lock(folder);
    expect(folder.read('local.pid')).toMatchObject({ pid: process.pid });
  });
});
