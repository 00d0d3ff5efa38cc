import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DomainEvent } from '@libs/domain/kernel/envelope';
import type { JsonObject } from '@libs/domain/kernel/json';
import { Keys } from '@libs/keys/keys';
import { fileKeys } from '@libs/keys/municipality-keys';
import { Ledger } from '@libs/ledger/ledger';
import { prepareLedger } from '@libs/ledger/prepare';
import { Upcasts } from '@libs/ledger/upcasting';
import { newAppend } from '@libs/testing/appends';
import { testDatabase, type TestDatabase } from '@libs/testing/test-servers';
import { RelationsFollower } from './follower';

const ISSUER = 'https://issuer.test';
const SYNTHETIC_ID = '17912099997';

let database: TestDatabase;
let keyDatabase: TestDatabase;
let rootKey: string;
let keys: Keys;
let processA: Ledger;
let processB: Ledger;
/** What process A asks the store for. */
let asked: string[];

beforeAll(async () => {
  [database, keyDatabase] = await Promise.all([testDatabase({ monitorCommands: true }), testDatabase()]);
  rootKey = join(mkdtempSync(join(tmpdir(), 'rettid-follower-')), 'root.key');
  writeFileSync(rootKey, randomBytes(32).toString('base64'));
  await prepareLedger(database.client.db(database.name));
  keys = newKeys();
  await keys.prepare();
  processA = newLedger();
  processB = newLedger();
  database.client.on('commandStarted', ({ commandName }) => asked.push(commandName));
});
beforeEach(() => (asked = []));
afterAll(() => Promise.all([database.close(), keyDatabase.close()]));

const newLedger = () => new Ledger(database.client.db(database.name), new Upcasts({}), { now: () => Date.now() });
const newKeys = () => new Keys(keyDatabase.client.db(keyDatabase.name), fileKeys(rootKey));
const newFollower = (with_ = keys) => new RelationsFollower(processA.read, with_);

/** Recorded in process B, each event on a stream of its own. */
async function recorded(ledger: string, ...events: readonly Pick<DomainEvent, 'type' | 'data' | 'personal'>[]) {
  const sealed = events.map(async ({ type, data, personal }) => {
    const [eventId, stream] = [randomUUID(), randomUUID()];
    const parts = await keys.seal(ledger, eventId, personal);
    const about = { occurredOn: '2026-01-05', subjects: [], data: data as JsonObject };
    return { eventId, stream, type, schema: 1, ...about, sealed: parts };
  });
  const all = await Promise.all(sealed);
  const expected = Object.fromEntries(all.map(({ stream }) => [stream, 0]));
  await processB.append(newAppend(ledger, 'none', 0, { events: all, expected }));
}

const role = { staffId: 'kari', role: 'caseworker', unitId: 'barnevern' };
const given = { type: 'staff.role-given', data: role, personal: [] };
const taken = { type: 'staff.role-taken', data: role, personal: [] };
const kari = (nationalId: string | null = null) => ({
  type: 'staff.registered',
  data: { staffId: 'kari', issuer: ISSUER, subject: 'kari@work', competences: [], protectedName: false },
  personal: [{ subject: 'kari', path: 'staff', content: { name: 'Kari Synt', nationalId, email: null } }],
});
const child = (childId: string, nationalId: string | null) => ({
  type: 'child.registered',
  data: { childId, unborn: false, identified: true },
  personal: [
    { subject: childId, path: 'identity', content: { name: 'Barn Synt', birthDate: null, nationalId, phone: null } },
  ],
});

it('shows a role that was taken away in another process to the very next question', async () => {
  const follower = newFollower();
  for (let round = 0; round < 20; round++) {
    await recorded('roles', ...(round === 0 ? [kari(), given] : [given]));
    expect((await follower.current('roles')).staff('kari')!.roles).toHaveLength(1);
    await recorded('roles', taken);
    expect((await follower.current('roles')).staff('kari')!.roles).toEqual([]);
  }
});

it('asks the store once for 64 questions of the same moment, in one round trip', async () => {
  const follower = newFollower();
  await recorded('shared', kari());
  await follower.current('shared');
  await recorded('shared', given);
  asked = [];
  const answers = await Promise.all(Array.from({ length: 64 }, () => follower.current('shared')));
  expect(asked).toEqual(['aggregate']);
  expect(new Set(answers.map(({ seq }) => seq))).toEqual(new Set([2]));
});

it('never answers a question by a look-up that began before it', async () => {
  const follower = newFollower();
  await recorded('late', kari());
  for (let round = 0; round < 20; round++) {
    const early = follower.current('late');
    await recorded('late', given);
    const late = follower.current('late');
    expect((await late).staff('kari')!.roles).toHaveLength(1);
    await early;
    await recorded('late', taken);
  }
});

it('shares look-ups also when questions keep coming', async () => {
  const follower = newFollower();
  await recorded('stream', kari());
  const client = async () => {
    for (let at = 0; at < 20; at++) await follower.current('stream');
  };
  await Promise.all(Array.from({ length: 64 }, client));
  expect(asked.filter((name) => name === 'aggregate').length).toBeLessThan(64);
});

it('passes over what a newer version writes, and is up to date nevertheless', async () => {
  const follower = newFollower();
  await recorded('newer', kari(), { type: 'staff.mandate-given', data: { staffId: 'kari' }, personal: [] });
  expect(await follower.current('newer')).toMatchObject({ seq: 2 });
});

it('keeps municipalities apart', async () => {
  const follower = newFollower();
  await recorded('one', kari());
  expect((await follower.current('one')).staffOf(ISSUER, 'kari@work')).not.toBeNull();
  expect((await follower.current('another')).staffOf(ISSUER, 'kari@work')).toBeNull();
});

it('answers nobody while the store is away, and goes on where it was', async () => {
  const { read } = processA;
  let isAway = false;
  const follower = new RelationsFollower(
    Object.assign(Object.create(read) as typeof read, {
      readTypes: (...asked: Parameters<typeof read.readTypes>) => {
        if (isAway) throw new Error('away');
        return read.readTypes(...asked);
      },
    }),
    keys,
  );
  await recorded('away', kari());
  await follower.current('away');
  isAway = true;
  await expect(follower.current('away')).rejects.toThrow('away');
  await expect(follower.current('away')).rejects.toThrow('away');
  await recorded('away', given);
  isAway = false;
  expect((await follower.current('away')).staff('kari')!.roles).toHaveLength(1);
});

describe('somebody of the staff who is in the records as a child', () => {
  it('is found whoever was registered first, without anybody saying so', async () => {
    const follower = newFollower();
    await recorded('self', child('child-1', SYNTHETIC_ID), child('child-2', '01010199999'), child('child-3', null));
    await follower.current('self');
    await recorded('self', kari(SYNTHETIC_ID));
    const kin = async () => (await follower.current('self')).staff('kari')!.kin;
    expect([...(await kin())]).toEqual([['child-1', 'self']]);
    await recorded('self', child('child-4', SYNTHETIC_ID));
    expect([...(await kin())]).toEqual([
      ['child-1', 'self'],
      ['child-4', 'self'],
    ]);
    expect([...(await newFollower().current('self')).staff('kari')!.kin.keys()]).toEqual(['child-1', 'child-4']);
  });

  it('is found by the newest number of a child, and let go when the first one was wrong', async () => {
    const follower = newFollower();
    const corrected = (nationalId: string | null) => ({
      ...child('child-1', nationalId),
      type: 'child.identity-corrected',
      data: { childId: 'child-1', unborn: false, identified: true, change: 'error', correctedOn: '2026-01-05' },
    });
    const kin = async () => [...(await follower.current('corrected')).staff('kari')!.kin.keys()];
    await recorded('corrected', kari(SYNTHETIC_ID), child('child-1', SYNTHETIC_ID));
    expect(await kin()).toEqual(['child-1']);
    await recorded('corrected', corrected(null));
    expect(await kin()).toEqual([]);
    await recorded('corrected', corrected(SYNTHETIC_ID));
    expect(await kin()).toEqual(['child-1']);
    expect([...(await newFollower().current('corrected')).staff('kari')!.kin.keys()]).toEqual(['child-1']);
  });

  it('is not looked for in children’s records while no member of staff has a national id', async () => {
    const unused = Object.assign(newKeys(), {
      openAll: (...[ledger, events]: Parameters<Keys['openAll']>) => {
        expect(events.every(({ sealed }) => sealed.every(({ path }) => path === 'staff'))).toBe(true);
        return keys.openAll(ledger, events);
      },
    });
    const follower = newFollower(unused);
    await recorded('unasked', kari(null), child('child-1', SYNTHETIC_ID));
    expect((await follower.current('unasked')).staff('kari')!.kin.size).toBe(0);
  });

  it('cannot be told from others while the keys are away, so nobody is decided on', async () => {
    const away = Object.assign(newKeys(), { openAll: () => Promise.reject(new Error('away')) });
    const follower = newFollower(away);
    await recorded('no-keys', kari(SYNTHETIC_ID));
    await expect(follower.current('no-keys')).rejects.toThrow('away');
    Object.assign(away, { openAll: keys.openAll.bind(keys) });
    expect((await follower.current('no-keys')).staff('kari')).not.toBeNull();
  });
});

it('lets go of a key from memory as soon as it hears that the child is erased', async () => {
  const forgotten: string[] = [];
  const forgetful = Object.assign(newKeys(), {
    forget: (ledger: string, subject: string) => forgotten.push(`${ledger} ${subject}`),
  });
  const follower = newFollower(forgetful);
  await recorded('erased', child('child-1', null));
  await recorded('erased', { type: 'erasure.executed', data: { erasureId: 'e', childId: 'child-1' }, personal: [] });
  expect((await follower.current('erased')).case('child-1')).toMatchObject({ erased: true });
  expect(forgotten).toEqual(['erased child-1']);
});
