import { specification } from '@libs/testing/specification';
import type { CloseUnit, OpenUnit } from './commands';
import type { UnitClosed, UnitOpened } from './events';
import { unit } from './unit';

const given = specification(unit);
const now = '2026-11-22T12:00:00.000Z';
const unitId = '0197a000-0000-7000-8000-000000000010';
const ours = { unitId, name: 'Barnevern sentrum', kind: 'child-welfare', service: null, place: 'police' } as const;

const open: OpenUnit = { type: 'OpenUnit', now, ...ours };
const close: CloseUnit = { type: 'CloseUnit', now, closedOn: '2026-11-22' };
const opened: UnitOpened = { type: 'unit.opened', occurredOn: now, subjects: [], data: ours, personal: [] };
const closed: UnitClosed = {
  type: 'unit.closed',
  occurredOn: '2026-11-22',
  subjects: [],
  data: { unitId, closedOn: '2026-11-22' },
  personal: [],
};

describe('a unit', () => {
  it('is opened, also where another service sits', () => given([]).when(open).then([opened]));
  it('is opened for a partner with its service', () => {
    const school = { ...ours, name: 'Skolen', kind: 'partner', service: 'school', place: 'own-premises' } as const;
    given([])
      .when({ ...open, ...school })
      .then([{ ...opened, data: school }]);
  });
  it('is opened for a private provider, which is no service', () => {
    const provider = { ...ours, name: 'Tiltak AS', kind: 'private-provider', place: 'own-premises' } as const;
    given([])
      .when({ ...open, ...provider })
      .then([{ ...opened, data: provider }]);
    given([])
      .when({ ...open, ...provider, service: 'other' })
      .thenRejected('organisation.service-not-for-kind', 'service');
  });
  it('is closed', () => given([opened]).when(close).then([closed]));

  it('is opened once, and not again after it was closed', () => {
    given([opened]).when(open).thenRejected('organisation.unit-exists');
    given([opened, closed]).when(open).thenRejected('organisation.unit-exists');
  });
  it('is closed only while it is open', () => {
    given([]).when(close).thenRejected('organisation.unit-unknown');
    given([opened, closed]).when(close).thenRejected('organisation.unit-unknown');
  });

  it('has a name', () =>
    given([])
      .when({ ...open, name: ' ' })
      .thenRejected('organisation.name-missing', 'name'));
  it('has a service if it is a partner’s, and none if it is ours', () => {
    given([])
      .when({ ...open, kind: 'partner' })
      .thenRejected('organisation.service-not-for-kind', 'service');
    given([])
      .when({ ...open, service: 'nav' })
      .thenRejected('organisation.service-not-for-kind', 'service');
  });
  it('is closed on a day that exists and has come', () => {
    given([opened])
      .when({ ...close, closedOn: '2026-02-30' })
      .thenRejected('organisation.impossible-date', 'closedOn');
    given([opened])
      .when({ ...close, closedOn: '2026-11-23' })
      .thenRejected('organisation.date-in-future', 'closedOn');
  });
});
