import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Tells the person at the keyboard one line. */
export type Say = (line: string) => void;

/** Says every few seconds how much of a download has arrived. @returns how to end it */
export function watchSize(
  folder: string,
  { what, megabytes }: { what: string; megabytes: number },
  say: Say,
): () => void {
  say(`${what}: fetching (${megabytes} MB, once for this machine)`);
  const timer = setInterval(() => {
    const arrived = Math.round(sizeOf(folder) / 1e6);
    say(arrived > 0 ? `${what}: ${arrived} of ${megabytes} MB` : `${what}: still fetching`);
  }, 5_000);
  return () => clearInterval(timer);
}

/** Bytes below a folder; what is moved away while we look counts nothing. */
function sizeOf(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => statSync(join(folder, name), { throwIfNoEntry: false }))
      .reduce((sum, one) => sum + (one?.isFile() ? one.size : 0), 0);
  } catch {
    return 0;
  }
}
