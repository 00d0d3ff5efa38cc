import type { Rehearsed } from '@libs/commands/casework/rehearsal';
import { namedId } from '@libs/commands/named-id';
import { firstStep, step, type Step } from '@libs/commands/plan';
import { staffIdOf } from '@libs/commands/staff-plans';
import type { Actor, DomainEvent, Fact } from '@libs/domain/kernel/envelope';
import { staffStream, unitStream } from '@libs/domain/kernel/ids';
import type { Instant } from '@libs/domain/kernel/oslo-time';
import { staffMember } from '@libs/domain/organisation/staff-member';
import { unit } from '@libs/domain/organisation/unit';
import { clientIdOf, demoUsers, type DemoStaff } from '../demo-users';
import { ALWAYS, units } from '../organisation';
import { municipality } from '../secrets';
import { officeTime, FIRST_DAY } from './calendar';
import { TEN_YEARS } from './demo-ledger';
import type { Role, Staff } from './life';

/** The municipality opens an hour before its first report. */
export const OPENING: Instant = officeTime(FIRST_DAY, -60);

const unitIdOf = (name: DemoStaff['unit']): string => namedId('ten-years', 'unit', name);
const roles = ['caseworker', 'second-caseworker'] as const;

/** Whoever the stories are about at work, signed in with this issuer. */
export const staffAt = (issuer: string): Staff => {
  const staffId = (role: string): string => staffIdOf(TEN_YEARS, issuer, clientIdOf(role, TEN_YEARS));
  return { leader: staffId('leader'), caseworkers: roles.map(staffId) };
};

/** How the ledger names who gave a command. */
export const actorsAt = (issuer: string): ((role: Role, by: string) => Actor) => {
  const subjects = new Map(
    ['leader', ...roles].map((role) => {
      const clientId = clientIdOf(role, TEN_YEARS);
      return [staffIdOf(TEN_YEARS, issuer, clientId), clientId] as const;
    }),
  );
  return (role, by) => ({ subject: subjects.get(by) ?? by, role, unit: unitIdOf('barnevern'), onBehalfOf: null });
};

/** Units and the demo users as staff, with the deciders everybody uses. */
export const organisationAt = (issuer: string): readonly Rehearsed[] => {
  const now = OPENING;
  const opened = (Object.keys(units) as DemoStaff['unit'][]).map((name) =>
    firstStep(unitStream(unitIdOf(name)), unit, { type: 'OpenUnit', now, unitId: unitIdOf(name), ...units[name] }),
  );
  const people = demoUsers([municipality(TEN_YEARS, '')]).flatMap(({ clientId, ledger, name, staff }) =>
    staff && ledger === TEN_YEARS ? employed(issuer, clientId, name, staff) : [],
  );
  return played([...opened, ...people]);
};

const employed = (issuer: string, clientId: string, name: string, staff: DemoStaff): readonly Step[] => {
  const now = OPENING;
  const staffId = staffIdOf(TEN_YEARS, issuer, clientId);
  const unitId = unitIdOf(staff.unit);
  const { kind: unitKind } = units[staff.unit];
  const stream = staffStream(staffId);
  const person = { name, nationalId: null, email: null, competences: [], protectedName: staff.protectedName };
  const register = { type: 'RegisterStaff', now, staffId, issuer, subject: clientId, ...person } as const;
  const give = { type: 'GiveStaffRole', now, by: null, role: staff.role, unitId, unitKind } as const;
  const shift = { shiftId: namedId('ten-years', 'shift', clientId), unitId, unitKind, ...ALWAYS };
  return [
    step(stream, staffMember, register),
    step(stream, staffMember, { ...give, worksForProvider: false }),
    ...(staff.onDuty ? [step(stream, staffMember, { type: 'PlanStaffDuty', now, by: null, ...shift } as const)] : []),
  ];
};

const played = (steps: readonly Step[]): readonly Rehearsed[] => {
  const streams = new Map<string, DomainEvent[]>();
  return steps.flatMap(({ stream, decide }) => {
    const before = streams.get(stream) ?? [];
    const events = decide(before as unknown as readonly Fact[]);
    streams.set(stream, [...before, ...events]);
    return events.map((event) => ({ stream, event }));
  });
};
