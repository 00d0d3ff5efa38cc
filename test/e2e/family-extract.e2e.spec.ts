import { staffIdOf } from '@libs/testing/organisation';
import { startStack, type Stack } from '@libs/testing/stack';
import { Caller } from './caller';

const LEDGER = '1201-02';

jest.setTimeout(300_000);

type Line = { seq: number; at: string; operation: string; purpose: string; role: string; fields: readonly string[] };
type Full = Line & { staffId: string | null; name: string | null; subject: string; capacity: string; rule: string };
type Extract = Line & { by: string; unit: string | null };
type Page<One> = { readonly items: readonly One[]; readonly nextCursor: string | null };

describe('the extract of the access log for the family', () => {
  let stack: Stack;
  let officer: Caller;
  let childIds: readonly string[];

  beforeAll(async () => {
    stack = await startStack({ empty: false });
    officer = new Caller(stack, 'data-protection-officer', LEDGER);
    childIds = await allOf<{ childId: string }>('/v1/children').then((all) => all.map(({ childId }) => childId));
  });
  afterAll(() => stack.stop());

  async function allOf<One>(path: string): Promise<readonly One[]> {
    const found: One[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = cursor ? `limit=100&cursor=${encodeURIComponent(cursor)}` : 'limit=100';
      const { status, body } = await officer.get<Page<One>>(`${path}?${query}`);
      expect([path, status]).toEqual([path, 200]);
      found.push(...body.items);
      cursor = body.nextCursor;
    }
    return found;
  }
  const line = ({ seq, at, operation, purpose, role, fields }: Line): Line => ({
    seq,
    at,
    operation,
    purpose,
    role,
    fields,
  });

  it('tells of every child of the demo the same as the access log, line by line', async () => {
    const roles = new Set<string>();
    expect(childIds.length).toBeGreaterThan(40);
    for (const childId of childIds) {
      const log = await allOf<Full>(`/v1/children/${childId}/access-log`);
      const extract = await allOf<Extract>(`/v1/children/${childId}/access-log/extract`);
      // who reads the log is in the log: a line may have come between the two
      const upTo = log[0]?.seq ?? 0;
      expect(extract.filter(({ seq }) => seq <= upTo).map(line)).toEqual(log.map(line));
      for (const one of log) roles.add(one.role);
      expect(JSON.stringify(extract)).not.toMatch(/"(rule|capacity|subject|staffId|route|permission)"/);
    }
    expect([...roles]).toEqual(expect.arrayContaining(['caseworker', 'leader', 'data-protection-officer']));
  });

  it('names who looked, and not those whose names are protected', async () => {
    const protectedOne = staffIdOf('second-caseworker', LEDGER, stack.ready.issuer);
    const names = new Map<string, string>();
    let masked = 0;
    for (const childId of childIds) {
      const log = await allOf<Full>(`/v1/children/${childId}/access-log`);
      const extract = new Map(
        (await allOf<Extract>(`/v1/children/${childId}/access-log/extract`)).map((one) => [one.seq, one]),
      );
      for (const { seq, staffId, name } of log) {
        const { by } = extract.get(seq)!;
        if (staffId === protectedOne) {
          masked += 1;
          expect(by).not.toContain('vernet navn');
        } else if (staffId !== null) {
          names.set(staffId, by);
          expect(by).toBe(name);
        }
      }
    }
    expect(masked).toBeGreaterThan(0);
    expect([...names.values()].join()).toContain('Barnevernsleder');
  });

  it('leaves a line itself, and is for the data-protection officer only', async () => {
    const [childId] = childIds;
    await officer.get(`/v1/children/${childId}/access-log/extract`);
    const [newest] = await allOf<Full>(`/v1/children/${childId}/access-log`);
    expect(newest).toMatchObject({ role: 'data-protection-officer' });
    for (const role of ['leader', 'caseworker', 'auditor', 'partner', 'colleague']) {
      const { status } = await new Caller(stack, role, LEDGER).get(`/v1/children/${childId}/access-log/extract`);
      expect([role, [403, 404].includes(status)]).toEqual([role, true]);
    }
  });
});
