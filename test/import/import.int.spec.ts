import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { upcasts } from '@libs/domain/event-types';
import { Keys } from '@libs/keys/keys';
import { fileKeys } from '@libs/keys/municipality-keys';
import { Evidence } from '@libs/ledger/evidence';
import { Ledger } from '@libs/ledger/ledger';
import { prepareLedger } from '@libs/ledger/prepare';
import { Upcasts } from '@libs/ledger/upcasting';
import { systemClock } from '@libs/platform/clock';
import { READY_FILE } from '@libs/platform/ready';
import { portfolioCase, portfolioLines } from '@libs/testing/portfolio';
import { testDatabase, testServers, type TestDatabase } from '@libs/testing/test-servers';
import { verify } from '../../apps/audit/src/verify/verify';

jest.setTimeout(180_000);

const LEDGER = '1201-02';
const CASES = 5_000;
const cli = resolve(__dirname, '../../dist/apps/api/src/import-cli.js');

describe('the import of a portfolio', () => {
  let folder: string;
  let ledgerDb: TestDatabase;
  let keysDb: TestDatabase;
  let ledger: Ledger;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rettid-import-'));
    [ledgerDb, keysDb] = [await testDatabase(), await testDatabase()];
    const rootKeyFile = join(folder, 'root.key');
    writeFileSync(rootKeyFile, randomBytes(32).toString('base64'));
    const at = ({ name }: TestDatabase) => testServers().mongo.replace(/\/(?=\?|$)/, `/${name}`);
    const municipalitiesFile = join(folder, 'municipalities.json');
    writeFileSync(
      municipalitiesFile,
      JSON.stringify([{ ledger: LEDGER, name: 'Synt', mailbox: 'vakt@kommune.invalid' }]),
    );
    writeFileSync(
      join(folder, READY_FILE),
      JSON.stringify({ mongo: at(ledgerDb), mongoKeys: at(keysDb), rootKeyFile, municipalitiesFile, clockFile: null }),
    );
    await prepareLedger(ledgerDb.client.db(ledgerDb.name));
    await new Keys(keysDb.client.db(keysDb.name), fileKeys(rootKeyFile)).prepare();
    ledger = new Ledger(ledgerDb.client.db(ledgerDb.name), new Upcasts(upcasts), systemClock);
  });

  afterAll(async () => {
    await Promise.all([ledgerDb.close(), keysDb.close()]);
    rmSync(folder, { recursive: true, force: true });
  });

  const path = (name: string): string => join(folder, name);
  const begun = (name: string, ...more: readonly string[]): ChildProcess =>
    spawn(process.execPath, [cli, '--ledger', LEDGER, '--file', path(name), '--data', folder, ...more]);

  async function imported(name: string, ...more: readonly string[]): Promise<{ code: number; said: string }> {
    const process_ = begun(name, ...more);
    let said = '';
    for (const stream of [process_.stdout, process_.stderr])
      stream!.on('data', (part: Buffer) => (said += part.toString()));
    const [code] = (await once(process_, 'close')) as [number];
    return { code, said };
  }

  /** The lines of the cases that are in the ledger. */
  async function rowsOf(run: string): Promise<readonly number[]> {
    const rows: number[] = [];
    for await (const events of ledger.read.readRange(LEDGER, 1)) {
      for (const { type, origin } of events)
        if (type === 'child.registered' && origin?.kind === 'import' && origin.run === run) rows.push(origin.row);
    }
    return rows.toSorted((one, other) => one - other);
  }

  it('names every bad case in a dry run, without what stands there, and stores nothing', async () => {
    const bad = [
      'SYNTETISK HEMMELIG, ikke JSON',
      JSON.stringify({
        ...portfolioCase(1),
        case: 'SYNTETISK HEMMELIG',
        child: { name: 'SYNTETISK HEMMELIG', hår: 'rødt' },
      }),
      JSON.stringify({ ...portfolioCase(1), case: 'x', steps: portfolioCase(1).steps.toSpliced(5, 1) }),
    ];
    writeFileSync(path('bad.jsonl'), portfolioLines(4) + bad.map((line) => `${line}\n`).join('') + portfolioLines(1));
    const { code, said } = await imported('bad.jsonl', '--dry-run');
    expect(code).toBe(1);
    expect(said.split('\n').filter((line) => line.startsWith('line'))).toEqual([
      'line 5, /: import.not-readable: Linjen er ikke gyldig JSON eller CSV.',
      'line 6, /child/hår: import.field-unknown: Feltet hører ikke til her.',
      'line 7, /steps/5/of: import.reference-unknown: Feltet viser til noe som ikke er ført tidligere i saken.',
      'line 8, /case: import.case-twice: Saken står flere ganger i filen.',
    ]);
    expect(said).toContain('8 of 8 cases: 4 valid, 4 refused');
    expect(readFileSync(path('bad.jsonl.bad.report.csv'), 'utf8').split('\n')[5]).toBe(
      '5,refused,import.not-readable,/',
    );
    expect(said).not.toContain('HEMMELIG');
    expect((await ledger.head(LEDGER)).seq).toBe(0);
  });

  it('judges a dry run by the clock of the stack, where there is one', async () => {
    writeFileSync(path('clock.jsonl'), portfolioLines(1));
    const before = { base: '2001-01-01T00:00:00.000Z', realBase: '2001-01-01T00:00:00.000Z', speed: 0 };
    writeFileSync(path('clock.json'), JSON.stringify(before));
    mkdirSync(path('early'));
    writeFileSync(join(path('early'), READY_FILE), JSON.stringify({ clockFile: path('clock.json') }));
    expect((await imported('clock.jsonl', '--dry-run', '--data', path('early'))).said).toContain(
      'import.day-in-future',
    );
    expect((await imported('clock.jsonl', '--dry-run', '--data', path('none'))).said).toContain(
      '1 of 1 cases: 1 valid',
    );
    expect((await imported('clock.jsonl', '--data', path('none'))).said).toContain('no stack runs on');
  });

  it('imports the good ones of them, and those that were put right with the next run', async () => {
    expect((await imported('bad.jsonl')).said).toContain('8 of 8 cases: 4 imported, 4 refused');
    writeFileSync(path('bad.jsonl'), portfolioLines(6));
    const { code, said } = await imported('bad.jsonl');
    expect([code, said]).toEqual([0, expect.stringContaining('6 of 6 cases: 2 imported, 4 already-there')]);
    writeFileSync(path('bad.jsonl'), portfolioLines(6).replaceAll('Syntetisk Barn 3', 'Syntetisk Annen'));
    expect((await imported('bad.jsonl')).said).toContain('line 4, /: import.row-changed');
  });

  it('reads CSV, a row for each thing', async () => {
    const rows = [
      'case,kind,id,of,on,name,birthDate,caseNumber,reporterKind,reporterCode,contentCodes,code,text,reason',
      'A,child,,,,Syntetisk Barn,2014-05-06,GML/1,,,,,,',
      'A,concern,m1,,2024-02-05,,,,public,11,2;3,,"Syntetisk, med komma",',
      'A,dismissal,,m1,2024-02-07,,,,,,,1,,Syntetisk',
      'B,child,,,,Syntetisk Barn,2014-05-06,,,,,,,',
      'B,concern,m1,,2024-02-05,,,,public,11,2;3,,Syntetisk,',
      'B,dismissal,,m2,2024-02-07,,,,,,,1,,Syntetisk',
    ];
    writeFileSync(path('csv.csv'), `${rows.join('\r\n')}\r\n`);
    const { code, said } = await imported('csv.csv');
    expect([code, said]).toEqual([1, expect.stringContaining('2 of 2 cases: 1 imported, 1 refused')]);
    expect(said).toContain('line 7, /steps/1/of: import.reference-unknown');
    writeFileSync(path('csv.csv'), `${rows.join('\r\n')},too,many\r\n`);
    expect(await imported('csv.csv')).toMatchObject({ code: 2, said: expect.stringContaining('not valid CSV') });
    expect(await imported('csv.txt')).toMatchObject({ code: 2, said: expect.stringContaining('.jsonl or .csv') });
    expect(await imported('none.jsonl')).toMatchObject({ code: 2, said: expect.stringContaining('ENOENT') });
  });

  it('imports into no ledger that is not served', async () => {
    writeFileSync(path('elsewhere.jsonl'), portfolioLines(1));
    const { code, said } = await imported('elsewhere.jsonl', '--ledger', '1202-02');
    expect([code, said]).toEqual([2, expect.stringContaining('1202-02 is not served here')]);
    expect((await ledger.head('1202-02')).seq).toBe(0);
  });

  it(`resumes ${CASES} cases after SIGKILL, and has each of them once`, async () => {
    writeFileSync(path('portfolio.jsonl'), portfolioLines(CASES));
    const before = (await ledger.head(LEDGER)).seq;
    const killed = begun('portfolio.jsonl');
    while ((await ledger.head(LEDGER)).seq < before + 5_000) await pause(20);
    killed.kill('SIGKILL');
    await once(killed, 'close');
    const half = (await rowsOf('portfolio')).length;
    expect(half).toBeGreaterThan(300);
    expect(half).toBeLessThan(CASES);
    const { code, said } = await imported('portfolio.jsonl');
    expect([code, said]).toEqual([0, expect.stringContaining(`${CASES} of ${CASES} cases`)]);
    expect(said).toContain(`${half} already-there`);
    expect(said).toMatch(/\d+ of 5000 cases, \d+\/s: /);
    expect(await rowsOf('portfolio')).toEqual(Array.from({ length: CASES }, (_, at) => at + 1));
    expect(readFileSync(path('portfolio.jsonl.portfolio.report.csv'), 'utf8').trim().split('\n')).toHaveLength(
      CASES + 1,
    );
    const documents = new Evidence(ledgerDb.client.db(ledgerDb.name)).documents(LEDGER);
    expect((await verify(LEDGER, documents)).fault).toBeNull();
  });
});
