import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';

/** Where a text was found: the file below the folder, and the spelling it stood there in. */
export type Trace = { readonly file: string; readonly needle: string; readonly spelling: string };

/** Read at a time, and how much of it is looked at again with what follows; bytes. */
const CHUNK = 16 * 1024 * 1024;
const OVERLAP = 8 * 1024;

/**
 * Looks for texts in every file below a folder, byte by byte: as they are, in capitals and small letters, as UTF-16,
 * in hex, in base64 at each of its three alignments, percent-encoded and escaped as JSON can.
 */
export function scanFolder(folder: string, needles: readonly string[]): readonly Trace[] {
  const search = new Search(needles);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return files.flatMap(({ parentPath, name }) => {
    const path = join(parentPath, name);
    const file = path.slice(folder.length + 1);
    return [...search.inFile(path)].map((key) => ({ file, ...search.named(key) }));
  });
}

/** As {@link scanFolder}, in one text or buffer. */
export function scanBytes(name: string, content: string | Buffer, needles: readonly string[]): readonly Trace[] {
  const search = new Search(needles);
  const found = search.inBytes(typeof content === 'string' ? Buffer.from(content) : content);
  return [...found].map((key) => ({ file: name, ...search.named(key) }));
}

class Search {
  /** Spelling as latin-1 text, in small letters → whose it is. */
  private readonly spellings = new Map<string, { readonly needle: string; readonly spelling: string }>();
  private readonly pattern: RegExp;

  constructor(needles: readonly string[]) {
    for (const needle of needles) {
      for (const [spelling, bytes] of spellingsOf(needle))
        this.spellings.set(bytes.toString('latin1').toLowerCase(), { needle, spelling });
    }
    const all = [...this.spellings.keys()].map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    this.pattern = new RegExp(all.join('|'), 'gi');
  }

  named(key: string): { readonly needle: string; readonly spelling: string } {
    return this.spellings.get(key) ?? { needle: key, spelling: 'unknown' };
  }

  inBytes(bytes: Buffer): ReadonlySet<string> {
    return new Set(
      bytes
        .toString('latin1')
        .match(this.pattern)
        ?.map((one) => one.toLowerCase()),
    );
  }

  inFile(path: string): ReadonlySet<string> {
    const found = new Set<string>();
    const file = openSync(path, 'r');
    const buffer = Buffer.allocUnsafe(OVERLAP + CHUNK);
    let kept = 0;
    for (;;) {
      const read = readSync(file, buffer, kept, CHUNK, null);
      if (read === 0) break;
      const filled = kept + read;
      for (const one of this.inBytes(buffer.subarray(0, filled))) found.add(one);
      kept = Math.min(OVERLAP, filled);
      buffer.copyWithin(0, filled - kept, filled);
    }
    closeSync(file);
    return found;
  }
}

function spellingsOf(needle: string): readonly (readonly [string, Buffer])[] {
  const bytes = Buffer.from(needle);
  const escaped = [...needle].map((one) => `\\u${one.codePointAt(0)!.toString(16).padStart(4, '0')}`).join('');
  return [
    ['text', bytes],
    ['utf-16', Buffer.from(needle, 'utf16le')],
    ['hex', Buffer.from(bytes.toString('hex'))],
    ['percent', Buffer.from(encodeURIComponent(needle))],
    ['json', Buffer.from(escaped)],
    ...[0, 1, 2].map((shift) => [`base64 +${shift}`, base64At(bytes, shift)] as const),
  ];
}

/** What base64 makes of the bytes when `shift` unknown bytes stand before them, without what depends on neighbours. */
function base64At(bytes: Buffer, shift: number): Buffer {
  const text = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString('base64')
    .replace(/=+$/, '');
  const from = shift === 0 ? 0 : shift + 1;
  const whole = Math.floor(((shift + bytes.length) * 8) / 6);
  return Buffer.from(text.slice(from, whole));
}
