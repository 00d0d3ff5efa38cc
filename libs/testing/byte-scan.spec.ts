import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scanBytes, scanFolder } from './byte-scan';

const CANARY = 'Kanarifugl Åse Ærlig 4711';
const before = 'whatever stands before it: ';

describe('the byte scan', () => {
  it.each<[string, Buffer]>([
    ['text', Buffer.from(before + CANARY)],
    ['capitals', Buffer.from(before + CANARY.replace('Kanarifugl', 'KANARIFUGL'))],
    ['UTF-16', Buffer.from(before + CANARY, 'utf16le')],
    ['hex', Buffer.from(Buffer.from(before + CANARY).toString('hex'))],
    ['percent-encoding', Buffer.from(`/search?name=${encodeURIComponent(CANARY)}`)],
    ['JSON escapes', Buffer.from([...CANARY].map((one) => `\\u00${one.charCodeAt(0).toString(16)}`).join(''))],
    ['base64', Buffer.from(Buffer.from(`${CANARY} and more`).toString('base64'))],
    ['base64, one later', Buffer.from(Buffer.from(`x${CANARY} and more`).toString('base64'))],
    ['base64, two later', Buffer.from(Buffer.from(`xy${CANARY}!`).toString('base64'))],
  ])('finds a text as %s', (_, bytes) => {
    expect(scanBytes('bytes', Buffer.concat([Buffer.alloc(7), bytes]), [CANARY])).toHaveLength(1);
  });

  it('finds nothing where there is nothing', () => {
    expect(scanBytes('bytes', Buffer.from('Kanarifugl Åse Ærlig 4712'), [CANARY])).toEqual([]);
  });

  it('tells in which file below a folder, also across the pieces it reads', () => {
    const folder = mkdtempSync(join(tmpdir(), 'rettid-scan-'));
    mkdirSync(join(folder, 'deep'));
    const large = Buffer.alloc(17 * 1024 * 1024, 'x');
    large.write(CANARY, 16 * 1024 * 1024 - 5);
    writeFileSync(join(folder, 'deep', 'large'), large);
    writeFileSync(join(folder, 'clean'), 'x'.repeat(100));
    expect(scanFolder(folder, ['other', CANARY])).toEqual([{ file: 'deep/large', needle: CANARY, spelling: 'text' }]);
    rmSync(folder, { recursive: true });
  });
});
