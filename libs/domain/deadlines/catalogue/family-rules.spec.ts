import { childId, given, happened, limitsOf, measureStarted } from '@libs/testing/case-limits';

const takenOver = (on: string, careId = 'o1') =>
  happened('care.taken-over', on, { careId, tribunalCaseId: 'n1', decisionId: 'v1', takenOverOn: on });
const lifted = (on: string, careId = 'o1', liftingCode = '1') =>
  happened('care.lifted', on, { careId, liftedOn: on, liftingCode, tribunalCaseId: 'n2' });

describe('after care was taken over', () => {
  const offered = happened('care.parents-offered', '2026-02-10', {
    careId: 'o1',
    offeredOn: '2026-02-10',
    accepted: true,
  });
  const reviewed = happened('care.reviewed', '2027-01-20', { careId: 'o1', reviewedOn: '2027-01-20', continues: true });

  it('the parents are offered help within two weeks', () => {
    expect(given(takenOver('2026-02-01')).deadlines('care.parents-offer')).toEqual([
      ['care.parents-offer', '2026-02-15', 'open'],
    ]);
    expect(given(takenOver('2026-02-01'), offered).deadlines('care.parents-offer')).toEqual([
      ['care.parents-offer', '2026-02-15', 'met'],
    ]);
  });

  it('the care is reviewed every year', () => {
    expect(given(takenOver('2026-02-01')).deadlines('care.review')).toEqual([['care.review', '2027-02-01', 'open']]);
    expect(given(takenOver('2026-02-01'), reviewed).deadlines('care.review')).toEqual([
      ['care.review', '2028-01-20', 'open'],
    ]);
    expect(given(takenOver('2026-02-01'), reviewed, lifted('2027-06-01')).deadlines('care.review')).toEqual([
      ['care.review', '2028-01-20', 'not-applicable'],
    ]);
  });

  it('all begins anew when care is taken over a second time', () => {
    const again = [takenOver('2026-02-01'), offered, lifted('2026-09-01'), takenOver('2027-03-01', 'o2')];
    expect(limitsOf(again, 'care.parents-offer')).toMatchObject([
      { dueOn: '2027-03-15', status: 'open', past: [{ dueOn: '2026-02-15', met: { on: '2026-02-10' } }] },
    ]);
    expect(limitsOf(again, 'care.plan')).toMatchObject([
      { dueOn: '2027-03-08', status: 'open', past: [{ dueOn: '2026-02-08', met: null }] },
    ]);
  });

  it('moves with a corrected day', () => {
    const corrected = happened('care.date-corrected', '2026-02-03', {
      careId: 'o1',
      field: 'takenOverOn',
      from: '2026-02-01',
      to: '2026-01-30',
    });
    expect(given(takenOver('2026-02-01'), corrected).deadlines('care.parents-offer', 'care.review')).toEqual([
      ['care.parents-offer', '2026-02-13', 'open'],
      ['care.review', '2027-01-30', 'open'],
    ]);
  });
});

describe('contact', () => {
  const arranged = (arrangementId: string, reviewOn: string | null) =>
    happened('contact.arranged', '2026-03-03', {
      arrangementId,
      with: 'parent',
      relationId: 'r1',
      from: '2026-03-05',
      reviewOn,
    });
  const changed = happened('contact.changed', '2026-08-20', { arrangementId: 's1', reviewOn: '2027-02-01' });
  const ended = happened('contact.ended', '2026-08-20', { arrangementId: 's1', endedOn: '2026-08-20' });

  it('is reviewed on the day that was set, each arrangement for itself', () => {
    expect(limitsOf([arranged('s1', '2026-09-01'), arranged('s2', '2026-10-01')], 'contact.review')).toMatchObject([
      {
        id: 'contact.review~s1',
        stream: `contact-${childId}`,
        dueOn: '2026-09-01',
        explanation: { nn: 'avtalt 5.3.2026, avtalt til 1.9.2026, § 7-6, regel v1' },
      },
      { id: 'contact.review~s2', dueOn: '2026-10-01' },
    ]);
  });

  it('has a new day once it was changed, and none once it has ended', () => {
    expect(limitsOf([arranged('s1', '2026-09-01'), changed], 'contact.review')).toMatchObject([
      { dueOn: '2027-02-01', status: 'open', past: [{ dueOn: '2026-09-01', met: { type: 'contact.changed' } }] },
    ]);
    expect(given(arranged('s1', '2026-09-01'), ended).deadlines('contact.review')).toEqual([
      ['contact.review', '2026-09-01', 'met'],
    ]);
    expect(given(arranged('s1', null)).deadlines('contact.review')).toEqual([]);
  });
});

describe('a youth', () => {
  const measure = measureStarted('2025-05-05');
  const met = (on: string, nextContactOn: string | null) =>
    happened('aftercare.contact-made', on, { contactedOn: on, nextContactOn });
  const planned = (on: string, nextContactOn: string) =>
    happened('aftercare.next-contact-planned', on, { plannedOn: on, nextContactOn });

  it('is contacted on the day that was planned, again and again', () => {
    expect(
      limitsOf([measure, planned('2026-01-10', '2026-03-01'), met('2026-02-27', '2026-08-01')], 'aftercare.contact'),
    ).toMatchObject([
      {
        dueOn: '2026-08-01',
        status: 'open',
        past: [{ dueOn: '2026-03-01', met: { type: 'aftercare.contact-made', on: '2026-02-27' } }],
        explanation: { en: 'last contact 27.2.2026, planned for 1.8.2026, § 3-6, rule v1' },
      },
    ]);
  });

  it('is contacted on another day when that was planned anew', () => {
    expect(
      limitsOf(
        [measure, planned('2026-01-10', '2026-03-01'), planned('2026-02-20', '2026-03-15')],
        'aftercare.contact',
      ),
    ).toMatchObject([
      { dueOn: '2026-03-15', moved: [{ from: '2026-03-01', to: '2026-03-15', by: 'aftercare.next-contact-planned' }] },
    ]);
  });

  it('has a next contact planned within a week of the last one', () => {
    expect(given(measure, met('2026-02-27', null)).deadlines('aftercare')).toEqual([
      ['aftercare.next-contact', '2026-03-06', 'open'],
    ]);
    expect(given(measure, met('2026-02-27', null), planned('2026-03-02', '2026-09-01')).deadlines('aftercare')).toEqual(
      [
        ['aftercare.next-contact', '2026-03-06', 'met'],
        ['aftercare.contact', '2026-09-01', 'open'],
      ],
    );
  });

  it('is followed no more once aftercare has ended', () => {
    const ended = happened('aftercare.ended', '2026-06-01', { endedOn: '2026-06-01', why: 'turned-25' });
    expect(given(measure, met('2026-02-27', '2026-08-01'), ended).deadlines('aftercare')).toEqual([
      ['aftercare.contact', '2026-08-01', 'not-applicable'],
    ]);
  });
});
