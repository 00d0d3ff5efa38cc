import { createHmac } from 'node:crypto';
import type { installationCapacities } from '@libs/access/policy/capacities';
import type { StaffRole } from '@libs/domain/organisation/events';
import type { Municipality } from '@libs/platform/config';

/** What a demo user is in the municipality's organisation; the events say it, never a token. */
export type DemoStaff = {
  readonly role: StaffRole;
  readonly unit: 'barnevern' | 'skole';
  /** On duty for incoming reports, day and night. */
  readonly onDuty: boolean;
  readonly protectedName: boolean;
};

/** A synthetic person or system of the demo, with what its tokens say. Its client id is the tokens' subject. */
export type DemoUser = {
  readonly clientId: string;
  readonly ledger: string;
  readonly name: string;
  /** Rights of machines and of the first administrator, as the installation's settings map them. */
  readonly capacities: readonly Capacity[];
  /** Null: no member of staff. */
  readonly staff: DemoStaff | null;
};

type Capacity = (typeof installationCapacities)[number];

const inUnit = (role: StaffRole, more: Partial<DemoStaff> = {}): DemoStaff => ({
  role,
  unit: 'barnevern',
  onDuty: false,
  protectedName: false,
  ...more,
});

/** Who works in every municipality: how `npm run token -- --as` names them, their title, and what they are there. */
const people: Readonly<Record<string, readonly [title: string, staff: DemoStaff]>> = {
  caseworker: ['Saksbehandler i vakt', inUnit('caseworker', { onDuty: true })],
  'second-caseworker': ['Saksbehandler med vernet navn', inUnit('caseworker', { protectedName: true })],
  colleague: ['Saksbehandler uten saker', inUnit('caseworker')],
  leader: ['Barnevernsleder', inUnit('leader')],
  'second-leader': ['Nestleder', inUnit('leader')],
  auditor: ['Revisor', inUnit('auditor')],
  'data-protection-officer': ['Personvernombud', inUnit('data-protection-officer')],
  partner: ['Lærer', inUnit('partner', { unit: 'skole' })],
};
/** Who runs the installation for a municipality, and has no part in its cases. */
const installation: Readonly<Record<string, readonly [title: string, capacity: Capacity]>> = {
  administrator: ['Administrator', 'administrator'],
  operator: ['Drift', 'operator'],
};
/** The ledger of incoming messages; the reporters' portal and whoever audits intake belong to it. */
const INTAKE = 'intake';
const PORTAL = 'reporter-system';

/** The names by which a demo user can be asked for. */
export const demoRoles: readonly string[] = [...Object.keys(people), ...Object.keys(installation), PORTAL];

/** All of these for each municipality, an auditor of intake, and the system that sends concern reports. */
export function demoUsers(municipalities: readonly Municipality[]): DemoUser[] {
  const local = municipalities.flatMap(({ ledger }) => [
    ...Object.entries(people).map(([role, [title, staff]]) => user(role, ledger, title, [], staff)),
    ...Object.entries(installation).map(([role, [title, capacity]]) => user(role, ledger, title, [capacity])),
  ]);
  return [
    ...local,
    user('auditor', INTAKE, 'Revisor', ['intake-auditor']),
    { ...user(PORTAL, INTAKE, 'Nasjonal portal', [PORTAL]), clientId: PORTAL },
  ];
}

const user = (
  role: string,
  ledger: string,
  title: string,
  capacities: readonly Capacity[],
  staff: DemoStaff | null = null,
): DemoUser => ({
  clientId: `${role}.${ledger}`,
  ledger,
  name: `${title} ${ledger} (syntetisk)`,
  capacities,
  staff,
});

/** Client id of the demo user with this role; the portal is one for all ledgers. */
export const clientIdOf = (role: string, ledger: string): string => (role === PORTAL ? PORTAL : `${role}.${ledger}`);

/** Each client's secret follows from the data folder's one. */
export const clientSecret = (issuerSecret: string, clientId: string): string =>
  createHmac('sha256', issuerSecret).update(clientId).digest('base64url');
