import { tasksAhead } from '@libs/domain/case-file/tasks';
import { folded } from '@libs/testing/folding';
import { Recorder } from '@libs/testing/recorded';
import type { RecordedFact } from '@libs/domain/kernel/envelope';
import { caseOverviewView } from './view';

const childId = 'k1';
const child = `child-${childId}`;
const legalBasis = { law: 'BVL2021', chapter: '4', section: '4-2', paragraph: '1', letter: null } as const;

const registered = (r: Recorder): RecordedFact =>
  r.record(
    'child.registered',
    child,
    { childId, unborn: false, identified: true },
    { sealed: ['identity', 'address'] },
  );
const raised = (r: Recorder): RecordedFact =>
  r.record('concern.raised', 'concern-c1', {
    concernId: 'c1',
    childId,
    receivedAt: '2026-01-05T09:30:00.000Z',
    channel: 'oral',
    reporter: { kind: 'private', code: null },
    contentCodes: [],
    report: { id: 'r1', children: 1 },
    messageId: null,
  });
const emergency = (r: Recorder, emergencyId = 'e1', petitionDueOn: string | null = '2026-02-16'): RecordedFact =>
  r.record('emergency.decided', `emergency-${emergencyId}`, {
    emergencyId,
    childId,
    kind: 'care',
    legalBasis,
    decidedOn: '2026-01-05',
    decider: 'leader',
    abroad: false,
    petitionDueOn,
    recordedBy: 'kari',
  });
const decided = {
  measureId: 't1',
  childId,
  categoryCode: '4.5',
  consent: 'voluntary',
  legalBasis,
  decidedOn: '2026-01-05',
  decisionId: null,
  additionalBases: [],
  groundCodes: [],
  plannedEndOn: null,
} as const;
const measure = (r: Recorder): RecordedFact[] => [
  r.record('measure.decided', 'measure-t1', decided),
  r.record('measure.started', 'measure-t1', { measureId: 't1', childId, startedOn: '2026-01-12' }),
];

const overview = (history: (r: Recorder) => readonly RecordedFact[]) =>
  folded(caseOverviewView, history(new Recorder())).get(childId)!;

describe('a case overview', () => {
  it('keeps who the child is sealed, the newest identity alone, and no address', () => {
    const corrected = { childId, unborn: false, identified: true, change: 'error', correctedOn: '2026-01-06' } as const;
    const found = overview((r) => [
      registered(r),
      r.record('child.identity-corrected', child, corrected, { sealed: ['identity', 'reason'] }),
    ]);
    expect(found.sealed).toMatchObject([{ path: 'identity', eventId: 'event-2' }]);
    expect(found.file.child).toMatchObject({ status: 'registered', birthDate: null });
  });

  it('tells where every stream is, what came first and what last', () => {
    const found = overview((r) => [
      registered(r),
      raised(r),
      r.record('concern.seen', 'concern-c1', { concernId: 'c1', childId }),
    ]);
    expect(found).toMatchObject({
      firstSeq: 1,
      seq: 3,
      lastEventAt: '2026-01-05T10:00:03.000Z',
      versions: { 'child-k1': 1, 'concern-c1': 2 },
    });
  });

  it('shows a report to review once, with its time limit, until it is reviewed', () => {
    const found = overview((r) => [registered(r), raised(r)]);
    expect(found).toMatchObject({
      status: 'none',
      active: true,
      openParts: [{ kind: 'concern', id: 'c1' }],
      nextShowOn: '2026-01-05',
    });
    expect(found.work.filter(({ kind }) => kind === 'concern.review')).toEqual([
      {
        id: 'concern.review~c1',
        kind: 'concern.review',
        about: { kind: 'concern', id: 'c1' },
        showOn: '2026-01-05',
        dueOn: '2026-01-12',
        deadline: { id: 'concern.review~c1', paragraph: '§ 2-1', explanation: expect.any(Object) as unknown },
      },
    ]);
    const reviewed = overview((r) => [
      registered(r),
      raised(r),
      r.record('concern.dismissed', 'concern-c1', {
        concernId: 'c1',
        childId,
        reviewedOn: '2026-01-06',
        outcomeCode: '1',
        contentCodes: [],
        manifestlyUnfounded: false,
        reasonGiven: true,
      }),
    ]);
    expect(reviewed.active).toBe(false);
    expect(reviewed.work.map(({ kind }) => kind)).not.toContain('concern.review');
    expect(reviewed.deadlines.map(({ id }) => id)).not.toContain('concern.review~c1');
  });

  it('does not count what was entered in error', () => {
    const found = overview((r) => [
      registered(r),
      raised(r),
      r.record('concern.entered-in-error', 'concern-c1', {
        concernId: 'c1',
        childId,
        kind: 'duplicate',
        replacedBy: null,
        investigationId: null,
      }),
    ]);
    expect(found).toMatchObject({ active: false, openParts: [] });
    expect(found.file.concerns).toMatchObject([{ status: 'entered-in-error' }]);
  });

  it('knows who works on it: the first caseworker, all of them, and how many it has had', () => {
    const assign = (r: Recorder, staffId: string, kind: 'first' | 'second') =>
      r.record('case.caseworker-assigned', 'access-k1', { childId, staffId, kind });
    const found = overview((r) => [
      registered(r),
      r.record('case.placed', 'access-k1', { childId, unitId: 'nord' }),
      assign(r, 'kari', 'first'),
      assign(r, 'per', 'second'),
      r.record('case.caseworker-released', 'access-k1', { childId, staffId: 'kari' }),
      assign(r, 'ola', 'first'),
    ]);
    expect(found).toMatchObject({
      unitId: 'nord',
      responsible: 'ola',
      workers: ['per', 'ola'],
      hadCaseworkers: ['kari', 'ola'],
    });
  });

  it('sorts by the soonest petition of what stands; what needs none, or has one, comes last', () => {
    expect(overview((r) => [registered(r)])).toMatchObject({ hasOpenEmergency: false, petitionDueOn: null });
    const two = overview((r) => [registered(r), emergency(r, 'e1', '2026-02-16'), emergency(r, 'e2', '2026-01-19')]);
    expect(two).toMatchObject({
      hasOpenEmergency: true,
      petitionDueOn: '2026-01-19',
      openParts: [{ id: 'e1' }, { id: 'e2' }],
    });
    const petitioned = overview((r) => [
      registered(r),
      emergency(r),
      r.record('emergency.petitioned', 'emergency-e1', {
        emergencyId: 'e1',
        childId,
        petitionedOn: '2026-01-20',
        tribunalCaseId: 'n1',
      }),
    ]);
    expect(petitioned).toMatchObject({ hasOpenEmergency: true, petitionDueOn: '9999-12-31' });
  });

  it('knows until when every part has its plan', () => {
    const plan = (r: Recorder, validUntil: string | null) =>
      r.record('plan.made', 'plan-p1', {
        planId: 'p1',
        childId,
        planType: '1',
        madeOn: '2026-01-12',
        about: { kind: 'measure', id: 't1' },
        validUntil,
      });
    expect(overview((r) => [registered(r)]).plansValidUntil).toBe('9999-12-31');
    expect(overview((r) => [registered(r), ...measure(r)]).plansValidUntil).toBe('0000-00-00');
    expect(overview((r) => [registered(r), ...measure(r), plan(r, '2026-06-30')]).plansValidUntil).toBe('2026-06-30');
    expect(overview((r) => [registered(r), ...measure(r), plan(r, null)]).plansValidUntil).toBe('9999-12-31');
  });

  it('tells until when a youth is looked after, without saying how old anybody is', () => {
    const contact = (r: Recorder, nextContactOn: string | null) =>
      r.record('aftercare.contact-made', 'aftercare-k1', { childId, contactedOn: '2026-01-20', nextContactOn });
    expect(overview((r) => [registered(r)]).guardedUntil).toBeNull();
    expect(overview((r) => [registered(r), ...measure(r)]).guardedUntil).toBe('0000-00-00');
    expect(overview((r) => [registered(r), ...measure(r), contact(r, '2026-07-01')])).toMatchObject({
      guardedUntil: '2026-07-01',
      nextContactOn: '2026-07-01',
    });
  });

  it('asks for nothing any more of what went on in another municipality', () => {
    const accepted = (r: Recorder) =>
      r.record('move.accepted', 'move-f1', {
        moveId: 'f1',
        childId,
        acceptedOn: '2026-02-01',
        to: '4601-00',
        newChildId: 'k2',
        parts: [
          { kind: 'measure', id: 't1' },
          { kind: 'emergency', id: 'e1' },
        ],
        limits: ['emergency.petition.care~e1'],
      });
    const notified = (r: Recorder) =>
      r.record('move.notified', 'move-f1', { moveId: 'f1', childId, to: '4601-00', movesOn: '2026-02-01' });
    const before = (r: Recorder) => [registered(r), emergency(r), ...measure(r), notified(r)];
    const isWaiting = {
      hasOpenEmergency: true,
      petitionDueOn: '2026-02-16',
      guardedUntil: '0000-00-00',
      needsPlan: true,
    };
    const found = overview(before);
    expect(found).toMatchObject(isWaiting);
    expect(found.work.map(({ kind }) => kind)).toContain('measure.evaluation');
    expect(overview((r) => [...before(r), accepted(r)])).toMatchObject({
      file: { measures: [{ status: 'running' }], moves: [{ status: 'accepted', acceptedOn: '2026-02-01' }] },
      openParts: [],
      work: [],
      nextShowOn: null,
      hasOpenEmergency: false,
      petitionDueOn: null,
      guardedUntil: null,
      plansValidUntil: '9999-12-31',
      needsPlan: false,
    });
    const again = { measureId: 't2', childId, startedOn: '2026-09-01' };
    const decidedAnew = (r: Recorder) => r.record('measure.decided', 'measure-t2', { ...decided, measureId: 't2' });
    const anew = overview((r) => [
      ...before(r),
      accepted(r),
      decidedAnew(r),
      r.record('measure.started', 'measure-t2', again),
    ]);
    expect(anew).toMatchObject({ guardedUntil: '0000-00-00', needsPlan: true });
    expect(anew.work.map(({ about }) => about.id)).toEqual(['t2', 't2']);
  });

  it('holds everything the domain says is ahead, each thing once', () => {
    const found = overview((r) => [registered(r), raised(r), emergency(r), ...measure(r)]);
    const ids = found.work.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { kind, about } of tasksAhead(found.file))
      expect(found.work.some((one) => one.kind === kind && one.about.id === about.id)).toBe(true);
  });
});
