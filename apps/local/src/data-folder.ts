import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder in which one stack keeps everything: databases, keys, mail, logs. Readable by its owner alone. */
export class DataFolder {
  constructor(readonly path: string) {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    for (const room of ['logs', 'mail']) mkdirSync(this.file(room), { recursive: true, mode: 0o700 });
  }

  file(...parts: string[]): string {
    return join(this.path, ...parts);
  }

  has(name: string): boolean {
    return existsSync(this.file(name));
  }

  read<T>(name: string): T {
    return JSON.parse(readFileSync(this.file(name), 'utf8')) as T;
  }

  /** A reader sees the old content or the new, never half of it; nobody else on the machine sees either. */
  write(name: string, content: string | object): void {
    const target = this.file(name);
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    const draft = `${target}.${process.pid}.draft`;
    const text = typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`;
    writeFileSync(draft, text, { mode: 0o600 });
    renameSync(draft, target);
  }

  remove(...names: readonly string[]): void {
    for (const name of names) rmSync(this.file(name), { force: true });
  }

  /** What was written before, else what `make` makes now. */
  async once<T extends object>(name: string, make: () => T | Promise<T>): Promise<T> {
    if (!this.has(name)) this.write(name, await make());
    return this.read<T>(name);
  }
}

/** A password for loopback servers: 192 random bits in letters that need no escaping in a URL. */
export const randomSecret = (): string => randomBytes(24).toString('base64url');
