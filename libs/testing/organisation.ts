import type { Decisions } from '@libs/commands/decisions';
import { namedId } from '@libs/commands/named-id';
import { staffIdOf as idOfStaff } from '@libs/commands/staff-plans';
import type {
  StaffDutyPlanned,
  StaffRegistered,
  StaffRole,
  StaffRoleGiven,
  UnitOpened,
} from '@libs/domain/organisation/events';
import { staffStream, unitStream } from '@libs/domain/kernel/ids';
import { writeFacts, type Written } from './write-facts';

/** Who works in the standard organisation of a spec: one of each, all in the child-welfare unit but the partner. */
export const colleagues = {
  caseworker: 'caseworker',
  'second-caseworker': 'caseworker',
  colleague: 'caseworker',
  leader: 'leader',
  'second-leader': 'leader',
  auditor: 'auditor',
  'data-protection-officer': 'data-protection-officer',
  partner: 'partner',
} as const satisfies Readonly<Record<string, StaffRole>>;

type Colleague = keyof typeof colleagues;
type UnitName = 'barnevern' | 'skole';

/** What a machine's or administrator's token may say of itself; a person's rights are events. */
export const capacitiesOf = (role: string, ledger: string): readonly string[] => {
  if (role === 'auditor' && ledger === 'intake') return ['intake-auditor'];
  return ['administrator', 'operator', 'reporter-system'].includes(role) ? [role] : [];
};

export const subjectOf = (role: string, ledger: string): string => `${role}.${ledger}`;
/** Who the tokens of this issuer name is one member of staff for good. */
export const staffIdOf = (role: string, ledger: string, issuer: string): string =>
  idOfStaff(ledger, issuer, subjectOf(role, ledger));
export const unitIdOf = (unit: UnitName, ledger: string): string => namedId('spec-unit', ledger, unit);

/**
 * The standard organisation of a ledger, written as one command: two units and {@link colleagues}; the caseworker is on
 * duty always, the second caseworker's name is protected. `issuer` is whose tokens name them.
 */
export async function setUpOrganisation(decisions: Decisions, ledger: string, issuer: string): Promise<void> {
  const staff = (Object.keys(colleagues) as Colleague[]).map((one) => member(one, ledger, issuer));
  const commandId = namedId('spec-organisation', ledger, issuer);
  await writeFacts(decisions, ledger, commandId, [opened('barnevern', ledger), opened('skole', ledger), ...staff]);
}

const FIRST_DAY = '2000-01-01';

function opened(name: UnitName, ledger: string): Written {
  const isSchool = name === 'skole';
  const unit: UnitOpened = {
    type: 'unit.opened',
    occurredOn: FIRST_DAY,
    subjects: [],
    data: {
      unitId: unitIdOf(name, ledger),
      name,
      kind: isSchool ? 'partner' : 'child-welfare',
      service: isSchool ? 'school' : null,
      place: 'own-premises',
    },
    personal: [],
  };
  return { stream: unitStream(unit.data.unitId), events: [unit] };
}

function member(who: Colleague, ledger: string, issuer: string): Written {
  const staffId = staffIdOf(who, ledger, issuer);
  const unitId = unitIdOf(who === 'partner' ? 'skole' : 'barnevern', ledger);
  const about = { occurredOn: FIRST_DAY, subjects: [staffId], personal: [] };
  const registered: StaffRegistered = {
    type: 'staff.registered',
    ...about,
    data: {
      staffId,
      issuer,
      subject: subjectOf(who, ledger),
      competences: [],
      protectedName: who === 'second-caseworker',
    },
    personal: [
      { subject: staffId, path: 'staff', content: { name: `Syntetisk ${who}`, nationalId: null, email: null } },
    ],
  };
  const role: StaffRoleGiven = {
    type: 'staff.role-given',
    ...about,
    data: { staffId, role: colleagues[who], unitId },
  };
  const duty: StaffDutyPlanned = {
    type: 'staff.duty-planned',
    ...about,
    data: {
      staffId,
      shiftId: namedId('spec-shift', staffId),
      unitId,
      from: '2000-01-01T00:00:00.000Z',
      until: '2099-12-31T23:00:00.000Z',
    },
  };
  return { stream: staffStream(staffId), events: [registered, role, ...(who === 'caseworker' ? [duty] : [])] };
}
