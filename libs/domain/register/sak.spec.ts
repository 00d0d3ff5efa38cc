import type { DomainEvent } from '../kernel/envelope';
import { openedCase } from './opened';
import { derivedId, registerId } from './register-id';
import { sakOf } from './sak';
import { xmlOf } from './xml';
import { sampleReport } from '@libs/testing/register-sample';

const childId = '0197a000-0000-7000-8000-000000000002';
const concernId = '0197a000-0000-8000-8000-000000000001';
const measureId = '0197a000-0000-7000-8000-000000000004';
const subjects = [childId];
const legalBasis = { law: 'BVL', chapter: '4', section: '4-4', paragraph: '2', letter: 'a' };

const event = (type: string, on: string, data: object, personal: Readonly<Record<string, object | string>> = {}) =>
  ({
    type,
    occurredOn: on,
    subjects,
    data: { childId, ...data },
    personal: Object.entries(personal).map(([path, content]) => ({ subject: childId, path, content })),
  }) as DomainEvent;

const identity = {
  name: 'Testbarn Synt',
  birthDate: '2012-03-04',
  nationalId: null,
  phone: null,
  caseNumber: 'S-1',
  sex: '2',
};
const registered = event('child.registered', '2022-05-02', { unborn: false, identified: true }, { identity });
const raised = event(
  'concern.raised',
  '2022-05-02T08:00:00.000Z',
  {
    concernId,
    receivedAt: '2022-05-02T08:00:00.000Z',
    channel: 'letter',
    reporter: { kind: 'public', code: '22' },
    contentCodes: ['18', '20'],
    report: { id: concernId, children: 1 },
    messageId: null,
  },
  { specification: 'SYNTETISK <tekst> & "mer"' },
);
const dismissed = event('concern.dismissed', '2022-05-05', {
  concernId,
  reviewedOn: '2022-05-05',
  outcomeCode: '1',
  contentCodes: ['18', '20'],
  manifestlyUnfounded: false,
  reasonGiven: true,
});
/** As the events of 0.2.0 are read today. */
const measure = [
  event('measure.decided', '2022-06-01', {
    measureId,
    categoryCode: '4.6',
    consent: 'voluntary',
    legalBasis,
    decidedOn: '2022-06-01',
    decisionId: null,
    additionalBases: [],
    groundCodes: [],
    plannedEndOn: null,
  }),
  event('measure.started', '2022-06-07', { measureId, startedOn: '2022-06-07' }),
];

const told = (...events: readonly DomainEvent[]) => sakOf(childId, openedCase(events), '9902');

describe('a child’s case as the register is told it', () => {
  it('is over when its only report is laid aside', () => {
    expect(told(registered, raised)).toMatchObject({ StartDato: '2022-05-02', Journalnummer: 'S-1' });
    expect(told(registered, raised)).not.toHaveProperty('SluttDato');
    expect(told(registered, raised, dismissed)).toMatchObject({ SluttDato: '2022-05-05', Avsluttet: true });
  });

  it('gives a text to the codes that ask for one', () =>
    expect(told(registered, raised)?.Melding[0]).toMatchObject({
      Melder: [{ Kode: '22', Presisering: 'SYNTETISK <tekst> & "mer"' }],
      Saksinnhold: [{ Kode: '18', Presisering: 'SYNTETISK <tekst> & "mer"' }, { Kode: '20' }],
    }));

  it('stands in for a number nobody knows', () =>
    expect(told(registered, raised)?.Personalia).toMatchObject([
      { Fodselsnummer: '04031200200', Fodseldato: '2012-03-04', Kjonn: '2', StartDato: '2022-05-02' },
    ]));

  it('stands in for a number with wrong digits, and for the mother’s', () => {
    const wrong = {
      ...registered,
      personal: event('', '', {}, { identity: { ...identity, nationalId: '04031212345' } }).personal,
    };
    expect(told(wrong, raised)?.Personalia[0]).toMatchObject({ Fodselsnummer: '04031200200' });
    const expected = { ...identity, birthDate: null, sex: null, nationalId: '04038012345', dueDate: '2022-09-01' };
    const unborn = event('child.registered', '2022-05-02', { unborn: true, identified: true }, { identity: expected });
    expect(told(unborn, raised)?.Personalia[0]).toMatchObject({ Fodselsnummer: '01092299999', Kjonn: '0' });
  });

  it('is not told while nobody knows who the child is, or how to name it', () => {
    const unknown = { ...identity, birthDate: null };
    expect(told({ ...registered, personal: event('', '', {}, { identity: unknown }).personal }, raised)).toBeNull();
    const sexless = { ...identity, sex: null };
    expect(told({ ...registered, personal: event('', '', {}, { identity: sexless }).personal }, raised)).toBeNull();
  });

  it('finds the decision that a measure of 0.2.0 carried itself', () => {
    const sak = told(registered, ...measure);
    const law = { Lov: 'BVL', Kapittel: '4', Paragraf: '4', Ledd: ['2'], Bokstav: ['a'], Punktum: [] };
    expect(sak).toMatchObject({ StartDato: '2022-06-01', Vedtak: [{ StartDato: '2022-06-01', Lovhjemmel: law }] });
    const [decision] = sak!.Vedtak;
    expect(sak?.Relasjon).toMatchObject([
      { FraId: decision!.Id, FraType: 'Vedtak', TilId: registerId(measureId), TilType: 'Tiltak' },
    ]);
  });

  it('does not tell of a measure nobody began', () => expect(told(registered, measure[0]!)?.Tiltak).toStrictEqual([]));

  it('marks what was entered in error, and lists it', () => {
    const error = event('concern.entered-in-error', '2022-05-09T10:00:00.000Z', {
      concernId,
      kind: 'mistake',
      replacedBy: null,
    });
    const sak = told(registered, raised, error, ...measure);
    expect(sak?.Melding[0]).toMatchObject({ Id: registerId(concernId), ErSlettet: true });
    expect(sak?.Slettet).toStrictEqual([{ Id: registerId(concernId), Type: 'Melding', SluttDato: '2022-05-09' }]);
  });
});

describe('the register’s ids', () => {
  it('are ours, as a version its schema knows', () => {
    expect(registerId(concernId)).toBe('0197a000-0000-5000-8000-000000000001');
    expect(registerId('0197a000-0000-4000-8000-000000000001')).toBe('0197a000-0000-4000-8000-000000000001');
  });

  it('are made where there is none, the same every time', () => {
    expect(derivedId('a', 'b')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(derivedId('a', 'b')).toBe(derivedId('a', 'b'));
    expect(new Set(Array.from({ length: 20_000 }, (_, at) => derivedId('Status', String(at)))).size).toBe(20_000);
  });
});

describe('the file', () => {
  it('escapes what XML reads as its own', () => {
    const sak = told(registered, raised)!;
    expect(xmlOf({ ...sampleReport, Sak: sak })).toContain(
      '<Melder Kode="22" Presisering="SYNTETISK &lt;tekst&gt; &amp; &quot;mer&quot;"/>',
    );
  });

  it('leaves out what XML has no word for', () => {
    const Avgiver = { ...sampleReport.Avgiver, Kommunenavn: 'Lille\u0000vik\n\ud800' };
    expect(xmlOf({ ...sampleReport, Avgiver })).toContain('Kommunenavn="Lillevik&#10;\ufffd"');
  });
});
