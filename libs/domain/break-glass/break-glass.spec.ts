import { specification } from '@libs/testing/specification';
import { breakGlass } from './break-glass';
import type { OpenBreakGlass, ReviewBreakGlass } from './commands';
import type { BreakGlassOpened, BreakGlassReviewed } from './events';

const given = specification(breakGlass);
const now = '2026-11-22T12:00:00.000Z';
const breakGlassId = '0197a000-0000-7000-8000-000000000040';
const childId = '0197a000-0000-7000-8000-000000000002';
const staffId = '0197a000-0000-7000-8000-000000000020';
const leaderId = '0197a000-0000-7000-8000-000000000021';
const reason = 'SYNTETISK: barnet er i fare nå';

const open: OpenBreakGlass = {
  type: 'OpenBreakGlass',
  now,
  breakGlassId,
  childId,
  by: staffId,
  category: 'acute-danger',
  reason,
  hours: 4,
};
const review: ReviewBreakGlass = {
  type: 'ReviewBreakGlass',
  now,
  by: leaderId,
  verdict: 'justified',
  assessment: 'SYNTETISK vurdering',
};
const opened: BreakGlassOpened = {
  type: 'break-glass.opened',
  occurredOn: now,
  subjects: [childId],
  data: { breakGlassId, childId, staffId, category: 'acute-danger', until: '2026-11-22T16:00:00.000Z' },
  personal: [{ subject: childId, path: 'reason', content: reason }],
};
const reviewed: BreakGlassReviewed = {
  type: 'break-glass.reviewed',
  occurredOn: now,
  subjects: [childId],
  data: { breakGlassId, childId, verdict: 'justified' },
  personal: [{ subject: childId, path: 'assessment', content: 'SYNTETISK vurdering' }],
};

describe('emergency access', () => {
  it('opens one case for four hours', () => given([]).when(open).then([opened]));
  it('opens it for less', () =>
    given([])
      .when({ ...open, hours: 1 })
      .then([{ ...opened, data: { ...opened.data, until: '2026-11-22T13:00:00.000Z' } }]));
  it.each([0, -1, 5, 1.5, Number.NaN])('is not opened for %d hours', (hours) =>
    given([])
      .when({ ...open, hours })
      .thenRejected('break-glass.too-long', 'hours'),
  );
  it('is opened once under an id', () => given([opened]).when(open).thenRejected('break-glass.already-opened'));

  it.each([
    ['nothing', ''],
    ['19 characters', 'a'.repeat(19)],
    ['blanks around a few words', `${' '.repeat(30)}nødssituasjon${'\t'.repeat(30)}`],
    ['blanks between a few words', `det${' '.repeat(30)}haster`],
    ['characters nobody sees', `det haster${'\u200b'.repeat(30)}`],
    ['fewer characters than code units', '👶'.repeat(19)],
  ])('is not opened for %s', (_, text) =>
    given([])
      .when({ ...open, reason: text })
      .thenRejected('break-glass.reason-too-short', 'reason'),
  );
  it('keeps a reason of 20 characters as it was written', () => {
    const written = '  barnet er alene der!  ';
    given([])
      .when({ ...open, reason: written })
      .then([{ ...opened, personal: [{ subject: childId, path: 'reason', content: written }] }]);
  });
});

describe('the review of an emergency access', () => {
  it('judges it, once', () => {
    given([opened]).when(review).then([reviewed]);
    given([opened, reviewed]).when(review).thenRejected('break-glass.already-reviewed');
    given([]).when(review).thenRejected('break-glass.unknown');
  });
  it('is another person’s', () => {
    for (const by of [staffId, null])
      given([opened])
        .when({ ...review, by })
        .thenRejected('break-glass.second-person-needed');
  });
  it('says why', () =>
    given([opened])
      .when({ ...review, assessment: ' ' })
      .thenRejected('break-glass.assessment-missing', 'assessment'));
});
