import type { CaseFile } from './case-file';
import { emptyCaseFile, withBirthDate } from './fold';
import { findingsOf } from './findings';

const legalBasis = { law: 'BVL2021', chapter: '3', section: '3-1', paragraph: '1', letter: null } as const;
const careOrder = { law: 'BVL2021', chapter: '5', section: '5-1', paragraph: '1', letter: null } as const;
const open = { status: 'open', requests: [], caseNumber: '2026/1', openedOn: '2026-01-05' } as const;

const child: CaseFile = {
  ...emptyCaseFile,
  child: { ...emptyCaseFile.child, status: 'registered', childId: 'k1' },
  case: open,
};
const measure = {
  measureId: 't1',
  status: 'running',
  legalBasis,
  decisionId: null,
  decidedOn: '2026-01-05',
  startedOn: '2026-01-12',
  endedOn: null,
} as unknown as CaseFile['measures'][number];
const guarded = { ...emptyCaseFile.aftercare, status: 'followed', nextContactOn: '2060-01-01' } as const;

const born = (birthDate: string | null, file: Partial<CaseFile> = {}) =>
  withBirthDate({ ...child, aftercare: guarded, ...file }, birthDate);
const found = (file: CaseFile, today: string) => findingsOf(file, today).map(({ code, since }) => `${code} ${since}`);

describe('what time alone breaks', () => {
  it('is nothing of a case that is as it should be, nor of what nobody may open', () => {
    expect(found(born('2015-05-17', { measures: [measure] }), '2026-06-01')).toEqual([]);
    expect(found(born(null), '2099-01-01')).toEqual([]);
  });

  it('is an open case without a measure from the 18th birthday', () => {
    expect(found(born('2010-06-01'), '2028-05-31')).toEqual([]);
    expect(found(born('2010-06-01'), '2028-06-01')).toEqual(['case.open-at-18-without-measure 2028-06-01']);
    expect(found(born('2010-06-01', { measures: [measure] }), '2028-06-01')).toEqual([]);
    expect(
      found(born('2010-06-01', { case: { ...open, status: 'closed', closedOn: '2027-01-01' } }), '2028-06-01'),
    ).toEqual([]);
  });

  it('is an open case from the 25th birthday', () => {
    const file = born('2010-06-01', { measures: [measure] });
    expect(found(file, '2035-05-31')).toEqual([]);
    expect(found(file, '2035-06-01')).toEqual(['case.open-at-25 2035-06-01']);
  });

  it('is a care measure, and care itself, from the 18th birthday', () => {
    const care = [{ careId: 'o1', status: 'taken-over' }] as unknown as CaseFile['care'];
    const file = born('2010-06-01', { measures: [{ ...measure, legalBasis: careOrder }], care });
    expect(found(file, '2028-05-31')).toEqual([]);
    expect(found(file, '2028-06-01')).toEqual(['measure.care-at-18 2028-06-01', 'care.at-18 2028-06-01']);
  });

  it('is a measure whose decision no longer holds, and a lapse that nobody recorded', () => {
    const emergency = {
      emergencyId: 'e1',
      status: 'standing',
      kind: 'care',
      legalBasis,
      decidedOn: '2026-01-05',
      petitionDueOn: '2026-02-16',
      endedOn: null,
    } as unknown as CaseFile['emergencies'][number];
    const measures = [{ ...measure, decisionId: 'e1' }];
    expect(found(born(null, { measures, emergencies: [emergency] }), '2026-02-16')).toEqual([]);
    expect(found(born(null, { measures, emergencies: [emergency] }), '2026-02-17')).toEqual([
      'measure.without-authority 2026-02-16',
      'emergency.lapse-unrecorded 2026-02-16',
    ]);
    const lapsed = { ...emergency, status: 'lapsed', endedOn: '2026-02-16' } as const;
    expect(found(born(null, { measures, emergencies: [lapsed] }), '2026-02-17')).toEqual([
      'measure.without-authority 2026-02-16',
    ]);
  });

  it('is an investigation beyond three months, six when extended, from the end of the review’s week', () => {
    const one = {
      investigationId: 'u1',
      status: 'open',
      openedOn: '2026-01-07',
      receivedOn: '2026-01-05',
      extension: null,
    } as unknown as CaseFile['investigations'][number];
    const late = 'investigation.beyond-limit';
    expect(found(born(null, { investigations: [one] }), '2026-04-12')).toEqual([]);
    expect(found(born(null, { investigations: [one] }), '2026-04-13')).toEqual([`${late} 2026-04-12`]);
    const extended = { ...one, extension: { decidedOn: '2026-04-01', granted: true } };
    expect(found(born(null, { investigations: [extended] }), '2026-07-13')).toEqual([`${late} 2026-07-12`]);
    const refused = { ...one, extension: { decidedOn: '2026-04-01', granted: false } };
    expect(found(born(null, { investigations: [refused] }), '2026-04-13')).toHaveLength(1);
    const anew = { ...one, receivedOn: null };
    expect(found(born(null, { investigations: [anew] }), '2026-04-08')).toEqual([`${late} 2026-04-07`]);
  });

  it('is a youth whom nobody looks after', () => {
    const file = born('2010-06-01', { measures: [measure], aftercare: emptyCaseFile.aftercare });
    expect(found(file, '2026-06-01')).toEqual(['aftercare.unguarded 2026-06-01']);
    expect(found({ ...file, aftercare: guarded }, '2026-06-01')).toEqual([]);
    expect(found({ ...file, aftercare: { ...guarded, nextContactOn: '2027-01-01' } }, '2027-01-02')).toEqual([
      'aftercare.unguarded 2027-01-01',
    ]);
  });

  it('is siblings who live apart without contact', () => {
    const placement = {
      placementId: 'b1',
      status: 'lives-there',
      movedInOn: '2026-01-12',
      siblings: [{ siblingChildId: 'k2', relationId: 'r2', together: false }],
    } as unknown as CaseFile['placements'][number];
    expect(found(born(null, { placements: [placement] }), '2026-02-01')).toEqual([
      'siblings.apart-without-contact 2026-01-12',
    ]);
    const arrangement = {
      arrangementId: 's1',
      status: 'running',
      with: 'sibling',
      relationId: 'r2',
    } as unknown as CaseFile['arrangements'][number];
    expect(found(born(null, { placements: [placement], arrangements: [arrangement] }), '2026-02-01')).toEqual([]);
    const ended = { ...arrangement, status: 'ended' } as const;
    expect(found(born(null, { placements: [placement], arrangements: [ended] }), '2026-02-01')).toHaveLength(1);
  });
});
