import { specification } from '@libs/testing/specification';
import type { StartInvestigation } from './commands';
import type { InvestigationOpened } from './events';
import { investigation } from './investigation';

const given = specification(investigation);
const data = {
  investigationId: '0197a000-0000-7000-8000-000000000003',
  childId: '0197a000-0000-7000-8000-000000000002',
  concernId: '0197a000-0000-7000-8000-000000000001',
  openedOn: '2026-01-07',
  receivedOn: '2026-01-05',
};
const start: StartInvestigation = { type: 'StartInvestigation', now: '2026-01-07T22:59:59.999Z', ...data };
const opened: InvestigationOpened = {
  type: 'investigation.opened',
  occurredOn: '2026-01-07',
  subjects: [data.childId],
  data,
  personal: [],
};

describe('opening an investigation', () => {
  it('keeps the day the concern was received, from which its months run', () => given([]).when(start).then([opened]));
  it('happens once', () => given([opened]).when(start).thenRejected('investigation.already-opened'));
  it.each([
    [{ openedOn: '2026-01-08' }, 'investigation.impossible-date', 'openedOn'],
    [{ openedOn: '2026-01-32' }, 'investigation.impossible-date', 'openedOn'],
    [{ receivedOn: '2026-13-01' }, 'investigation.impossible-date', 'receivedOn'],
    [{ openedOn: '2026-01-04' }, 'investigation.opened-before-received', 'openedOn'],
  ])('refuses %j', (wrong, code, field) =>
    given([])
      .when({ ...start, ...wrong })
      .thenRejected(code, field),
  );
});
