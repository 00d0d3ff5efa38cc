import type { Capacity } from '@libs/access/policy/capacities';
import type { Caller } from '@libs/access/policy/policy';
import type { CaseRelations, Relations, Staff } from '@libs/access/relations/relations';
import type { SharedPart } from '@libs/domain/case-access/events';
import type { Who } from './expected-matrix';
import { isMachine, placeOf, units, type Protection } from './matrix-axes';
import { caseOf, relationsOf, worker, type World } from './relations-of';

/** A quiet Sunday noon, an hour before everything that is live here ends. */
export const NOW = '2026-11-22T11:00:00.000Z';
const SOON = '2026-11-22T12:00:00.000Z';
export const CHILD = 'the-child';
const ME = 'me';

const unitsOpen: World['units'] = Object.entries(units).map(([unitId, kind]) => ({ unitId, kind, open: true }));

/** The caller and three ledgers' relations: the own one with the case, the own one without it, another's with it. */
export type MatrixWorld = {
  readonly caller: Caller;
  readonly own: Relations;
  readonly without: Relations;
  readonly foreign: Relations;
};

/** The smallest world in which somebody is exactly that to a case under that protection. */
export function matrixWorld(who: Who, protection: Protection): MatrixWorld {
  const me = protect(staffAs(who), protection);
  const theCase = caseOf(CHILD, { ...relatedAs(who), ...protectedBy(protection) });
  const world = { ledger: '1201-02', ownUnitId: 'child-welfare', units: unitsOpen, staff: [me], cases: [theCase] };
  return {
    caller: isMachine(who)
      ? { kind: 'machine', subject: 'a-machine', capacities: [who as Capacity] }
      : { kind: 'staff', staff: me },
    own: relationsOf(world),
    without: relationsOf({ ...world, cases: [] }),
    foreign: relationsOf({ ...world, ledger: '4601-00', staff: [] }),
  };
}

const staffAs = (who: Who): Staff => {
  const { role, unit } = placeOf(who);
  return worker(ME, [{ role, unitId: unit }], {
    shifts:
      who === 'duty-officer'
        ? [{ shiftId: 'today', unitId: 'child-welfare', from: '2026-11-22T07:00:00.000Z', until: SOON }]
        : [],
  });
};

function relatedAs(who: Who): Partial<CaseRelations> {
  if (who === 'assigned') return { assigned: [ME] };
  if (who === 'duty-officer') return { openConcerns: new Set(['an-unread-report']) };
  if (who === 'break-glass') return { breakGlass: [{ breakGlassId: 'emergency', staffId: ME, until: SOON }] };
  if (!who.startsWith('participant')) return {};
  const part = who.slice('participant:'.length) as SharedPart;
  return {
    participations: [
      { participationId: 'together', unitId: 'school', staffId: null, scope: [part], until: '2026-11-22' },
    ],
  };
}

function protect(me: Staff, protection: Protection): Staff {
  if (protection === 'own family') return { ...me, kin: new Map([[CHILD, 'former-partner']]) };
  return protection === 'own case' ? { ...me, kin: new Map([[CHILD, 'self']]) } : me;
}

function protectedBy(protection: Protection): Partial<CaseRelations> {
  const grants = [{ grantId: 'by-name', staffId: ME, until: SOON }];
  switch (protection) {
    case 'normal':
    case 'own family':
    case 'own case':
      return {};
    case 'excluded':
      return { excluded: new Set([ME]) };
    case 'fortrolig':
    case 'klientadresse':
      return { grade: protection };
    case 'fortrolig, granted by name':
      return { grade: 'fortrolig', grants };
    case 'hidden address':
      return { hiddenAddress: true };
    case 'strengt fortrolig':
      return { grade: 'strengtFortrolig' };
    case 'strengt fortrolig, granted by name':
      return { grade: 'strengtFortrolig', grants };
    case 'restricted':
      return { restricted: true };
    case 'restricted, granted by name':
      return { restricted: true, grants };
    case 'erased':
      return { erased: true };
    case 'unit unknown':
      return { unitId: 'a-unit-of-another-municipality' };
  }
}
