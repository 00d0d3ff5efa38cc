import { randomUUID } from 'node:crypto';
import { childStream } from '@libs/domain/kernel/ids';
import { Casework } from '@libs/testing/casework';
import { testDatabase, type TestDatabase } from '@libs/testing/test-servers';
import { CaseworkSettings } from './casework/casework.handler';
import { ChildCommandHandler, ChildCommandIssued } from './children.handler';
import { ErasureCommandHandler, ErasureCommandIssued, ErasureDue, ErasureDueHandler } from './erasure.handler';

const ORDER = {
  type: 'OrderErasure',
  basis: 'court-decision',
  reference: '26-1',
  reason: 'Rettens kjennelse',
} as const;

describe('an erasure', () => {
  let database: TestDatabase;
  let casework: Casework;
  let erasures: ErasureCommandHandler;
  let due: ErasureDueHandler;

  beforeAll(async () => {
    database = await testDatabase();
    casework = await Casework.open(database, '2026-01-05T09:00:00.000Z');
    erasures = new ErasureCommandHandler(casework.decisions);
    due = new ErasureDueHandler(casework.decisions, casework.ledger, casework.keys);
  });

  afterAll(() => database.close());

  const child = async (): Promise<string> => {
    const unknown = { birthDate: null, nationalId: null, address: null, phone: null, caseNumber: null };
    const newChild = { ...unknown, name: 'Kari Synt', unborn: false };
    const handler = new ChildCommandHandler(casework.decisions, new CaseworkSettings(true));
    return (await handler.execute(new ChildCommandIssued(newChild, casework.issued()))).childId;
  };
  const ordered = async (childId: string): Promise<string> => {
    const command = new ErasureCommandIssued(null, { ...ORDER, childId }, casework.issued('leader'));
    return (await erasures.execute(command)).erasureId;
  };
  const approved = (erasureId: string) =>
    erasures.execute(new ErasureCommandIssued(erasureId, { type: 'ApproveErasure' }, casework.issued('officer')));
  const identityOf = async (childId: string): Promise<string> => {
    const [registered] = await casework.ledger.read.readStream(casework.name, childStream(childId));
    const [part] = await casework.keys.open(casework.name, registered!.eventId, registered!.sealed);
    return part!.status;
  };

  it('destroys no key before another person approved it', async () => {
    const childId = await child();
    const erasureId = await ordered(childId);
    const early = new ErasureDue(erasureId, casework.issued());
    await expect(due.execute(early)).rejects.toMatchObject({ code: 'erasure.not-approved' });
    expect(await identityOf(childId)).toBe('open');
    const own = new ErasureCommandIssued(erasureId, { type: 'ApproveErasure' }, casework.issued('leader'));
    await expect(erasures.execute(own)).rejects.toMatchObject({ code: 'erasure.second-person-needed' });
  });

  it('is finished by a repeat if the process died between key and event', async () => {
    const childId = await child();
    const erasureId = await ordered(childId);
    await approved(erasureId);
    await casework.keys.erase(casework.name, childId);
    const first = await due.execute(new ErasureDue(erasureId, casework.issued()));
    const again = await due.execute(new ErasureDue(erasureId, casework.issued()));
    expect(again.seq).toBe(first.seq);
    expect(await identityOf(childId)).toBe('erased');
  });

  it('is one event, however many carry it out in the same moment', async () => {
    const erasureId = await ordered(await child());
    await approved(erasureId);
    const all = await Promise.all([1, 2, 3].map(() => due.execute(new ErasureDue(erasureId, casework.issued()))));
    expect(new Set(all.map(({ seq }) => seq)).size).toBe(1);
  });

  it('is refused for a child and an order that do not exist', async () => {
    await expect(ordered(randomUUID())).rejects.toMatchObject({ code: 'child.unknown', field: 'childId' });
    const none = new ErasureDue(randomUUID(), casework.issued());
    await expect(due.execute(none)).rejects.toMatchObject({ code: 'erasure.unknown' });
  });
});
