import { parse } from 'csv-parse/sync';
import { addDays } from '@libs/domain/kernel/dates';
import { osloDateOf, osloTimeToInstant } from '@libs/domain/kernel/oslo-time';
import { TestApi } from './test-api';
import { projected } from './views';

const NAME = 'Syntetisk Barn i Listen';
const today = osloDateOf(new Date().toISOString());

describe('the daily list over HTTP', () => {
  let api: TestApi;
  let concernId: string;
  let childId: string;

  beforeAll(async () => {
    api = await TestApi.start();
    const report = (receivedOn: string, name: string) =>
      api.post<{ receipts: { concernId: string; childId: string }[] }>('/v1/concerns', {
        receivedAt: osloTimeToInstant(receivedOn, '00:01:00'),
        channel: 'oral',
        reporter: { kind: 'anonymous' },
        children: [{ identity: { name } }],
        text: 'Syntetisk melding',
      });
    const { body } = await report(addDays(today, -3), NAME);
    ({ concernId, childId } = body.receipts[0]!);
    await projected(api.connections[0]!);
  });
  afterAll(() => api.close());

  const rows = async (query = '', as = 'leader'): Promise<string[][]> => {
    const { status, body } = await api.get<string>(`/v1/deadlines/daily.csv${query}`, { as });
    expect(status).toBe(200);
    return parse(body, { bom: true, delimiter: ';' });
  };

  it('says what is due within a week, in the language asked for, and names nobody', async () => {
    const { headers, body } = await api.get<string>('/v1/deadlines/daily.csv', { as: 'leader' });
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(headers.get('content-disposition')).toBe('attachment; filename="frister.csv"');
    for (const said of [NAME, childId]) expect(body).not.toContain(said);
    const [head, ...found] = await rows();
    expect(head!.slice(0, 3)).toEqual(['frist', 'dager igjen', 'hva']);
    const review = found.find((row) => row.at(-1) === `concern.review~${concernId}`)!;
    expect(review.slice(1, 5)).toEqual(['4', 'gjennomgang av bekymringsmelding', '§ 2-1', 'B']);
  });

  it('is the list of another day when one is asked for', async () => {
    const found = await rows(`?on=${addDays(today, 5)}`);
    expect(found.find((row) => row.at(-1) === `concern.review~${concernId}`)?.[1]).toBe('-1');
    expect((await rows(`?on=${addDays(today, -20)}`)).slice(1)).toEqual([]);
    expect((await api.get('/v1/deadlines/daily.csv?on=tomorrow', { as: 'leader' })).status).toBe(400);
  });

  it('shows each reader the cases they may see', async () => {
    expect((await rows('', 'colleague')).slice(1)).toEqual([]);
    expect((await api.get('/v1/deadlines/daily.csv', { as: 'administrator' })).status).toBe(403);
  });
});
