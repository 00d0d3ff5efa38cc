import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { CannotStart } from './cannot-start';
import type { DataFolder } from './data-folder';
import { commandLine } from './process-list';

const LOCK = 'local.pid';

/**
 * One stack per data folder. The lock names its owner's process id and command line, so that the lock of a process
 * that was killed, or whose id has gone to another program since, is taken over.
 * @returns how to give it back
 * @throws CannotStart if a running stack holds it
 */
export function lock(folder: DataFolder): () => void {
  const place = folder.file(LOCK);
  const mine = JSON.stringify({ pid: process.pid, command: commandLine(process.pid) });
  const draft = `${place}.${process.pid}`;
  writeFileSync(draft, mine, { mode: 0o600 });
  try {
    while (!tryLink(draft, place)) {
      const holder = readHolder(place);
      if (holder && holder.pid !== process.pid && commandLine(holder.pid) === holder.command) {
        throw new CannotStart(
          `another stack (process ${holder.pid}) runs on ${folder.path}: stop it, or use --data DIR`,
        );
      }
      discard(place, holder);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return () => rmSync(place, { force: true });
}

function tryLink(draft: string, place: string): boolean {
  try {
    linkSync(draft, place);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Two starts may find the same dead lock: the slower one must not throw away the quicker one's new lock. */
function discard(place: string, dead: Holder | null): void {
  const aside = `${place}.${process.pid}.dead`;
  try {
    renameSync(place, aside);
  } catch {
    return;
  }
  if (readHolder(aside)?.pid !== dead?.pid) tryLink(aside, place);
  rmSync(aside);
}

type Holder = { pid: number; command: string };

function readHolder(place: string): Holder | null {
  try {
    return JSON.parse(readFileSync(place, 'utf8')) as Holder;
  } catch {
    return null;
  }
}
