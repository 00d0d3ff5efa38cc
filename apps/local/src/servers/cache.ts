import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** After this a draft's owner is surely dead, milliseconds. */
const ABANDONED = 3_600_000;
/** How long we wait for another process that fetches the same thing before we fetch it ourselves, milliseconds. */
const PATIENCE = 300_000;

/** Where servers that were fetched are kept, for all clones on this machine. */
export const serversFolder = (env: NodeJS.ProcessEnv = process.env): string =>
  env['RETTID_SERVERS_DIR'] ?? join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'rettid', 'servers');

/**
 * The folder `name` of the cache, made by `fill` if it is not there. It is filled under another name and lands by one
 * rename: nobody ever sees half of it, and of two processes that fetch at the same time the quicker one's stays.
 */
export async function cached(name: string, fill: (draft: string) => Promise<void>): Promise<string> {
  const place = join(serversFolder(), name);
  if (existsSync(place)) return place;
  mkdirSync(serversFolder(), { recursive: true });
  sweepDrafts();
  const turn = join(serversFolder(), `.${name}.turn`);
  await awaitTurn(turn, place);
  const draft = join(serversFolder(), `.draft-${name}-${randomBytes(6).toString('hex')}`);
  const clean = (): void => {
    rmSync(draft, { recursive: true, force: true });
    rmSync(turn, { force: true });
  };
  process.once('exit', clean);
  try {
    if (existsSync(place)) return place;
    mkdirSync(draft);
    await fill(draft);
    renameSync(draft, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
  } finally {
    process.off('exit', clean);
    clean();
  }
  return place;
}

/** Only saves a second download; that the result is whole does not hang on it. */
async function awaitTurn(turn: string, place: string): Promise<void> {
  for (const until = Date.now() + PATIENCE; Date.now() < until && !existsSync(place); await pause(200)) {
    try {
      writeFileSync(turn, String(process.pid), { flag: 'wx' });
      return;
    } catch {
      if (!isAlive(turn)) rmSync(turn, { force: true });
    }
  }
}

function isAlive(turn: string): boolean {
  try {
    const pid = Number(readFileSync(turn, 'utf8'));
    // an empty file: its owner is just about to write its number
    return pid === 0 || process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function sweepDrafts(): void {
  for (const name of readdirSync(serversFolder()).filter((one) => one.startsWith('.draft-'))) {
    const draft = join(serversFolder(), name);
    const age = Date.now() - (statSync(draft, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > ABANDONED) rmSync(draft, { recursive: true, force: true });
  }
}
