import { plainReminder } from '@libs/testing/raised-reminder';
import { Recorder } from '@libs/testing/recorded';
import type { RecordedFact } from '../../kernel/envelope';
import { evidenceOf } from './evidence';
import { storyOf } from './story';
import { why, type Why } from './why';

const REVIEW = 'concern.review~c1';
const stream = 'concern-c1';
const ofReminder = `deadline-${REVIEW}`;
const which = { deadlineId: REVIEW, dueOn: '2026-01-12' };
const about = { key: 'concern.review', paragraph: '§ 2-1', stream, childId: 'k1', audience: ['caseworker'] } as const;

/** A concern received on Monday 5 January 2026: its review is due on the 12th, with rungs on the 10th, 11th and 12th. */
class Happened {
  readonly facts: RecordedFact[] = [];
  private readonly recorder = new Recorder();

  constructor() {
    this.record('concern.raised', stream, {
      concernId: 'c1',
      childId: 'k1',
      receivedAt: '2026-01-05T09:30:00.000Z',
      channel: 'oral',
      reporter: { kind: 'public', code: null },
      contentCodes: [],
      report: { id: 'r1', children: 1 },
      messageId: null,
    });
  }

  record(...event: Parameters<Recorder['record']>): this {
    this.facts.push(this.recorder.record(...event));
    return this;
  }

  raised(rung: string, recordedAt: string, more: object = {}): this {
    const data = { ...which, ...about, ...plainReminder, rung, recipients: ['kari'], ...more };
    return this.record('reminder.raised', ofReminder, data, { recordedAt });
  }

  mail(type: 'reminder.delivered' | 'reminder.delivery-given-up', rung: string, reason?: string): this {
    const outcome = { ...which, rung, channel: 'mail', recipient: 'kari', ...(reason && { reason }) } as const;
    return this.record(type, ofReminder, outcome as never, { recordedAt: '2026-01-10T06:01:00.000Z' });
  }

  dismissed(on: string): this {
    const review = {
      reviewedOn: on,
      outcomeCode: '1',
      contentCodes: [],
      manifestlyUnfounded: true,
      reasonGiven: false,
    };
    const data = { concernId: 'c1', childId: 'k1', ...review };
    return this.record('concern.dismissed', stream, data, { occurredOn: on, recordedAt: `${on}T12:00:00.000Z` });
  }

  corrected(receivedAt: string): this {
    const changes = { receivedAt, contentCodes: null, reporter: null };
    const data = { concernId: 'c1', childId: 'k1', changes, openedInvestigationId: null };
    return this.record('concern.corrected', stream, data as never, { recordedAt: '2026-01-06T09:00:00.000Z' });
  }

  why(now: string): Why {
    return why(storyOf(this.facts, REVIEW)!, now);
  }

  /** The code of each rung, by name. */
  codes(now: string): Record<string, string> {
    return Object.fromEntries(this.why(now).rungs.map(({ rung, code }) => [rung, code]));
  }
}

const BEFORE = '2026-01-07T08:00:00.000Z';
const FIRST_RUNG = '2026-01-10T06:00:30.000Z';
const ON_THE_DAY = '2026-01-12T08:00:00.000Z';

describe('why this date', () => {
  it('is how it was counted, in three languages', () =>
    expect(new Happened().why(BEFORE).date).toEqual({
      dueOn: '2026-01-12',
      explanation: {
        nb: 'mottatt 5.1.2026 + 1 uke, § 2-1, regel v1',
        nn: 'motteke 5.1.2026 + 1 veke, § 2-1, regel v1',
        en: 'received 5.1.2026 + 1 week, § 2-1, rule v1',
      },
      moves: [],
    }));

  it('names every move and what moved it', () =>
    expect(new Happened().corrected('2026-01-02T09:30:00.000Z').why(BEFORE).date).toMatchObject({
      dueOn: '2026-01-09',
      moves: [{ en: 'The limit was moved from 12.1.2026 to 9.1.2026 (concern.corrected).' }],
    }));
});

describe('why no reminder', () => {
  it('not due yet', () => {
    const { reminder } = new Happened().why(BEFORE);
    expect(reminder).toMatchObject({ rung: 'before-2', code: 'not-due-yet', at: '2026-01-10T06:00:00.000Z' });
    expect(reminder?.says).toEqual({
      nb: 'Påminnelsen kommer 10.1.2026.',
      nn: 'Påminninga kjem 10.1.2026.',
      en: 'The reminder comes on 10.1.2026.',
    });
  });

  it('satisfied', () => {
    const happened = new Happened().dismissed('2026-01-08');
    expect(new Set(Object.values(happened.codes(ON_THE_DAY)))).toEqual(new Set(['satisfied']));
    expect(happened.why(ON_THE_DAY).reminder?.says.en).toBe('What was to be done was done on 8.1.2026.');
  });

  it('cancelled by correction: the reminders of the day before it never come', () => {
    const { rungs } = new Happened().corrected('2026-01-07T09:30:00.000Z').why(ON_THE_DAY);
    expect(rungs.filter(({ dueOn }) => dueOn === '2026-01-12').map(({ code }) => code)).toEqual(
      expect.arrayContaining(['cancelled']),
    );
    expect(rungs.find(({ dueOn, rung }) => dueOn === '2026-01-14' && rung === 'due')).toMatchObject({
      code: 'not-due-yet',
    });
  });

  it('cancelled by correction: the concern was entered in error', () => {
    const error = { concernId: 'c1', childId: 'k1', kind: 'mistake', replacedBy: null };
    const happened = new Happened().record('concern.entered-in-error', stream, error as never, {
      occurredOn: '2026-01-06',
    });
    expect(happened.why(ON_THE_DAY).reminder).toMatchObject({
      code: 'cancelled',
      says: { nb: 'Fristen gjelder ikke fra 6.1.2026 (concern.entered-in-error).' },
    });
  });

  it('snoozed, and the due day’s own is not', () => {
    const snoozed = { deadlineId: REVIEW, childId: 'k1', dueOn: '2026-01-12', until: '2026-01-11', staffId: 'kari' };
    const happened = new Happened().record('deadline.snoozed', `handling-${REVIEW}`, snoozed);
    expect(happened.codes(FIRST_RUNG)).toMatchObject({
      'before-2': 'snoozed',
      'before-1': 'snoozed',
      due: 'not-due-yet',
    });
    expect(happened.raised('due', '2026-01-12T06:00:10.000Z').codes(ON_THE_DAY)).toMatchObject({
      'before-2': 'snoozed',
      due: 'raised',
    });
  });

  it('collapsed into the one that came when somebody could raise it again', () => {
    const happened = new Happened().raised('due', '2026-01-12T07:00:00.000Z', { collapsed: ['before-2', 'before-1'] });
    expect(happened.codes(ON_THE_DAY)).toMatchObject({
      'before-2': 'collapsed',
      'before-1': 'collapsed',
      due: 'raised-late',
    });
    expect(happened.why(ON_THE_DAY).rungs[0]).toMatchObject({ seq: 2, says: { nb: expect.stringContaining('«due»') } });
  });

  it('address refused', () => {
    const happened = new Happened()
      .raised('before-2', FIRST_RUNG)
      .mail('reminder.delivery-given-up', 'before-2', 'smtp-550');
    expect(happened.why(FIRST_RUNG).reminder).toMatchObject({
      rung: 'before-2',
      code: 'address-refused',
      seq: 2,
      says: { en: expect.stringContaining('(smtp-550)') },
    });
  });

  it('not delivered, where the server and not the address is to blame', () => {
    const happened = new Happened()
      .raised('before-2', FIRST_RUNG)
      .mail('reminder.delivery-given-up', 'before-2', 'timeout');
    expect(happened.why(FIRST_RUNG).reminder).toMatchObject({ code: 'not-delivered' });
  });

  it('nobody responsible, which is an alarm to the leader', () => {
    const happened = new Happened().raised('before-2', FIRST_RUNG, { recipients: ['leader'], nobodyResponsible: true });
    expect(happened.why(FIRST_RUNG).reminder).toMatchObject({
      code: 'nobody-responsible',
      says: { nb: 'Ingen var ansvarlig for saken 10.1.2026: lederen ble varslet.' },
    });
  });

  it('worker down: reached, and nobody raised it within a sweep', () => {
    expect(new Happened().codes('2026-01-10T06:01:30.000Z')).toMatchObject({ 'before-2': 'on-its-way' });
    expect(new Happened().codes('2026-01-10T06:05:00.000Z')).toMatchObject({ 'before-2': 'worker-down' });
    expect(new Happened().raised('before-2', '2026-01-10T09:00:00.000Z').codes(ON_THE_DAY)).toMatchObject({
      'before-2': 'raised-late',
    });
  });

  it('nobody’s fault, where the limit itself was known too late', () => {
    const happened = new Happened().corrected('2025-12-29T09:30:00.000Z');
    const early = { dueOn: '2026-01-05', collapsed: [] };
    expect(happened.raised('due', '2026-01-06T09:00:30.000Z', early).codes(BEFORE)).toMatchObject({ due: 'raised' });
  });

  it('raised, where everything went as it should', () =>
    expect(
      new Happened().raised('before-2', FIRST_RUNG).mail('reminder.delivered', 'before-2').codes(FIRST_RUNG),
    ).toMatchObject({
      'before-2': 'raised',
      'before-1': 'not-due-yet',
    }));
});

describe('what lapsed', () => {
  it('is reminded of no more before its last day, only that it lapsed', () => {
    const r = new Recorder();
    const about = { emergencyId: 'e1', childId: 'k1' };
    const decided = { ...about, kind: 'institution', decidedOn: '2026-01-05', abroad: false };
    const facts = [
      r.record('emergency.decided', 'emergency-e1', decided as never),
      r.record('emergency.lapsed', 'emergency-e1', { ...about, lapsedOn: '2026-01-20' } as never),
    ];
    const { rungs } = why(storyOf(facts, 'emergency.petition.institution~e1')!, '2026-01-20T08:00:00.000Z');
    expect(rungs.filter(({ at }) => at < '2026-01-19').map(({ code }) => code)).toContain('lapsed');
    expect(rungs.filter(({ at }) => at > '2026-01-20').map(({ code }) => code)).not.toContain('lapsed');
  });
});

describe('who knew', () => {
  it('is everybody who was sent it, opened it or sees to it, in the order it happened', () => {
    const look = { ...which, rung: 'before-2', staffId: 'kari' };
    const happened = new Happened()
      .raised('before-2', FIRST_RUNG)
      .mail('reminder.delivered', 'before-2')
      .record('reminder.opened', ofReminder, look, { recordedAt: '2026-01-10T08:00:00.000Z' })
      .record('reminder.acknowledged', ofReminder, look, { recordedAt: '2026-01-10T08:01:00.000Z' });
    expect(happened.why(ON_THE_DAY).knew.map(({ recipient, how }) => `${recipient} ${how}`)).toEqual([
      'kari delivered',
      'kari opened',
      'kari acknowledged',
    ]);
  });
});

describe('the evidence', () => {
  it('tells from the first day to the act, each with its event and who it was', () => {
    const happened = new Happened()
      .raised('before-2', FIRST_RUNG)
      .mail('reminder.delivered', 'before-2')
      .dismissed('2026-01-10');
    expect(evidenceOf(storyOf(happened.facts, REVIEW)!, ON_THE_DAY)).toMatchObject([
      { kind: 'computed', seq: 1, type: 'concern.raised', dueOn: '2026-01-12', by: { subject: 'caseworker' } },
      { kind: 'raised', seq: 2, rung: 'before-2', recipients: ['kari'] },
      { kind: 'delivered', seq: 3, channel: 'mail', recipient: 'kari', at: '2026-01-10T06:01:00.000Z' },
      { kind: 'acted', seq: 4, type: 'concern.dismissed', dueOn: '2026-01-12' },
    ]);
  });

  it('tells of what is still to come after everything that was', () => {
    const kinds = evidenceOf(storyOf(new Happened().facts, REVIEW)!, BEFORE).map(({ kind, rung }) => [kind, rung]);
    expect(kinds.slice(0, 2)).toEqual([
      ['computed', null],
      ['armed', 'before-2'],
    ]);
    expect(kinds.slice(1).every(([kind]) => kind === 'armed')).toBe(true);
  });

  it('knows nothing of a limit that there is not', () =>
    expect(storyOf(new Happened().facts, 'concern.review~other')).toBeNull());
});
