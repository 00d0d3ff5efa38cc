import { existsSync, readFileSync } from 'node:fs';

/** The last lines of a log, for the person who must find out why something did not start. */
export function tail(file: string, lines = 8): string {
  if (!existsSync(file)) return '';
  const all = readFileSync(file, 'utf8').trimEnd().split('\n');
  return all
    .slice(-lines)
    .map((line) => `    ${line.slice(0, 300)}`)
    .join('\n');
}
