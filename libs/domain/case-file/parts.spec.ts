import type { Fact } from '../kernel/envelope';
import { caseFileOf } from './fold';
import { openParts } from './open-parts';
import { firstPartDay, hasPart, lastPartDay } from './parts';

const childId = '0197a000-0000-7000-8000-000000000002';
const fact = (type: string, data: object): Fact => ({
  type,
  occurredOn: '2026-01-05',
  subjects: [childId],
  data: { childId, ...data } as Fact['data'],
});
const registered = fact('child.registered', { unborn: false, identified: true });
const raised = (concernId: string, receivedAt: string): Fact =>
  fact('concern.raised', { concernId, receivedAt, reporter: { kind: 'public', code: '11' } });
const file = (...facts: readonly Fact[]) => caseFileOf([registered, ...facts]);

const first = raised('first', '2025-02-01T12:00:00.000Z');
const dismissed = fact('concern.dismissed', { concernId: 'first', reviewedOn: '2025-02-03', outcomeCode: '10' });
const second = raised('second', '2026-01-05T23:30:00.000Z');
const joined = fact('concern.investigation-opened', {
  concernId: 'second',
  reviewedOn: '2026-01-08',
  outcomeCode: '20',
  investigationId: 'i',
});
const investigated = fact('investigation.opened', {
  investigationId: 'i',
  concernId: 'second',
  openedOn: '2026-01-08',
  receivedOn: '2026-01-06',
});

describe('the parts of a case', () => {
  it('are open until they are closed, and never when they were entered in error', () => {
    expect(openParts(file(first))).toEqual([{ kind: 'concern', id: 'first' }]);
    expect(openParts(file(first, dismissed))).toEqual([]);
    expect(openParts(file(first, second, joined, investigated))).toEqual([
      { kind: 'concern', id: 'first' },
      { kind: 'investigation', id: 'i' },
    ]);
    expect(openParts(file(first, fact('concern.entered-in-error', { concernId: 'first' })))).toEqual([]);
  });

  it('begin on the first day of what belongs to it, not of a report that led to nothing', () => {
    expect(firstPartDay(file())).toBeNull();
    expect(firstPartDay(file(first, second))).toBe('2025-02-01');
    expect(firstPartDay(file(first, dismissed, second, joined, investigated))).toBe('2026-01-06');
    expect(lastPartDay(file(first, dismissed))).toBe('2025-02-03');
    expect(lastPartDay(file(first, dismissed, second, joined, investigated))).toBe('2026-01-08');
  });

  it('are what something can be about', () => {
    expect(hasPart(file(first), { kind: 'concern', id: 'first' })).toBe(true);
    expect(hasPart(file(first), { kind: 'measure', id: 'first' })).toBe(false);
    expect(hasPart(file(first), { kind: 'concern', id: 'second' })).toBe(false);
  });
});
