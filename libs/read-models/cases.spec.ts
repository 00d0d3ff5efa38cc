import { folded } from '@libs/testing/folding';
import { Recorder } from '@libs/testing/recorded';
import { aftercareView } from './aftercare/view';
import { childrenView } from './children/view';
import { measuresView } from './measures/view';

const legalBasis = { law: 'BVL2021', chapter: '3', section: '3-1', paragraph: '1', letter: null } as const;
const about = { measureId: 't1', childId: 'k1' };
const decided = {
  ...about,
  categoryCode: '5.1',
  consent: 'voluntary',
  legalBasis,
  decidedOn: '2026-01-05',
  decisionId: null,
  additionalBases: [],
  groundCodes: [],
  plannedEndOn: null,
} as const;

describe('a measure in the worklist', () => {
  it('goes from decided over started and evaluated to ended', () => {
    const r = new Recorder();
    const events = [
      r.record('measure.decided', 'measure-t1', decided, { by: 'kari', sealed: ['goal'] }),
      r.record('measure.started', 'measure-t1', { ...about, startedOn: '2026-01-12' }),
      r.record(
        'measure.evaluated',
        'measure-t1',
        { ...about, evaluatedOn: '2026-04-12', continues: true },
        { by: 'ola' },
      ),
      r.record('measure.ended', 'measure-t1', {
        ...about,
        endedOn: '2026-06-30',
        result: 'goal-reached',
        liftingCode: null,
      }),
    ];
    const at = (count: number) => folded(measuresView, events.slice(0, count)).get('t1');
    expect(at(1)).toMatchObject({ status: 'decided', decidedBy: 'kari', startedOn: null, sealed: [{ path: 'goal' }] });
    expect(at(2)).toMatchObject({ status: 'started', startedOn: '2026-01-12', version: 2 });
    expect(at(3)).toMatchObject({ evaluations: [{ evaluatedOn: '2026-04-12', continues: true, by: 'ola' }] });
    expect(at(4)).toMatchObject({ status: 'ended', endedOn: '2026-06-30', result: 'goal-reached', version: 4, seq: 4 });
  });

  it('shows its decision, what it costs, what was given, and its dates as they were corrected', () => {
    const r = new Recorder();
    const underDecision = { ...decided, decisionId: 'd1', plannedEndOn: '2026-07-01' };
    const bought = {
      purchasedOn: '2026-01-13',
      organisationNumber: '314159268',
      amount: 450_000,
      per: 'month',
      until: null,
    } as const;
    const given = { grantedOn: '2026-01-14', kind: 'grant', amount: 50_000 } as const;
    const events = [
      r.record('measure.decided', 'measure-t1', underDecision),
      r.record('measure.started', 'measure-t1', { ...about, startedOn: '2026-01-12' }),
      r.record('measure.changed', 'measure-t1', { ...about, changedOn: '2026-01-13' }),
      r.record('measure.purchased', 'measure-t1', { ...about, ...bought }),
      r.record('measure.granted', 'measure-t1', { ...about, ...given }),
      r.record('measure.extended', 'measure-t1', { ...about, extendedOn: '2026-06-30', plannedEndOn: '2026-12-31' }),
      r.record('measure.date-corrected', 'measure-t1', {
        ...about,
        field: 'startedOn',
        from: '2026-01-12',
        to: '2026-01-11',
      }),
      r.record('measure.entered-in-error', 'measure-t1', { ...about, kind: 'duplicate', replacedBy: 't2' }),
    ];
    const by = 'caseworker';
    expect(folded(measuresView, events).get('t1')).toMatchObject({
      status: 'entered-in-error',
      decisionId: 'd1',
      startedOn: '2026-01-11',
      plannedEndOn: '2026-12-31',
      changes: [{ changedOn: '2026-01-13', by }],
      purchases: [{ ...bought, by }],
      grants: [{ ...given, by }],
      extensions: [{ extendedOn: '2026-06-30', plannedEndOn: '2026-12-31', by }],
      corrections: [{ field: 'startedOn', from: '2026-01-12', to: '2026-01-11', by }],
      error: { kind: 'duplicate', replacedBy: 't2', by },
      version: 8,
    });
  });
});

describe('a youth’s aftercare', () => {
  it('keeps contacts and every offer with its answer', () => {
    const r = new Recorder();
    const stream = 'aftercare-k1';
    const offer = (offerId: string) => ({ childId: 'k1', offerId });
    const events = [
      r.record('aftercare.contact-made', stream, { childId: 'k1', contactedOn: '2026-01-05', nextContactOn: null }),
      r.record('aftercare.offer-made', stream, { ...offer('o1'), offeredOn: '2026-01-06', content: [] }),
      r.record('aftercare.offer-declined', stream, { ...offer('o1'), declinedOn: '2026-01-07', conclusionCode: '2' }),
      r.record('aftercare.offer-made', stream, { ...offer('o2'), offeredOn: '2026-02-06', content: ['work'] }),
      r.record('aftercare.offer-accepted', stream, { ...offer('o2'), acceptedOn: '2026-02-08', conclusionCode: '1' }),
    ];
    expect(folded(aftercareView, events).get('k1')).toMatchObject({
      version: 5,
      lastOn: '2026-02-08',
      contacts: [{ contactedOn: '2026-01-05', by: 'caseworker' }],
      offers: [
        { offerId: 'o1', status: 'declined', answeredOn: '2026-01-07', conclusionCode: '2' },
        { offerId: 'o2', status: 'accepted', content: ['work'], answeredOn: '2026-02-08', conclusionCode: '1' },
      ],
    });
  });

  it('keeps what comes next, until a decision says nothing does, and until the end', () => {
    const r = new Recorder();
    const stream = 'aftercare-k1';
    const planned = { childId: 'k1', plannedOn: '2026-01-05', nextContactOn: '2026-06-01' };
    const decided = {
      childId: 'k1',
      decisionId: 'v1',
      decidedOn: '2026-03-01',
      what: 'cease',
      nextContactOn: null,
    } as const;
    const events = [
      r.record('aftercare.next-contact-planned', stream, planned),
      r.record('aftercare.responsibility-recorded', stream, {
        childId: 'k1',
        recordedOn: '2026-01-06',
        municipality: '1201',
      }),
      r.record('aftercare.decided', stream, decided),
      r.record('aftercare.contact-made', stream, { childId: 'k1', contactedOn: '2026-04-01', nextContactOn: null }),
      r.record('aftercare.ended', stream, { childId: 'k1', endedOn: '2026-05-01', why: 'moved' }),
    ];
    const after = (count: number) => folded(aftercareView, events.slice(0, count)).get('k1');
    expect(after(1)).toMatchObject({ status: 'followed', nextContactOn: '2026-06-01', municipality: null });
    expect(after(4)).toMatchObject({
      status: 'ceased',
      nextContactOn: null,
      municipality: '1201',
      decisions: [{ decisionId: 'v1', decidedOn: '2026-03-01', what: 'cease' }],
    });
    expect(after(5)).toMatchObject({ status: 'ended', endedOn: '2026-05-01', lastOn: '2026-05-01' });
  });
});

describe('a child', () => {
  it('gathers what there is about it, under its own stream’s version', () => {
    const r = new Recorder();
    const registered = { childId: 'k1', unborn: false, identified: true };
    const opened = {
      investigationId: 'i1',
      childId: 'k1',
      concernId: 'c1',
      openedOn: '2026-01-07',
      receivedOn: '2026-01-05',
    };
    const raised = {
      concernId: 'c1',
      childId: 'k1',
      receivedAt: '2026-01-05T09:30:00.000Z',
      channel: 'oral',
      reporter: { kind: 'private', code: null },
      contentCodes: [],
      report: { id: 'r1', children: 1 },
      messageId: null,
    } as const;
    const events = [
      r.record('child.registered', 'child-k1', registered, { sealed: ['identity'] }),
      r.record('concern.raised', 'concern-c1', raised),
      r.record('investigation.opened', 'investigation-i1', opened),
      r.record('measure.decided', 'measure-t1', decided),
    ];
    expect(folded(childrenView, events).get('k1')).toMatchObject({
      version: 1,
      seq: 4,
      identified: true,
      concerns: ['c1'],
      investigations: [{ investigationId: 'i1', openedOn: '2026-01-07', concernId: 'c1' }],
      measures: ['t1'],
      sealed: [{ path: 'identity', eventId: 'event-1' }],
    });
  });
});
