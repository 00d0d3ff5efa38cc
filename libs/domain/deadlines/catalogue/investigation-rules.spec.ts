import type { ConcernCorrected, ConcernEnteredInError, ConcernReporterToldOfOutcome } from '../../concerns/events';
import type { InvestigationEvent } from '../../investigations/events';
import type { Fact } from '../../kernel/envelope';
import { brokenDays } from '../broken';
import type { Deadline } from '../deadline';
import { deriveDeadlines } from '../derive';
import { investigationDueOn } from './investigation-rules';

const childId = '0197a000-0000-7000-8000-000000000002';
const investigationId = '0197a000-0000-7000-8000-000000000003';
const [one, other] = ['0197a000-0000-7000-8000-000000000001', '0197a000-0000-7000-8000-00000000000a'];
const about = { investigationId, childId };
const now = '2026-07-01T10:00:00.000Z';

type Events = InvestigationEvent | ConcernReporterToldOfOutcome | ConcernEnteredInError | ConcernCorrected;
const event = <Type extends Events['type']>(
  type: Type,
  occurredOn: string,
  data: Extract<Events, { type: Type }>['data'],
): Fact => ({ type, occurredOn, subjects: [childId], data: data as unknown as Fact['data'] });

const opened = (receivedOn: string, openedOn = receivedOn): Fact =>
  event('investigation.opened', openedOn, { ...about, concernId: one, openedOn, receivedOn });
const anew = (openedOn: string): Fact =>
  event('investigation.opened-anew', openedOn, {
    ...about,
    concernId: one,
    openedOn,
    why: 'parents-refused',
    followsInvestigationId: other,
  });
const extension = (decidedOn: string, granted = true): Fact =>
  event('investigation.extension-decided', decidedOn, { ...about, decidedOn, granted });
const concluded = (concludedOn: string, reportersToTell: readonly string[] = []): Fact =>
  event('investigation.concluded', concludedOn, {
    ...about,
    concludedOn,
    outcome: 'dismissed',
    conclusionCode: '3',
    groundCodes: [],
    decisionId: null,
    tribunalCaseId: null,
    mayReopenUntil: null,
    municipality: null,
    reportersToTell,
  });
const corrected = (field: 'openedOn' | 'extendedOn' | 'concludedOn', from: string, to: string): Fact =>
  event('investigation.date-corrected', now, { ...about, field, from, to });
const inError = event('investigation.entered-in-error', now, { ...about, kind: 'mistake', replacedBy: null });
const told = (concernId: string, toldOn: string): Fact =>
  event('concern.reporter-told-of-outcome', toldOn, { concernId, ...about, toldOn, followedUp: true });
const noConcern = (concernId: string): Fact =>
  event('concern.entered-in-error', now, { concernId, ...about, kind: 'duplicate', replacedBy: null });

const named = (name: string, events: readonly Fact[]): Deadline | undefined =>
  deriveDeadlines(events).find(({ id }) => id === `${name}~${investigationId}`);
const law = (...events: readonly Fact[]): Deadline | undefined => named('investigation.completion', events);

describe('the months of an investigation', () => {
  it.each([
    ['2026-01-05', '2026-04-12', '2026-07-12'],
    ['2026-02-21', '2026-05-28', '2026-08-28'],
    ['2026-03-27', '2026-07-03', '2026-10-03'],
    ['2026-08-24', '2026-11-30', '2027-02-28'],
    ['2026-11-23', '2027-02-28', '2027-05-30'],
    ['2026-11-24', '2027-03-01', '2027-06-01'],
    ['2027-11-22', '2028-02-29', '2028-05-29'],
  ])('received %s: three to %s, six in all to %s', (receivedOn, three, six) => {
    expect(law(opened(receivedOn))?.dueOn).toBe(three);
    expect(investigationDueOn(receivedOn, receivedOn)).toBe(three);
    expect(law(opened(receivedOn), extension(three))?.dueOn).toBe(six);
  });

  it('says why, in three languages', () => {
    expect(law(opened('2026-01-05'), extension('2026-04-01'))).toMatchObject({
      status: 'open',
      extended: true,
      explanation: {
        nb: 'mottatt 5.1.2026 + 1 uke + 6 måneder, utvidet, § 2-2, regel v1',
        nn: 'motteke 5.1.2026 + 1 veke + 6 månader, utvida, § 2-2, regel v1',
        en: 'received 5.1.2026 + 1 week + 6 months, extended, § 2-2, rule v1',
      },
    });
  });

  it('stay three where more time was refused', () =>
    expect(law(opened('2026-01-05'), extension('2026-04-01', false))).toStrictEqual(law(opened('2026-01-05'))));

  it('are counted again from a corrected receipt, extended as they are', () => {
    const receipt: Fact = {
      type: 'concern.corrected',
      occurredOn: now,
      subjects: [childId],
      data: {
        concernId: one,
        childId,
        corrects: { version: 1, eventId: null },
        changes: { receivedAt: '2026-01-02T10:00:00.000Z', contentCodes: null, reporter: null, text: false },
        openedInvestigationId: investigationId,
      },
    };
    expect(law(opened('2026-01-05'), extension('2026-04-01'), receipt)?.dueOn).toBe('2026-07-09');
  });

  it('are met by the conclusion, on its day, also when that is put right', () => {
    const events = [opened('2026-01-05'), concluded('2026-04-10')];
    expect(law(...events)).toMatchObject({ status: 'met', met: { type: 'investigation.concluded', on: '2026-04-10' } });
    expect(law(...events, corrected('concludedOn', '2026-04-10', '2026-04-09'))?.met?.on).toBe('2026-04-09');
    expect(law(...events, corrected('openedOn', '2026-01-05', '2026-01-06'))).toStrictEqual(law(...events));
  });

  it.each([[[]], [[concluded('2026-04-10')]]])('concern nobody when it was entered in error', (events) =>
    expect(law(opened('2026-01-05'), ...events, inError)?.status).toBe('not-applicable'),
  );

  it('run from the opening of one opened anew, and move with it', () => {
    const due = (...events: readonly Fact[]) => named('investigation.completion-anew', [anew('2026-03-31'), ...events]);
    expect(due()).toMatchObject({
      dueOn: '2026-06-30',
      explanation: { nb: 'åpnet 31.3.2026 + 3 måneder, § 2-2, regel v1' },
    });
    expect(investigationDueOn(null, '2026-03-31')).toBe('2026-06-30');
    expect(due(extension('2026-06-01'))?.dueOn).toBe('2026-09-30');
    expect(due(corrected('openedOn', '2026-03-31', '2026-03-30'))?.dueOn).toBe('2026-06-30');
    expect(due(extension('2026-06-01'), corrected('openedOn', '2026-03-31', '2026-03-01'))?.dueOn).toBe('2026-09-01');
    expect(due(concluded('2026-05-01'))?.status).toBe('met');
    expect(law(anew('2026-03-31'))).toBeUndefined();
  });

  it('stay broken where they were when it was entered in error, unless another one takes its place', () => {
    const wrong = (on: string, replacedBy: string | null): Fact =>
      event('investigation.entered-in-error', on, { ...about, kind: 'mistake', replacedBy });
    const brokenAfter = (...events: readonly Fact[]) => brokenDays(law(opened('2026-01-05'), ...events)!, '2026-12-31');
    expect(brokenAfter(wrong('2026-04-13', null))).toEqual(['2026-04-12']);
    expect(brokenAfter(concluded('2026-04-13'), wrong('2026-05-01', null))).toEqual(['2026-04-12']);
    expect(brokenAfter(wrong('2026-04-12', null))).toEqual([]);
    expect(brokenAfter(concluded('2026-04-12'), wrong('2026-05-01', null))).toEqual([]);
    expect(brokenAfter(wrong('2026-04-13', other))).toEqual([]);
  });

  it('are 7 + 90 and 7 + 180 days to the register', () => {
    const register = (...events: readonly Fact[]) => named('investigation.completion.register', events)?.dueOn;
    expect(register(opened('2026-01-05'))).toBe('2026-04-12');
    expect(register(opened('2026-01-05'), extension('2026-04-01'))).toBe('2026-07-11');
  });

  it('leave a day that is none to whoever refuses it', () =>
    expect(investigationDueOn(null, '2026-02-30')).toBe('2026-02-30'));
});

describe('telling reporters on duty what came of it', () => {
  const due = (...events: readonly Fact[]) => named('concern.outcome-told', events);
  const both = concluded('2026-04-10', [one, other]);

  it('is due three weeks after the conclusion', () =>
    expect(due(concluded('2026-04-10', [one]))).toMatchObject({
      dueOn: '2026-05-01',
      targetOn: '2026-04-30',
      status: 'open',
      stream: `investigation-${investigationId}`,
      explanation: { nb: 'avsluttet 10.4.2026 + 3 uker, § 13-3, regel v1' },
    }));
  it('is not asked for where no reporter is on duty', () => expect(due(concluded('2026-04-10'))).toBeUndefined());
  it('is done when the last of them was told', () => {
    expect(due(both, told(one, '2026-04-12'))).toMatchObject({ status: 'open', awaits: [other] });
    expect(due(both, told(one, '2026-04-12'), told(other, '2026-04-14'))).toMatchObject({
      status: 'met',
      met: { on: '2026-04-14' },
    });
  });
  it('waits for no report that was none', () =>
    expect(due(both, noConcern(other), told(one, '2026-04-12'))).toMatchObject({ status: 'met', awaits: [] }));
  it('moves with the conclusion and goes with the investigation', () => {
    expect(due(both, corrected('concludedOn', '2026-04-10', '2026-04-09'))?.dueOn).toBe('2026-04-30');
    expect(due(both, inError)?.status).toBe('not-applicable');
  });
  it('does not move with a corrected receipt, as the investigation itself does', () => {
    const received = event('concern.corrected', now, {
      concernId: one,
      childId,
      corrects: { version: 1, eventId: null },
      changes: { receivedAt: '2026-01-04T09:00:00.000Z', contentCodes: null, reporter: null, text: false },
      openedInvestigationId: investigationId,
    });
    const events = [opened('2026-01-05'), both, received];
    expect(due(...events)).toMatchObject({ dueOn: '2026-05-01', trigger: { on: '2026-04-10' } });
    expect(due(...events)).not.toHaveProperty('moved');
    expect(law(...events)).toMatchObject({ dueOn: '2026-04-11' });
  });
});
