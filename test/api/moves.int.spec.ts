import { randomUUID } from 'node:crypto';
import { caseFileOf } from '@libs/domain/case-file/fold';
import { openParts } from '@libs/domain/case-file/open-parts';
import { deriveDeadlines } from '@libs/domain/deadlines/derive';
import type { AnyEvent } from '@libs/domain/event-types';
import type { StoredEvent } from '@libs/domain/kernel/envelope';
import {
  addressProtectionStream,
  childStream,
  journalStream,
  measureStream,
  moveStream,
} from '@libs/domain/kernel/ids';
import { osloDateOf } from '@libs/domain/kernel/oslo-time';
import type { PersonalPart } from '@libs/domain/kernel/envelope';
import type { Decisions } from '@libs/commands/decisions';
import { Acceptance } from '@libs/commands/moves/acceptance';
import { carriedOf } from '@libs/commands/moves/carried';
import { Copying } from '@libs/commands/moves/copying';
import { DocumentCopies } from '@libs/commands/moves/document-copies';
import { MoveBook } from '@libs/commands/moves/move-book';
import { MoveRepair } from '@libs/commands/moves/move-repair';
import { newIdOf, renamed } from '@libs/commands/moves/new-ids';
import { Evidence } from '@libs/ledger/evidence';
import { writeFacts } from '@libs/testing/write-facts';
import { proofCommand } from '../../apps/audit/src/cli/commands';
import { movedCase } from '../../apps/audit/src/verify/moved';
import { LEDGER, TestApi } from './test-api';

const OTHER = '4601-00';
const today = (): string => osloDateOf(new Date().toISOString());
const identity = { name: 'Syntetisk Flytter', birthDate: '2018-04-01' };

type Moved = { moveId: string; childId: string; seq: number; hash: string };
type Offered = { items: { moveId: string; status: string; childId: string | null; events: number | null }[] };

describe('a case that moves to another municipality', () => {
  let api: TestApi;
  const leader = { as: 'leader' };
  const there = { as: 'leader', ledger: OTHER };

  beforeAll(async () => {
    api = await TestApi.start();
  });

  afterAll(() => api.close());

  const events = async (ledger: string, childId: string): Promise<StoredEvent[]> =>
    api.connections[0]!.ledger.read.readSubject(ledger, childId);

  /** A child with a report that is under investigation, and one that nobody reviewed yet. */
  async function underInvestigation(): Promise<string> {
    const report = {
      receivedAt: '2026-11-16T09:00:00Z',
      channel: 'letter',
      reporter: { kind: 'public', code: '11' },
      contentCodes: ['1.2.01'],
      text: 'Syntetisk bekymring',
    };
    type Receipts = { receipts: { concernId: string; childId: string }[] };
    const first = await api.post<Receipts>('/v1/concerns', { ...report, children: [{ identity }] });
    const { concernId, childId } = first.body.receipts[0]!;
    const opening = { reviewedOn: '2026-11-17' };
    const opened = await api.post(`/v1/concerns/${concernId}/investigation`, opening);
    expect([opened.status, opened.body['code']]).toEqual([200, undefined]);
    const second = await api.post('/v1/concerns', { ...report, children: [{ childId }] });
    expect(second.status).toBe(201);
    return childId;
  }

  const written = (stream: string, ...facts: readonly AnyEvent[]): Promise<void> =>
    writeFacts(api.connections[0]!.decisions, LEDGER, randomUUID(), [{ stream, events: facts }]);

  const entries = (childId: string, count: number): readonly AnyEvent[] =>
    Array.from({ length: count }, (_, at) => ({
      type: 'journal.entry-recorded',
      occurredOn: '2026-11-18',
      subjects: [childId],
      data: { childId, entryId: randomUUID(), kind: 'home-visit', happenedOn: '2026-11-18', about: null },
      personal: [{ subject: childId, path: 'facts', content: `Syntetisk hjemmebesøk ${at}` }],
    }));

  async function running(childId: string): Promise<void> {
    const measureId = randomUUID();
    const legalBasis = { law: 'BVL2021', chapter: '3', section: '3-1', paragraph: '1', letter: null } as const;
    const about = { occurredOn: '2026-11-18', subjects: [childId], personal: [] };
    await written(
      measureStream(measureId),
      {
        type: 'measure.decided',
        ...about,
        data: {
          measureId,
          childId,
          categoryCode: '4.6',
          consent: 'voluntary',
          legalBasis,
          decidedOn: '2026-11-18',
          decisionId: randomUUID(),
          additionalBases: [],
          groundCodes: [],
          plannedEndOn: null,
        },
      },
      { type: 'measure.started', ...about, data: { measureId, childId, startedOn: '2026-11-18' } },
    );
  }

  async function notified(childId: string): Promise<string> {
    const move = { to: OTHER, movesOn: '2026-12-01', notice: 'Syntetisk: familien flytter' };
    const { status, body } = await api.post<{ made: { moveId: string } }>(
      `/v1/children/${childId}/moves`,
      move,
      leader,
    );
    expect(status).toBe(201);
    return body.made.moveId;
  }

  const handOver = (childId: string, moveId: string) =>
    api.post<{ code?: string }>(`/v1/children/${childId}/moves/${moveId}/hand-over`, {}, leader);
  const accept = (moveId: string, headers: Record<string, string> = {}) =>
    api.post<Moved & { code?: string }>(`/v1/moves/${moveId}/acceptance`, { from: LEDGER }, { ...there, headers });

  async function handedOver(childId: string): Promise<string> {
    const moveId = await notified(childId);
    expect((await handOver(childId, moveId)).status).toBe(200);
    return moveId;
  }

  const opened = async (ledger: string, of: readonly StoredEvent[]): Promise<Omit<PersonalPart, 'subject'>[]> =>
    (await api.connections[0]!.keys.openAll(ledger, of)).flatMap((parts) =>
      (parts ?? []).map((part) => ({ path: part.path, content: part.status === 'open' ? part.content : null })),
    );

  it('is notified, handed over and accepted, and is the same case on both sides', async () => {
    const childId = await underInvestigation();
    await running(childId);
    await written(journalStream(childId), ...entries(childId, 2));
    const moveId = await notified(childId);
    const told = (await api.get<Offered>('/v1/moves', there)).body.items.find((one) => one.moveId === moveId);
    expect(told).toEqual({
      moveId,
      from: LEDGER,
      status: 'notified',
      movesOn: '2026-12-01',
      events: null,
      childId: null,
    });
    expect((await accept(moveId)).body.code).toBe('move.not-handed-over');
    expect((await api.post(`/v1/children/${childId}/moves/${moveId}/hand-over`, {}, there)).status).toBe(404);
    expect(
      (await api.post(`/v1/moves/${moveId}/acceptance`, { from: LEDGER }, { as: 'caseworker', ledger: OTHER })).status,
    ).toBe(403);
    expect((await handOver(childId, moveId)).status).toBe(200);
    const before = carriedOf(await events(LEDGER, childId), childId);

    const accepted = await accept(moveId, { 'idempotency-key': 'first' });
    expect([accepted.status, accepted.body.childId]).toEqual([201, newIdOf(moveId, childId)]);
    const here = await events(OTHER, accepted.body.childId);
    const copies = here.filter(({ origin }) => origin !== undefined);
    expect(copies.map(({ origin }) => origin)).toEqual(
      before.map(({ seq, hash }) => ({ kind: 'ledger', ledger: LEDGER, seq, hash })),
    );
    expect(copies.map(({ type, occurredOn }) => [type, occurredOn])).toEqual(
      before.map(({ type, occurredOn }) => [type, occurredOn]),
    );
    expect(await opened(OTHER, copies)).toEqual(await opened(LEDGER, before));
    expect(JSON.stringify(caseFileOf(copies))).toBe(renamed(moveId, JSON.stringify(caseFileOf(before))));
    const { ledger, databases } = api.connections[0]!;
    const lines: string[] = [];
    const desk = {
      log: null,
      read: ledger.read,
      evidence: new Evidence(databases.ledger),
      print: (line: string) => lines.push(line),
    };
    expect(await proofCommand(desk, OTHER, accepted.body.childId)).toBe(0);
    expect(lines).toEqual([expect.stringContaining(`OK: ${before.length} events are those of ledger ${LEDGER}`)]);
    await expect(proofCommand(desk, LEDGER, childId)).rejects.toThrow('received no case');
    const moved = (await api.get<Offered>('/v1/moves', there)).body.items.find((one) => one.moveId === moveId);
    expect(moved).toMatchObject({ status: 'accepted', childId: accepted.body.childId });
  });

  it.each([
    ['says something else', { 'data.kind': 'meeting' }, 'it says something else than its origin'],
    ['names another origin', { 'origin.hash': 'f'.repeat(64) }, 'its origin has another hash'],
    ['names no origin that is there', { 'origin.seq': 1 }, 'the event it was copied from is not there'],
    ['is another event', { occurredOn: '2020-01-01' }, 'it is another event than its origin'],
    ['lost what was sealed', { sealed: [] }, 'it has other sealed parts than its origin'],
  ])('is no longer proved when a copy %s', async (_, changes, what) => {
    const childId = await underInvestigation();
    await written(journalStream(childId), ...entries(childId, 1));
    const { body } = await accept(await handedOver(childId));
    const { ledger, databases } = api.connections[0]!;
    const { seq } = (await events(OTHER, body.childId)).find(({ type }) => type === 'journal.entry-recorded')!;
    const change = Object.entries(changes).map(([path, value]) => [`events.$[one].${path}`, value]);
    const one = { arrayFilters: [{ 'one.seq': seq }] };
    await databases.ledger
      .collection('batches')
      .updateOne({ ledger: OTHER, 'events.seq': seq }, { $set: Object.fromEntries(change) }, one);
    expect((await movedCase(ledger.read, OTHER, body.childId))?.faults).toContainEqual({ seq, what });
  });

  it('is open there and has nothing open here; limits go on or begin anew as their rules say', async () => {
    const childId = await underInvestigation();
    await running(childId);
    const moveId = await handedOver(childId);
    const { body } = await accept(moveId);
    const [old, here] = [await events(LEDGER, childId), await events(OTHER, body.childId)];
    const [left, taken] = [caseFileOf(old), caseFileOf(here)];

    expect(left.investigations).toMatchObject([{ status: 'concluded', conclusionCode: '9' }]);
    expect(left.concerns.map(({ status }) => status)).toEqual(['reviewed', 'reviewed']);
    expect(left.moves).toMatchObject([{ status: 'accepted', parts: [{ kind: 'measure' }] }]);
    expect(deriveDeadlines(old).filter(({ status }) => status === 'open')).toEqual([]);
    expect(openParts(left)).toEqual([]);
    const closing = { closedOn: today(), reason: 'moved', assessment: 'Syntetisk: flyttet' };
    const closed = await api.post(`/v1/children/${childId}/case/closing`, closing, leader);
    expect([closed.status, closed.body['code']]).toEqual([200, undefined]);

    expect(taken.case).toMatchObject({
      status: 'open',
      openedOn: left.case.status === 'none' ? '' : left.case.openedOn,
    });
    expect(taken.investigations.map(({ status }) => status)).toEqual(['concluded', 'open']);
    expect(taken.concerns.map(({ status }) => status)).toEqual(['reviewed', 'received']);
    expect(taken.measures.map(({ status }) => status)).toEqual(['running']);
    const open = deriveDeadlines(here).filter(({ status }) => status === 'open');
    expect(open.filter(({ key }) => key === 'concern.review').map(({ dueOn }) => dueOn)).toContain('2026-11-23');
    const completion = open.filter(({ key }) => key === 'investigation.completion');
    expect(completion.map(({ trigger }) => trigger)).toEqual([{ type: 'investigation.opened-anew', on: today() }]);
  });

  it('is accepted once, whoever repeats it', async () => {
    const moveId = await handedOver(await underInvestigation());
    const first = accept(moveId, { 'idempotency-key': 'a' });
    const twins = await Promise.all([first, ...Array.from({ length: 8 }, () => accept(moveId))]);
    const again = await accept(moveId, { 'idempotency-key': 'a' });
    for (const twin of [...twins, again]) expect([twin.status, twin.body]).toEqual([201, twins[0]!.body]);
    const copies = (await events(OTHER, again.body.childId)).flatMap(({ origin }) =>
      origin ? [JSON.stringify(origin)] : [],
    );
    expect(new Set(copies).size).toBe(copies.length);
  });

  it('goes on where a long one was cut short, and is no case until it is whole', async () => {
    const childId = await underInvestigation();
    for (let at = 0; at < 3; at++) await written(journalStream(childId), ...entries(childId, 200));
    const moveId = await handedOver(childId);
    const { ledger, keys, attachments, decisions, clock } = api.connections[0]!;
    const documents = new DocumentCopies(keys, attachments);
    const book = new MoveBook(ledger.read, [LEDGER, OTHER]);
    const cutAfter = (runs: number): Acceptance => {
      let left = runs;
      const run: Decisions['run'] = (...what) => {
        if (left-- === 0) throw new Error('cut short');
        return decisions.run(...what);
      };
      const failing = { run } as Decisions;
      return new Acceptance(ledger, failing, new Copying(ledger, keys, documents, failing, book), book);
    };
    const issued = {
      ledger: OTHER,
      commandId: randomUUID(),
      actor: { subject: 'spec', role: 'leader', unit: null, onBehalfOf: null },
      by: null,
      purpose: 'spec',
      correlationId: randomUUID(),
      causationId: null,
      now: new Date().toISOString(),
      expectedVersion: null,
    };
    const answer = { moveId, from: LEDGER, caseNumber: null };
    const newChildId = newIdOf(moveId, childId);

    await expect(cutAfter(2).accept(answer, issued)).rejects.toThrow('cut short');
    const half = await events(OTHER, newChildId);
    expect(half.length).toBeGreaterThan(200);
    expect(caseFileOf(half).case.status).toBe('none');
    expect(deriveDeadlines(half).filter(({ status }) => status === 'open')).toEqual([]);
    expect((await events(LEDGER, childId)).map(({ type }) => type)).not.toContain('move.accepted');

    await expect(cutAfter(2).accept(answer, issued)).rejects.toThrow('cut short');
    expect(caseFileOf(await events(OTHER, newChildId)).case.status).toBe('open');
    expect((await events(LEDGER, childId)).map(({ type }) => type)).not.toContain('move.accepted');
    await written(journalStream(childId), ...entries(childId, 1));

    const acceptance = new Acceptance(ledger, decisions, new Copying(ledger, keys, documents, decisions, book), book);
    const repair = new MoveRepair(book, acceptance, clock);
    expect(await repair.run()).toBe(1);
    expect(await repair.run()).toBe(0);
    const before = carriedOf(await events(LEDGER, childId), childId).filter(
      ({ recordedAt }) => recordedAt <= issued.now || true,
    );
    const copied = (await events(OTHER, newChildId)).flatMap(({ origin }) =>
      origin?.kind === 'ledger' ? [origin.seq] : [],
    );
    const ownEnds = ['investigation.concluded', 'concern.forwarded'];
    expect(copied.toSorted((one, other) => one - other)).toEqual(
      before.filter(({ type }) => !ownEnds.includes(type)).map(({ seq }) => seq),
    );
  }, 30_000);

  it('takes documents along, which open with the keys of the new municipality', async () => {
    const childId = await underInvestigation();
    const document = {
      title: 'Syntetisk brev',
      fileName: 'brev.txt',
      mediaType: 'text/plain',
      direction: 'in',
      datedOn: '2026-11-17',
      content: Buffer.from('Syntetisk innhold').toString('base64'),
    };
    expect((await api.post(`/v1/children/${childId}/documents`, document)).status).toBe(201);
    const { body } = await accept(await handedOver(childId));
    const attached = (await events(OTHER, body.childId)).find(({ type }) => type === 'journal.document-attached')!;
    const { documentId, digest } = attached.data as { documentId: string; digest: string };
    const { attachments, keys, ledger } = api.connections[0]!;
    const bytes = await keys.openBytes(OTHER, body.childId, documentId, await attachments.get(OTHER, digest));
    expect(bytes?.toString()).toBe('Syntetisk innhold');
    expect((await movedCase(ledger.read, OTHER, body.childId))?.faults).toEqual([]);
  });

  it('takes the protection of the address along, before anything else can be seen', async () => {
    const childId = await underInvestigation();
    await written(addressProtectionStream(childId), {
      type: 'address-protection.set',
      occurredOn: '2026-11-18',
      subjects: [childId],
      data: { childId, grade: 'fortrolig', setOn: '2026-11-18', policeInformedOn: null },
      personal: [],
    });
    const { body } = await accept(await handedOver(childId));
    const here = await events(OTHER, body.childId);
    expect(here.slice(0, 2).map(({ type }) => type)).toEqual(['child.registered', 'address-protection.set']);
    expect(here[0]!.stream).toBe(childStream(body.childId));
  });

  it('is handed over anew when more has happened, and not while it is restricted', async () => {
    const childId = await underInvestigation();
    const moveId = await handedOver(childId);
    expect((await handOver(childId, moveId)).body.code).toBe('move.already-handed-over');
    await written(journalStream(childId), ...entries(childId, 1));
    expect((await accept(moveId)).body.code).toBe('move.changed-since');
    expect((await handOver(childId, moveId)).status).toBe(200);
    const restriction = { ground: 'objection', reason: 'Syntetisk' };
    const proposed = await api.post<{ restrictionId: string }>(
      `/v1/children/${childId}/restrictions`,
      restriction,
      leader,
    );
    const { restrictionId } = proposed.body;
    const officer = { as: 'data-protection-officer' };
    await api.post(`/v1/children/${childId}/restrictions/${restrictionId}/approval`, {}, officer);
    expect((await accept(moveId)).body.code).toBe('move.case-restricted');
  });

  it('stays where it is when it is refused or withdrawn', async () => {
    const childId = await underInvestigation();
    const moveId = await handedOver(childId);
    const refuse = (reason: string) =>
      api.post<{ code?: string }>(`/v1/moves/${moveId}/refusal`, { from: LEDGER, reason }, there);
    expect((await refuse('Syntetisk: bor ikke her')).status).toBe(200);
    expect((await refuse('Syntetisk igjen')).body.code).toBe('move.not-under-way');
    expect((await accept(moveId)).body.code).toBe('move.not-under-way');
    const next = await handedOver(childId);
    expect((await api.post(`/v1/children/${childId}/moves/${next}/withdrawal`, {}, leader)).status).toBe(200);
    expect((await accept(next)).status).toBe(422);
    expect(caseFileOf(await events(LEDGER, childId)).case.status).toBe('open');
    expect(await api.connections[0]!.ledger.read.readStream(OTHER, moveStream(moveId))).toEqual([]);
  });

  it('knows no move that is none, or of somewhere else', async () => {
    expect((await accept(randomUUID())).status).toBe(404);
    const elsewhere = await api.post(`/v1/moves/${randomUUID()}/acceptance`, { from: '0301-01' }, there);
    expect(elsewhere.status).toBe(404);
    const childId = await underInvestigation();
    expect((await handOver(childId, randomUUID())).status).toBe(404);
    const away = { to: '0301-01', movesOn: '2026-12-01' };
    const { body } = await api.post<{ made: { moveId: string } }>(`/v1/children/${childId}/moves`, away, leader);
    expect((await handOver(childId, body.made.moveId)).body.code).toBe('move.not-served');
  });
});
