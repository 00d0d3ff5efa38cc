import { randomUUID } from 'node:crypto';
import type { RecordedFact } from '@libs/domain/kernel/envelope';
import { Keys } from '@libs/keys/keys';
import { fileKeys } from '@libs/keys/municipality-keys';
import { createLog } from '@libs/platform/log';
import { Recorder } from '@libs/testing/recorded';
import { newRootKeyFile } from '@libs/testing/root-key';
import { testDatabase, type TestDatabase } from '@libs/testing/test-servers';
import { findChild } from '../children/query';
import { childrenView } from '../children/view';
import { compare } from '../compare';
import type { EventSource } from '../event-source';
import { rebuild } from '../rebuild';
import { ViewRunner } from '../view-runner';
import { ViewStore } from '../view-store';
import { childSearchView } from './view';
import { searchChildren, type SoughtChild } from './query';

const LEDGER = '1201-02';
const views = [childrenView, childSearchView];
const everyone = { allBut: new Set<string>() };
const first = { limit: 10, cursor: null };

describe('looking for a child', () => {
  const databases: TestDatabase[] = [];
  afterAll(async () => void (await Promise.all(databases.map((one) => one.close()))));

  async function municipality() {
    const database = await testDatabase();
    databases.push(database);
    const db = database.client.db(database.name);
    const rootKey = newRootKeyFile();
    const aProcess = () => new Keys(db, fileKeys(rootKey));
    const keys = aProcess();
    const events: RecordedFact[] = [];
    const source: EventSource = {
      head: () => Promise.resolve({ seq: events.length }),
      heads: () => Promise.resolve([{ ledger: LEDGER, seq: events.length }]),
      readFacts: async function* (_, from, to = events.length) {
        yield await Promise.resolve(events.slice(from - 1, to));
      },
    };
    const store = new ViewStore(db, { keys });
    const runner = new ViewRunner(store, source, views, createLog('search-spec', 'silent'));
    const recorder = new Recorder(LEDGER);

    const register = async (identity: { name: string | null; nationalId?: string; caseNumber?: string }) => {
      const childId = randomUUID();
      const data = { childId, unborn: false, identified: identity.name !== null };
      const event = recorder.record('child.registered', `child-${childId}`, data);
      const content = { nationalId: null, caseNumber: null, ...identity };
      const sealed = await keys.seal(LEDGER, event.eventId, [
        { subject: childId, path: 'identity', content },
        { subject: childId, path: 'address', content: { adresselinje1: 'Syntetisk vei 1' } },
      ]);
      events.push({ ...event, sealed });
      return childId;
    };
    const correct = async (childId: string, identity: { name: string | null; nationalId: string | null }) => {
      const data = { childId, unborn: false, identified: true, change: 'error', correctedOn: '2026-01-05' } as const;
      const event = recorder.record('child.identity-corrected', `child-${childId}`, data);
      const content = { caseNumber: null, ...identity };
      const sealed = await keys.seal(LEDGER, event.eventId, [{ subject: childId, path: 'identity', content }]);
      events.push({ ...event, sealed });
    };
    const erase = async (childId: string) => {
      await keys.erase(LEDGER, childId);
      events.push(recorder.record('erasure.executed', 'erasure-1', { erasureId: '1', childId }));
    };
    const projected = async () => {
      for (let look = 0; look < 3; look += 1) await runner.keepUp();
    };
    const search = async (sought: SoughtChild, visible: Parameters<typeof searchChildren>[4] = everyone) =>
      (await searchChildren(store, await aProcess().blind(LEDGER), LEDGER, sought, visible, first)).items;
    return { db, store, source, events, register, correct, erase, projected, search, runner };
  }

  it('finds it by who it is now, not by what was corrected', async () => {
    const { register, correct, projected, search } = await municipality();
    const child = await register({ name: 'Kari Synt', nationalId: '28071364498' });
    await correct(child, { name: 'Kaia Synt', nationalId: '16081688781' });
    await projected();
    expect(await search({ nationalId: '16081688781' })).toEqual([child]);
    expect(await search({ nationalId: '28071364498' })).toEqual([]);
    expect(await search({ name: 'kaia' })).toEqual([child]);
    expect(await search({ name: 'kari' })).toEqual([]);
  });

  it('finds it by national id, case number and any words of its name', async () => {
    const { register, projected, search } = await municipality();
    const kari = await register({ name: 'Kari Anne Synt', nationalId: '28071364498', caseNumber: '2026/12-B' });
    const ola = await register({ name: 'Ola Synt' });
    await register({ name: null });
    await projected();
    await expect(search({ nationalId: '280713 64498' })).resolves.toEqual([kari]);
    await expect(search({ caseNumber: '2026/12-b' })).resolves.toEqual([kari]);
    await expect(search({ name: 'synt kari' })).resolves.toEqual([kari]);
    await expect(search({ name: 'SYNT' })).resolves.toEqual([kari, ola].sort());
    await expect(search({ name: 'Kar' })).resolves.toEqual([]);
    await expect(search({ name: 'K.' })).resolves.toEqual([]);
    await expect(search({ nationalId: '' })).resolves.toEqual([]);
  });

  it('shows only those whose case is visible', async () => {
    const { register, projected, search } = await municipality();
    const [kari, ola] = [await register({ name: 'Kari Synt' }), await register({ name: 'Ola Synt' })];
    await projected();
    await expect(search({ name: 'synt' }, { only: new Set([ola]) })).resolves.toEqual([ola]);
    await expect(search({ name: 'synt' }, { only: new Set() })).resolves.toEqual([]);
    await expect(search({ name: 'synt' }, { allBut: new Set([ola]) })).resolves.toEqual([kari]);
  });

  it('keeps no word of what is sealed, and no address in any form', async () => {
    const { db, register, projected } = await municipality();
    await register({ name: 'Kari Anne Synt', nationalId: '28071364498', caseNumber: '2026/12-B' });
    await projected();
    for (const { name } of await db.listCollections({ name: /@/ }).toArray()) {
      const stored = JSON.stringify(await db.collection(name).find().toArray());
      expect(stored).not.toMatch(/kari|synt|28071364498|2026\/12|"address"/i);
    }
  });

  it('finds an erased child by nothing any more, also after a rebuild, and its sibling as before', async () => {
    const { store, source, register, erase, projected, search } = await municipality();
    const gone = await register({ name: 'Kari Synt', nationalId: '28071364498' });
    const sibling = await register({ name: 'Ola Synt' });
    await projected();
    await erase(gone);
    await projected();
    const holds = async () => {
      await expect(search({ name: 'synt' })).resolves.toEqual([sibling]);
      await expect(search({ nationalId: '28071364498' })).resolves.toEqual([]);
      await expect(findChild(store, LEDGER, gone)).resolves.toMatchObject({ erased: true });
      await expect(findChild(store, LEDGER, sibling)).resolves.toMatchObject({ erased: false });
      for (const view of views) {
        await expect(compare(store, view, source, LEDGER)).resolves.toMatchObject({ same: true });
      }
    };
    await holds();
    for (const view of views) await rebuild(store, view, source, [LEDGER]);
    await holds();
  });

  it('stops at an identity that was tampered with, instead of losing the child', async () => {
    const { store, events, register, projected } = await municipality();
    await register({ name: 'Kari Synt' });
    await register({ name: 'Ola Synt' });
    events[1] = { ...events[1]!, sealed: events[0]!.sealed };
    await projected();
    await expect(store.generations.live('child-search', LEDGER)).resolves.toMatchObject({
      seq: 1,
      stopped: { seq: 2, type: 'child.registered', reason: 'fold-throws' },
    });
  });

  it('waits for keys that cannot be reached', async () => {
    const { db, source, register, projected, store } = await municipality();
    await register({ name: 'Kari Synt' });
    const keys = { openAll: () => Promise.reject(new Error('down')), blind: () => Promise.reject(new Error('down')) };
    const without = new ViewRunner(new ViewStore(db, { keys }), source, views, createLog('search-spec', 'silent'));
    await without.keepUp();
    await expect(store.checkpoint(childSearchView, LEDGER)).resolves.toBe(0);
    await expect(store.checkpoint(childrenView, LEDGER)).resolves.toBe(1);
    await projected();
    await expect(store.checkpoint(childSearchView, LEDGER)).resolves.toBe(1);
  });
});
