import { parse } from 'csv-parse/sync';
import { csv, type Cell } from './csv';

const read = (text: string): string[][] => parse(text, { bom: true, delimiter: ';' });

describe('a table as CSV', () => {
  it('is read back as it was written', () => {
    const rows: Cell[][] = [
      ['2026-11-12', 'gjennomgang; "ny"', -3],
      ['æøå', 'to\nlinjer', null],
    ];
    expect(read(csv(['frist', 'hva', 'dager'], rows))).toEqual([
      ['frist', 'hva', 'dager'],
      ['2026-11-12', 'gjennomgang; "ny"', '-3'],
      ['æøå', 'to\nlinjer', ''],
    ]);
  });

  it('begins with the mark that spreadsheets know UTF-8 by, and ends every line', () => {
    expect(csv(['a', 'b'], [])).toBe('\uFEFFa;b\r\n');
  });

  it.each(['=cmd|calc', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])('is no formula: %j', (text) => {
    expect(read(csv(['a'], [[text]]))[1]).toEqual([`'${text}`]);
  });
});
