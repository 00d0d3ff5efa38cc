import { randomUUID } from 'node:crypto';
import type { DomainEvent } from '@libs/domain/kernel/envelope';
import { Rejection } from '@libs/domain/kernel/rejection';
import { Casework } from '@libs/testing/casework';
import { testDatabase, type TestDatabase } from '@libs/testing/test-servers';
import type { Plan } from './plan';

const LEDGER = '1201-02';

describe('a decision', () => {
  let database: TestDatabase;
  let casework: Casework;

  beforeAll(async () => {
    database = await testDatabase();
    casework = await Casework.open(database, '2026-01-05T09:00:00.000Z', LEDGER);
  });
  afterAll(() => database.close());

  it('takes no for an answer only to what its plan knew', async () => {
    const [stream, childId] = [`concern-${randomUUID()}`, randomUUID()];
    const event: DomainEvent = {
      type: 'concern.seen',
      occurredOn: '2026-01-05',
      subjects: [childId],
      data: { childId },
      personal: [],
    };
    const another = () =>
      casework.decisions.run(casework.issued(), { another: childId }, async () => ({
        steps: [{ stream, decide: () => [event] }],
      }));
    let plans = 0;
    const plan = async (): Promise<Plan> => {
      const { seq: since } = await casework.ledger.head(LEDGER);
      plans += 1;
      const isFirst = plans === 1;
      if (isFirst) await another();
      const refusal = new Rejection(isFirst ? 'case.already-open' : 'investigation.another-is-open');
      return {
        steps: [
          {
            stream,
            decide: () => {
              throw refusal;
            },
          },
        ],
        unchanged: { since, streams: [], subjects: [childId] },
      };
    };
    await expect(casework.decisions.run(casework.issued(), { childId }, plan)).rejects.toMatchObject({
      code: 'investigation.another-is-open',
    });
    expect(plans).toBe(2);
  });
});
