import { randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file with a root key of its own, in a folder of its own. @returns its path */
export function newRootKeyFile(): string {
  const path = join(mkdtempSync(join(tmpdir(), 'rettid-root-key-')), 'root.key');
  writeFileSync(path, randomBytes(32).toString('base64'), { mode: 0o600 });
  return path;
}
