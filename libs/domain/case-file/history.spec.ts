import type { JsonObject } from '../kernel/json';
import { isAbout, linksOf, partOf } from './history';

let seq = 0;
const event = (type: string, stream: string, data: JsonObject, version = 1) => ({
  seq: ++seq,
  stream,
  version,
  type,
  data,
});

describe('a child’s history', () => {
  beforeEach(() => {
    seq = 0;
  });

  it('links a corrected date to the event that said it, through every correction', () => {
    const about = { measureId: 't1', childId: 'k1' };
    const corrected = (from: string, to: string) =>
      event('measure.date-corrected', 'measure-t1', { ...about, field: 'startedOn', from, to });
    const links = linksOf([
      event('measure.decided', 'measure-t1', { ...about, decidedOn: '2026-01-05' }),
      event('measure.started', 'measure-t1', { ...about, startedOn: '2026-01-12' }),
      corrected('2026-01-12', '2026-01-10'),
      event('measure.started', 'measure-t2', { measureId: 't2', childId: 'k1', startedOn: '2026-01-10' }),
      corrected('2026-01-10', '2026-01-09'),
    ]);
    expect(links.get(3)).toEqual({ corrects: 2, correctedBy: [], enteredInErrorBy: null });
    expect(links.get(5)?.corrects).toBe(2);
    expect(links.get(2)?.correctedBy).toEqual([3, 5]);
    expect(links.get(4)).toEqual({ corrects: null, correctedBy: [], enteredInErrorBy: null });
  });

  it('knows that an extension’s day has another name in its own event', () => {
    const about = { investigationId: 'u1', childId: 'k1' };
    const stream = 'investigation-u1';
    const links = linksOf([
      event('investigation.opened', stream, { ...about, openedOn: '2026-01-05' }),
      event('investigation.extension-decided', stream, { ...about, decidedOn: '2026-03-01', granted: true }),
      event('investigation.date-corrected', stream, {
        ...about,
        field: 'extendedOn',
        from: '2026-03-01',
        to: '2026-03-02',
      }),
    ]);
    expect(links.get(3)?.corrects).toBe(2);
  });

  it('links a corrected report, entry, identity and duplicate to what they put right', () => {
    const [concern, child] = [{ concernId: 'c1', childId: 'k1' }, { childId: 'k1' }];
    const links = linksOf([
      event('concern.raised', 'concern-c1', concern),
      event('concern.corrected', 'concern-c1', { ...concern, corrects: { version: 1, eventId: null } }, 2),
      event('journal.entry-recorded', 'journal-k1', { ...child, entryId: 'j1' }),
      event('journal.entry-recorded', 'journal-k1', { ...child, entryId: 'j2' }, 2),
      event('journal.entry-corrected', 'journal-k1', { ...child, entryId: 'j1' }, 3),
      event('child.registered', 'child-k1', child),
      event('child.identity-corrected', 'child-k1', { ...child, change: 'moved-address' }, 2),
      event('child.identity-corrected', 'child-k1', { ...child, change: 'error' }, 3),
      event('child.duplicate-linked', 'child-k1', { ...child, sameAs: 'k2' }, 4),
      event('child.duplicate-unlinked', 'child-k1', { ...child, notSameAs: 'k2' }, 5),
    ]);
    expect([2, 5, 7, 8, 10].map((one) => links.get(one)?.corrects)).toEqual([1, 3, null, 7, 9]);
  });

  it('says of everything that was entered in error by which event, and of nothing else', () => {
    const child = { childId: 'k1' };
    const links = linksOf([
      event('measure.decided', 'measure-t1', { ...child, measureId: 't1' }),
      event('measure.started', 'measure-t1', { ...child, measureId: 't1' }, 2),
      event('measure.decided', 'measure-t2', { ...child, measureId: 't2' }),
      event('measure.entered-in-error', 'measure-t1', { ...child, measureId: 't1' }, 3),
      event('child.related', 'child-k1', { ...child, relationId: 'r1' }),
      event('child.related', 'child-k1', { ...child, relationId: 'r2' }, 2),
      event('child.relation-ended', 'child-k1', { ...child, relationId: 'r1', enteredInError: true }, 3),
      event('child.relation-ended', 'child-k1', { ...child, relationId: 'r2', enteredInError: false }, 4),
      event('participation.recorded', 'participation-k1', { ...child, participationId: 'm1' }),
      event('participation.recorded', 'participation-k1', { ...child, participationId: 'm2' }, 2),
      event('participation.entered-in-error', 'participation-k1', { ...child, participationId: 'm2' }, 3),
    ]);
    const errors = [...links].filter(([, { enteredInErrorBy }]) => enteredInErrorBy !== null);
    expect(errors.map(([one, { enteredInErrorBy }]) => [one, enteredInErrorBy])).toEqual([
      [1, 4],
      [2, 4],
      [5, 7],
      [10, 11],
    ]);
  });

  it('tells which part an event is one of, and which events are about a part', () => {
    const care = event('care.taken-over', 'care-k1', { childId: 'k1', careId: 'o1' });
    const heard = event('participation.recorded', 'participation-k1', {
      childId: 'k1',
      about: { kind: 'plan', id: 'p1' },
    });
    expect(partOf(care)).toEqual({ kind: 'care', id: 'k1' });
    expect(partOf(heard)).toBeNull();
    expect(partOf(event('case.opened', 'case-k1', { childId: 'k1' }))).toBeNull();
    expect(isAbout(care, { kind: 'care', id: 'k1' })).toBe(true);
    expect(isAbout(care, { kind: 'care', id: 'o1' })).toBe(true);
    expect(isAbout(care, { kind: 'care', id: 'o2' })).toBe(false);
    expect(isAbout(heard, { kind: 'plan', id: 'p1' })).toBe(true);
    expect(isAbout(heard, { kind: 'plan', id: 'p2' })).toBe(false);
  });
});
