import { child } from '@libs/domain/children/child';
import { concern } from '@libs/domain/concerns/concern';
import { childStream, concernStream } from '@libs/domain/kernel/ids';
import { dismiss, raise } from '@libs/testing/concern-samples';
import { Rejection } from '@libs/domain/kernel/rejection';
import { step, type Step } from '../plan';
import { openedCaseSteps } from './cases';
import type { At } from './planning';
import { Rehearsal, type Rehearsed } from './rehearsal';
import type { CaseRequest } from './requests';

const childId = '0197a000-0000-7000-8000-000000000002';
const [concernId, stranger] = ['0197a000-0000-7000-8000-000000000003', '0197a000-0000-7000-8000-00000000000f'];
const now = '2026-06-01T12:00:00.000Z';
let command = 0;
const at = (): At => ({
  ledger: '1201-02',
  now,
  today: '2026-06-01',
  by: null,
  commandId: `command-${++command}`,
  syntheticIds: true,
});

const registering = (who: string): Step => {
  const identity = { name: 'SYNTETISK', birthDate: '2015-05-17', nationalId: null, phone: null, caseNumber: null };
  const about = { childId: who, unborn: false, ...identity, address: null };
  return step(childStream(who), child, { type: 'RegisterChild', now, ...about });
};

function rehearsal(): Rehearsal {
  const one = new Rehearsal();
  one.take([registering(childId)]);
  return one;
}

const received = (one: Rehearsal, receivedAt: string): void => {
  one.take([step(concernStream(concernId), concern, { ...raise, now, concernId, childId, receivedAt })]);
};

const opening: CaseRequest = { type: 'OpenCase', caseNumber: null, openedOn: '2026-05-01', from: 'application' };
const closing: CaseRequest = {
  type: 'CloseCase',
  closedOn: '2026-06-01',
  reason: 'concluded',
  assessment: 'SYNTETISK',
};
const refusalOf = (attempt: () => unknown): string => {
  try {
    attempt();
  } catch (error) {
    if (error instanceof Rejection) return error.code;
    throw error;
  }
  return 'allowed';
};

describe('a case in the child’s file', () => {
  it('gets a number of its own, and closes when nothing is open', () => {
    const one = rehearsal();
    one.perform(opening, at());
    expect(one.file.case).toMatchObject({ status: 'open', openedOn: '2026-05-01', caseNumber: '2026/0000-0002' });
    received(one, '2026-05-20T10:00:00.000Z');
    expect(refusalOf(() => one.perform(closing, at()))).toBe('case.open-parts');
    one.take([step(concernStream(concernId), concern, { ...dismiss, now, reviewedOn: '2026-05-22' })]);
    expect(refusalOf(() => one.perform({ ...closing, closedOn: '2026-05-21' }, at()))).toBe('case.closed-before-part');
    one.perform(closing, at());
    expect(one.file.case.status).toBe('closed');
  });

  it('opens with what there is, and is reopened when it was closed', () => {
    const one = rehearsal();
    expect(openedCaseSteps(one.file, '2026-05-01', 'concern', { now })).toHaveLength(1);
    one.take(openedCaseSteps(one.file, '2026-05-01', 'concern', { now }));
    expect(openedCaseSteps(one.file, '2026-05-01', 'concern', { now })).toEqual([]);
    one.perform(closing, at());
    one.take(openedCaseSteps(one.file, '2026-05-01', 'concern', { now }));
    expect(one.file.case).toMatchObject({ status: 'open', openedOn: '2026-05-01' });
    expect(one.events.at(-1)?.event.data).toEqual({ childId, reopenedOn: '2026-06-01' });
  });

  it('begins with the first of its parts', () => {
    const one = rehearsal();
    received(one, '2026-05-20T10:00:00.000Z');
    expect(refusalOf(() => one.perform({ ...opening, openedOn: '2026-05-21' }, at()))).toBe('case.opened-after-part');
    one.take(openedCaseSteps(one.file, '2026-05-25', 'concern', { now }));
    expect(one.file.case).toMatchObject({ openedOn: '2026-05-20' });
  });

  it('answers a wish for another caseworker that it knows', () => {
    const one = rehearsal();
    one.perform(opening, at());
    const asked = at();
    one.perform(
      { type: 'RequestCaseworkerChange', requester: 'child', requestedOn: '2026-05-02', reason: 'SYNTETISK' },
      asked,
    );
    const [{ requestId } = { requestId: '' }] = one.file.case.requests;
    const decide = {
      type: 'DecideCaseworkerChange',
      granted: true,
      decidedOn: '2026-05-03',
      reason: 'SYNTETISK',
    } as const;
    expect(refusalOf(() => one.perform({ ...decide, requestId: stranger }, at()))).toBe('case.request-unknown');
    one.perform({ ...decide, requestId }, at());
    expect(one.file.case.requests).toEqual([]);
  });
});

describe('a child’s file', () => {
  it('is linked with another child’s, who is registered, on both of their streams', () => {
    const one = rehearsal();
    const link = { type: 'LinkDuplicate', sameAs: stranger, reason: 'SYNTETISK' } as const;
    expect(refusalOf(() => one.perform(link, at()))).toBe('child.unknown');
    expect(refusalOf(() => one.perform({ ...link, sameAs: childId }, at()))).toBe('child.own-duplicate');
    one.take([registering(stranger)]);
    const streams = (events: readonly Rehearsed[]): readonly string[] => events.map(({ stream }) => stream);
    expect(streams(one.perform(link, at()))).toEqual([childStream(childId), childStream(stranger)]);
    expect(refusalOf(() => one.perform(link, at()))).toBe('child.already-linked');
    const unlink = { type: 'UnlinkDuplicate', notSameAs: stranger, reason: 'SYNTETISK' } as const;
    expect(streams(one.perform(unlink, at()))).toEqual([childStream(childId), childStream(stranger)]);
    expect(refusalOf(() => one.perform(unlink, at()))).toBe('child.not-linked');
  });

  it('has journal entries about its own parts only', () => {
    const one = rehearsal();
    const entry = {
      type: 'RecordEntry',
      kind: 'meeting',
      happenedOn: '2026-05-02',
      about: { kind: 'concern', id: concernId },
      facts: 'SYNTETISK',
      assessment: null,
    } as const;
    expect(refusalOf(() => one.perform(entry, at()))).toBe('journal.part-unknown');
    received(one, '2026-05-01T10:00:00.000Z');
    expect(one.perform(entry, at())).toHaveLength(1);
  });
});
