import { setTimeout as pause } from 'node:timers/promises';
import { startStack, type Stack } from '@libs/testing/stack';
import { writtenByPeople } from './written';

const LEDGER = '1201-02';

jest.setTimeout(300_000);

type Listed = { readonly items: readonly Record<string, unknown>[] };
type LogLine = {
  readonly seq: number;
  readonly at: string;
  readonly operation: string;
  readonly purpose: string;
  readonly role: string;
  readonly fields: readonly string[];
  readonly subject?: string;
  readonly name?: string | null;
  readonly by?: string;
};
type LogPage = { readonly items: readonly LogLine[]; readonly nextCursor: string | null };

describe('the demo', () => {
  let stack: Stack;

  beforeAll(async () => {
    stack = await startStack({ empty: false });
  });

  afterAll(() => stack.stop());

  const get = async <T>(address: string, role: string, ledger: string): Promise<T> => {
    const headers = { authorization: `Bearer ${await stack.token(role, ledger)}` };
    return (await fetch(address, { headers })).json() as Promise<T>;
  };
  const list = async (path: string): Promise<Listed['items']> =>
    (await get<Listed>(`${stack.ready.api}/v1/${path}?limit=100`, 'caseworker', LEDGER)).items;
  const untilSome = async (look: () => Promise<readonly unknown[]>): Promise<void> => {
    while ((await look()).length === 0) await pause(50);
  };

  it('shows a municipality with concerns, measures and youths at many stages', async () => {
    await untilSome(() => list('aftercare'));
    const statuses = (items: Listed['items']) => new Set(items.map(({ status }) => status));
    const concerns = await list('concerns');
    expect(concerns.length).toBeGreaterThanOrEqual(36);
    expect(statuses(concerns).size).toBeGreaterThanOrEqual(3);
    const measures = await list('measures');
    expect(measures.length).toBeGreaterThanOrEqual(12);
    expect(statuses(measures).size).toBeGreaterThanOrEqual(3);
    expect((await list('aftercare')).length).toBeGreaterThanOrEqual(10);
  });

  it('went through the real intake', async () => {
    expect(await writtenByPeople(stack, 'intake')).toHaveLength(4);
  });

  it('has reminders that are due when it starts', async () => {
    await untilSome(() => stack.mails());
    await untilSome(() => list('inbox'));
  });

  it('lets everybody see what they have to do with, and no more', async () => {
    const seen = async (role: string): Promise<Listed['items']> =>
      (await get<Listed>(`${stack.ready.api}/v1/children?limit=100`, role, LEDGER)).items;
    const names = async (role: string): Promise<unknown[]> => (await seen(role)).map(({ name }) => name);
    // the emergency nobody has reviewed, until its hours are over
    await untilSome(() => seen('colleague'));
    expect(await names('colleague')).toEqual(['Testbarn Synt 74']);
    expect(await names('partner')).toHaveLength(1);
    const [all, second] = [await names('leader'), await names('second-caseworker')];
    for (const kept of ['Testbarn Synt 71', 'Testbarn Synt 75']) expect(all).not.toContain(kept);
    expect(second).toContain('Testbarn Synt 71');
    for (const kept of ['Testbarn Synt 73', 'Testbarn Synt 75']) expect(second).not.toContain(kept);
    expect(new Set(await names('auditor'))).toEqual(new Set([null]));
    expect(await get<object>(`${stack.ready.api}/v1/children`, 'administrator', LEDGER)).toMatchObject({ status: 403 });
  });

  it('tells the leader and the data-protection officer of the emergency at once', async () => {
    const to = [`leder-${LEDGER}@rettid.invalid`, `personvernombud-${LEDGER}@rettid.invalid`];
    const isTold = async (address: string): Promise<boolean> =>
      (await stack.mails()).some((mail) => mail.to.includes(address) && mail.subject.startsWith('Nødtilgang åpnet'));
    for (const address of to) await untilSome(async () => ((await isTold(address)) ? [address] : []));
  });

  it('gives each family the access log of its child, with protected names masked', async () => {
    const officer = 'data-protection-officer';
    const log = async (path: string): Promise<LogLine[]> => {
      const lines: LogLine[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const address: string = `${stack.ready.api}/v1/${path}?limit=100${cursor && `&cursor=${cursor}`}`;
        const page: LogPage = await get<LogPage>(address, officer, LEDGER);
        lines.push(...page.items);
        cursor = page.nextCursor;
      }
      return lines;
    };
    const inCommon = ({ seq, at, operation, purpose, role, fields }: LogLine) => [
      seq,
      at,
      operation,
      purpose,
      role,
      fields,
    ];
    const children = await get<Listed>(`${stack.ready.api}/v1/children?limit=100`, officer, LEDGER);
    let masked = 0;
    for (const { childId } of children.items) {
      const lines = await log(`children/${String(childId)}/access-log`);
      const newest = lines[0]?.seq ?? 0;
      const extract = (await log(`children/${String(childId)}/access-log/extract`)).filter(({ seq }) => seq <= newest);
      expect(extract.map(inCommon)).toEqual(lines.map(inCommon));
      expect(JSON.stringify(extract)).not.toMatch(/"(rule|capacity|subject|staffId|route|permission)"/);
      const shown = lines.map(({ name, subject }) => (subject?.startsWith('second-caseworker') ? 'en ansatt' : name));
      expect(extract.map(({ by }) => by)).toEqual(shown);
      masked += extract.filter(({ by }) => by === 'en ansatt').length;
    }
    expect(masked).toBeGreaterThan(0);
  });

  it('is there once, also after another start', async () => {
    const before = [await writtenByPeople(stack, LEDGER), await writtenByPeople(stack, 'intake')];
    expect(await stack.end()).toBe(0);
    await stack.start();
    expect([await writtenByPeople(stack, LEDGER), await writtenByPeople(stack, 'intake')]).toEqual(before);
  });
});
