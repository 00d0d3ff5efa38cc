import * as fc from 'fast-check';
import { bodies, hostile, spoiled } from './fuzz/bodies';
import { operationsOf, type Document, type Operation } from './fuzz/operations';
import { TestApi, type Answer } from './test-api';
import { projected } from './views';

jest.setTimeout(600_000);

type Problem = { readonly code?: string; readonly made?: Record<string, string> };
/** How often each operation is called in each of five ways. */
const ROUNDS = Number(process.env['RETTID_FUZZ_ROUNDS'] ?? 3);
const SEED = 20_261_122;
const INSIDERS = ['leader', 'caseworker', 'second-caseworker'];
const OTHERS = ['auditor', 'partner', 'administrator', 'data-protection-officer', 'operator', 'colleague'];

describe('every operation of the API', () => {
  let api: TestApi;
  let document: Document;
  let drawn = 0;
  const ids: string[] = [];
  const faults: string[] = [];

  /** The same run gives the same requests. */
  const one = <T>(arbitrary: fc.Arbitrary<T>): T => fc.sample(arbitrary, { numRuns: 1, seed: SEED + drawn++ })[0]!;
  const pick = <T>(from: readonly T[]): T => one(fc.constantFrom(...from));

  beforeAll(async () => {
    api = await TestApi.start();
    document = (await api.get<Document>('/openapi.json', { token: null })).body;
    for (let at = 0; at < 3; at++) await knownCase();
    await projected(api.connections[0]!);
  });
  afterAll(() => api.close());

  const knownCase = async (): Promise<void> => {
    const report = {
      receivedAt: '2026-11-20T09:30:00+01:00',
      channel: 'oral',
      reporter: { kind: 'public', code: '11' },
      children: [{ identity: { name: 'Syntetisk Barn', nationalId: null } }],
      text: 'Syntetisk bekymring',
    };
    const { body } = await api.post<{ receipts: { concernId: string; childId: string }[] }>('/v1/concerns', report);
    const { concernId, childId } = body.receipts[0]!;
    const kind = { staffId: api.staffId('caseworker'), kind: 'first' };
    await api.post(`/v1/children/${childId}/caseworkers`, kind, { as: 'leader' });
    ids.push(childId, concernId, api.staffId('caseworker'));
  };

  const addressOf = ({ path, pathNames, query }: Operation, isHostile: boolean): string => {
    const filled = pathNames.reduce(
      (address, name) =>
        address.replace(
          `{${name}}`,
          encodeURIComponent((isHostile ? String(pick(hostile)) : pick(ids)).toWellFormed()),
        ),
      path,
    );
    const asked = query
      .filter(() => pick([true, false, false]))
      .map(({ name, schema }) => {
        const value = isHostile ? pick(hostile) : one(bodies(schema, document.components.schemas, ids));
        return `${name}=${encodeURIComponent(String(value).toWellFormed())}`;
      });
    return asked.length === 0 ? filled : `${filled}?${asked.join('&')}`;
  };

  const call = async (operation: Operation, how: string, as: string, ledger?: string): Promise<void> => {
    const address = addressOf(operation, how === 'hostile address').slice(0, 4_000);
    const body = operation.body && one(bodies(operation.body, document.components.schemas, ids));
    const sent = how === 'invalid' && body !== null ? one(spoiled(body)) : body;
    const by = { as, ...(ledger && { ledger }) };
    const answer: Answer<Problem> =
      operation.method === 'GET' ? await api.get(address, by) : await api.post(address, sent ?? {}, by);
    for (const id of Object.values(answer.body.made ?? {})) ids.push(id);
    const fault = faultOf(operation, answer);
    if (fault) faults.push(`${operation.name} ${how} as ${as}: ${fault} ${JSON.stringify(sent)?.slice(0, 300)}`);
  };

  it('answers whatever it is sent with a status it declares, and never with 5xx', async () => {
    // readiness is the process's own to say, and none runs here
    const operations = operationsOf(document).filter(({ path }) => !path.startsWith('/health'));
    for (const operation of operations) {
      for (let round = 0; round < ROUNDS; round++) {
        await call(operation, 'valid', pick(INSIDERS));
        await call(operation, 'invalid', pick(INSIDERS));
        await call(operation, 'wrong role', pick(OTHERS));
        await call(operation, 'wrong tenant', pick(INSIDERS), '4601-00');
        await call(operation, 'hostile address', pick(INSIDERS));
      }
    }
    expect(faults).toEqual([]);
  });
});

function faultOf({ statuses, refusals }: Operation, { status, headers, body }: Answer<Problem>): string | null {
  if (status >= 500) return `${status} ${body.code}`;
  if (!statuses.has(status)) return `undeclared ${status} ${body.code}`;
  if (status < 400) return null;
  if (!headers.get('content-type')?.includes('problem+json')) return `${status} is no problem+json`;
  const isOfRule = status === 422 && !body.code?.startsWith('request.');
  return isOfRule && !refusals.has(body.code ?? '') ? `undeclared code ${body.code}` : null;
}
