import { randomUUID } from 'node:crypto';
import type { EventType } from '@libs/domain/event-types';
import type { JsonObject } from '@libs/domain/kernel/json';
import { Ledger } from '@libs/ledger/ledger';
import { prepareLedger } from '@libs/ledger/prepare';
import { Upcasts } from '@libs/ledger/upcasting';
import { systemClock } from '@libs/platform/clock';
import { testDatabase, type TestDatabase } from '@libs/testing/test-servers';
import { StaffDirectory } from './staff-directory';

jest.setTimeout(30_000);

const LEDGER = '1201-02';
const open = {
  unitId: 'barnevern',
  name: 'Barnevern',
  kind: 'child-welfare',
  service: null,
  place: 'own-premises',
} as const;

describe('the staff directory on a real store', () => {
  let database: TestDatabase;
  let ledger: Ledger;

  beforeEach(async () => {
    database = await testDatabase();
    const db = database.client.db(database.name);
    await prepareLedger(db);
    ledger = new Ledger(db, new Upcasts({}), systemClock);
  });
  afterEach(() => database.close());

  const happened = async (type: EventType, stream: string, version: number, data: JsonObject): Promise<void> => {
    const eventId = randomUUID();
    const about = { type, schema: 1, occurredOn: '2026-01-05', subjects: [], sealed: [] };
    await ledger.append({
      ledger: LEDGER,
      commandId: eventId,
      commandDigest: 'd',
      actor: { subject: 'spec', role: 'administrator', unit: null, onBehalfOf: null },
      purpose: 'spec',
      correlationId: eventId,
      causationId: null,
      events: [{ ...about, eventId, stream, data }],
      expected: { [stream]: version - 1 },
    });
  };
  const opened = () => happened('unit.opened', 'unit-barnevern', 1, open);
  const registered = (staffId: string) => {
    const data = { staffId, issuer: 'i', subject: staffId, competences: [], protectedName: false };
    return happened('staff.registered', `staff-${staffId}`, 1, data);
  };
  const roles = async (directory: StaffDirectory, staffId: string) =>
    (await directory.current(LEDGER)).staff.get(staffId)?.roles;

  it('knows who was there before it began, and follows what comes', async () => {
    await opened();
    await registered('kari');
    const directory = new StaffDirectory(ledger.read);
    expect(await roles(directory, 'kari')).toEqual([]);
    const leads = { role: 'leader', unitId: 'barnevern' };
    await happened('staff.role-given', 'staff-kari', 2, { staffId: 'kari', ...leads });
    expect(await roles(directory, 'kari')).toEqual([leads]);
    expect((await directory.current(LEDGER)).ownUnitId).toBe('barnevern');
  });

  it('gives the same to one who began later', async () => {
    const early = new StaffDirectory(ledger.read);
    await early.current(LEDGER);
    await opened();
    await Promise.all(['kari', 'per', 'lise'].map(registered));
    await happened('staff.left', 'staff-per', 2, { staffId: 'per', leftOn: '2026-01-06' });
    const late = await new StaffDirectory(ledger.read).current(LEDGER);
    expect(late.staff.get('per')).toMatchObject({ working: false });
    expect(late.staff).toEqual((await early.current(LEDGER)).staff);
  });

  it('keeps ledgers apart', async () => {
    await registered('kari');
    const directory = new StaffDirectory(ledger.read);
    expect((await directory.current(LEDGER)).staff.size).toBe(1);
    expect((await directory.current('4601-00')).staff.size).toBe(0);
  });
});
