import type { Permission } from '@libs/access/policy/permissions';
import { columns, type Who } from '@libs/testing/access/expected-matrix';
import { isMachine, issueProtections, type Protection } from '@libs/testing/access/matrix-axes';
import { PERSONAL } from '@libs/testing/access/matrix-case-events';
import { matrixCases, type MatrixCase } from '@libs/testing/access/matrix-cases';
import { idsOf } from '@libs/testing/access/matrix-ids';
import { subjectOf, writeMatrixWorld } from '@libs/testing/access/matrix-ledger';
import { LEDGER, TestApi, type Answer } from './test-api';
import { projected } from './views';

const OTHER = '4601-00';
const protections: readonly Protection[] = [...issueProtections, 'restricted', 'erased'];
/** Requests in flight at a time. */
const TOGETHER = 48;

type Ids = ReturnType<typeof idsOf>;
/** GET, or POST with a body that no command can be made of: who is let in gets 400 or 422, and nothing happens. */
type Ask = { readonly get: string } | { readonly post: string; readonly body?: object };

/** Every permission that is about a case, by a route that asks for it. */
const asks: Readonly<Partial<Record<Permission, (ids: Ids) => Ask>>> = {
  'concern:raise': ({ childId }) => ({ post: '/v1/concerns', body: { children: [{ childId }] } }),
  'concern:review': ({ concernId }) => ({ post: `/v1/concerns/${concernId}/urgency` }),
  'concern:read': ({ concernId }) => ({ get: `/v1/concerns/${concernId}` }),
  'child:read': ({ childId }) => ({ get: `/v1/children/${childId}` }),
  'child:read-address': ({ childId }) => ({ get: `/v1/children/${childId}/address` }),
  'measure:manage': ({ measureId }) => ({ post: `/v1/measures/${measureId}/start` }),
  'measure:read': ({ measureId }) => ({ get: `/v1/measures/${measureId}` }),
  'aftercare:manage': ({ childId }) => ({ post: `/v1/aftercare/${childId}/contact` }),
  'aftercare:read': ({ childId }) => ({ get: `/v1/aftercare/${childId}` }),
  'deadline:manage': ({ concernId }) => ({ post: `/v1/deadlines/concern.review~${concernId}/waits` }),
  'deadline:extend': ({ concernId }) => ({ post: `/v1/deadlines/concern.review~${concernId}/extension` }),
  'case:history': ({ concernId }) => ({ get: `/v1/concerns/${concernId}/history` }),
  'case:export': ({ childId }) => ({ get: `/v1/children/${childId}/export` }),
  'case:read-access': ({ childId }) => ({ get: `/v1/children/${childId}/access` }),
  'case:place': ({ childId }) => ({ post: `/v1/children/${childId}/unit` }),
  'case:assign': ({ childId }) => ({ post: `/v1/children/${childId}/caseworkers` }),
  'case:share': ({ childId }) => ({ post: `/v1/children/${childId}/participations` }),
  'case:exclude': ({ childId }) => ({ post: `/v1/children/${childId}/exclusions` }),
  'grant:propose': ({ childId }) => ({ post: `/v1/children/${childId}/named-grants` }),
  'grant:approve': ({ childId }) => ({ post: `/v1/children/${childId}/named-grant-approvals` }),
  'protection:manage': ({ childId }) => ({ post: `/v1/children/${childId}/address-protection` }),
  'break-glass:review': ({ breakGlassId }) => ({ post: `/v1/break-glass/${breakGlassId}/review` }),
  'restriction:propose': ({ childId }) => ({ post: `/v1/children/${childId}/restrictions` }),
  'restriction:approve': ({ childId, restrictionId }) => ({
    post: `/v1/children/${childId}/restrictions/${restrictionId}/lifting`,
  }),
  'erasure:order': ({ childId }) => ({ post: '/v1/erasures', body: { childId } }),
  'access-log:read': ({ childId }) => ({ get: `/v1/children/${childId}/access-log` }),
  'access-log:extract': ({ childId }) => ({ get: `/v1/children/${childId}/access-log/extract` }),
};

/** Lists by what they show, and how an item names its case. */
const lists: Readonly<Partial<Record<Permission, { readonly path: string; readonly of: (ids: Ids) => string }>>> = {
  'concern:read': { path: '/v1/concerns', of: ({ concernId }) => concernId },
  'child:read': { path: '/v1/children', of: ({ childId }) => childId },
  'measure:read': { path: '/v1/measures', of: ({ measureId }) => measureId },
  'aftercare:read': { path: '/v1/aftercare', of: ({ childId }) => childId },
  'deadline:read': { path: '/v1/deadlines', of: ({ childId }) => childId },
};
const counts: readonly Permission[] = ['child:read', 'concern:read', 'measure:read', 'deadline:read'];

type Page = { readonly items: readonly object[] };

describe('the access matrix over HTTP', () => {
  let api: TestApi;
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    api = await TestApi.start(1, {}, false);
    const { decisions, keys } = api.connections[0]!;
    const issuer = api.issuer.url;
    await writeMatrixWorld(decisions, { ledger: LEDGER, issuer, protections });
    await writeMatrixWorld(decisions, { ledger: OTHER, issuer, protections: [] });
    await keys.erase(LEDGER, idsOf('erased').childId);
    await projected(api.connections[0]!);
    for (const who of columns) {
      for (const ledger of [LEDGER, OTHER]) {
        const claims = { sub: subjectOf(who), ...(isMachine(who) && { capacities: [who] }) };
        tokens.set(`${who} ${ledger}`, await api.issuer.tokenWith(who, ledger, { claims }));
      }
    }
  }, 60_000);

  afterAll(() => api.close());

  const tokenOf = (who: Who, tenant: MatrixCase['tenant'] = 'own'): string =>
    tokens.get(`${who} ${tenant === 'own' ? LEDGER : OTHER}`)!;
  const ask = (one: Ask, token: string): Promise<Answer> =>
    'get' in one ? api.get(one.get, { token }) : api.post(one.post, one.body ?? {}, { token });

  async function all<One>(these: readonly One[], check: (one: One) => Promise<string | null>): Promise<string[]> {
    const left = [...these];
    const wrong: string[] = [];
    const next = async (): Promise<void> => {
      for (let one = left.pop(); one !== undefined; one = left.pop()) {
        const said = await check(one);
        if (said) wrong.push(said);
      }
    };
    await Promise.all(Array.from({ length: TOGETHER }, next));
    return wrong;
  }

  const cases = matrixCases(protections);
  const reads = cases.filter(
    ({ operation, permission, tenant, protection }) =>
      operation === 'read' && asks[permission] && (tenant === 'own' || protection === 'normal'),
  );

  /** What the answer must be, in the words of HTTP. */
  const statusOf = ({ expected, refusedAtTheDoor, permission }: MatrixCase, asked: Ask): string => {
    if (refusedAtTheDoor || (expected === 'forbidden' && !isInBody(permission))) return '403';
    if (isInBody(permission)) return expected === 'open' ? 'let in' : 'child.unknown';
    if (expected === 'absent') return '404';
    return 'get' in asked ? '200' : 'let in';
  };
  const isInBody = (permission: Permission): boolean => ['concern:raise', 'erasure:order'].includes(permission);
  const answered = ({ status, body }: Answer, asked: Ask): string => {
    if (body['code'] === 'child.unknown') return 'child.unknown';
    return 'get' in asked || ![400, 422].includes(status) ? String(status) : 'let in';
  };

  it('answers every cell as the matrix says', async () => {
    expect(reads.length).toBeGreaterThan(3_000);
    const wrong = await all(reads, async (one) => {
      const asked = asks[one.permission]!(idsOf(one.protection));
      const answer = await ask(asked, tokenOf(one.who, one.tenant));
      const [expected, actual] = [statusOf(one, asked), answered(answer, asked)];
      if (expected !== actual) return `${one.name}: ${actual}, not ${expected}`;
      const shows = JSON.stringify(answer.body).includes(PERSONAL);
      const mayShow = one.expected === 'open' && one.fields.some((field) => field !== 'codes');
      return shows && !mayShow ? `${one.name}: shows what is personal` : null;
    });
    expect(wrong).toEqual([]);
  }, 120_000);

  it('lists, finds and counts exactly what it would show', async () => {
    const listed = cases.filter(
      ({ operation, permission, tenant }) => operation === 'list' && tenant === 'own' && lists[permission],
    );
    const wrong = await all(columns, async (who) => {
      const said: string[] = [];
      for (const [permission, { path, of }] of Object.entries(lists)) {
        const own = listed.filter((one) => one.who === who && one.permission === permission);
        const answer = await api.get<Page>(`${path}?limit=100`, { token: tokenOf(who) });
        const isClosed = own.every(({ refusedAtTheDoor }) => refusedAtTheDoor);
        if (isClosed !== (answer.status === 403)) said.push(`${permission} as ${who}: ${answer.status}`);
        const text = isClosed ? '' : JSON.stringify(answer.body.items);
        const shown = own.filter(({ protection }) => text.includes(of(idsOf(protection))));
        const visible = own.filter(({ expected }) => expected !== 'absent');
        for (const one of own) {
          if (shown.includes(one) !== visible.includes(one)) said.push(`${one.name}: ${shown.includes(one)}`);
        }
        if (isClosed || !counts.includes(permission as Permission)) continue;
        const counted = await api.get<{ count: number }>(`${path}/count`, { token: tokenOf(who) });
        if (permission !== 'deadline:read' && counted.body.count !== visible.length)
          said.push(`count of ${permission} as ${who}: ${counted.body.count}, not ${visible.length}`);
      }
      return said.length > 0 ? said.join('\n') : null;
    });
    expect(wrong).toEqual([]);
  }, 60_000);

  it('opens in an emergency exactly where the matrix says', async () => {
    const emergency = { category: 'acute-danger', reason: 'Syntetisk: det er fare for barnet nå.', hours: 1 };
    const opening = cases.filter(
      ({ operation, permission }) => operation === 'read' && permission === 'break-glass:open',
    );
    const wrong = await all(opening, async (one) => {
      const { childId } = idsOf(one.protection);
      const token = tokenOf(one.who, one.tenant);
      const { status } = await api.post('/v1/break-glass', { childId, ...emergency }, { token });
      const expected = one.refusedAtTheDoor ? 403 : { open: 201, masked: 0, absent: 404, forbidden: 403 }[one.expected];
      return status === expected ? null : `${one.name}: ${status}, not ${expected}`;
    });
    expect(wrong).toEqual([]);
  });
});
