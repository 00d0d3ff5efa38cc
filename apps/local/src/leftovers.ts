import { setTimeout as pause } from 'node:timers/promises';
import type { DataFolder } from './data-folder';
import { commandLine } from './process-list';

const PROCESSES = 'processes.json';
/** Milliseconds that a left-over server gets to write down what it holds. */
const PATIENCE = 10_000;

type Noted = { pid: number; command: string };

/** Which processes this stack has started, on disk, so that the next start finds those that outlived a killed one. */
export class Leftovers {
  private readonly noted = new Map<string, Noted>();

  constructor(private readonly folder: DataFolder) {}

  note(name: string, pid: number): void {
    this.noted.set(name, { pid, command: commandLine(pid) ?? '' });
    this.save();
  }

  forget(name: string): void {
    if (this.noted.delete(name)) this.save();
  }

  /** Ends what an earlier stack on this data folder left running; a process with another command line is let be. */
  async end(): Promise<string[]> {
    if (!this.folder.has(PROCESSES)) return [];
    const running = Object.entries(this.folder.read<Record<string, Noted>>(PROCESSES)).filter(([, one]) =>
      isStill(one),
    );
    await Promise.all(running.map(([, one]) => endOne(one)));
    this.save();
    return running.map(([name]) => name);
  }

  private save(): void {
    this.folder.write(PROCESSES, Object.fromEntries(this.noted));
  }
}

const isStill = ({ pid, command }: Noted): boolean => command !== '' && commandLine(pid) === command;

async function endOne(one: Noted): Promise<void> {
  process.kill(one.pid, 'SIGTERM');
  for (const until = Date.now() + PATIENCE; Date.now() < until; await pause(50)) if (!isStill(one)) return;
  if (isStill(one)) process.kill(one.pid, 'SIGKILL');
  while (isStill(one)) await pause(50);
}
