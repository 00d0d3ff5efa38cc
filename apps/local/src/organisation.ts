import { createHash } from 'node:crypto';
import type { Municipality } from '@libs/platform/config';
import type { Ready } from '@libs/platform/ready';
import type { DataFolder } from './data-folder';
import type { ApiClient } from './demo/api-client';
import { demoClient } from './demo/demo-client';
import { demoUsers, type DemoStaff, type DemoUser } from './demo-users';
import { MUNICIPALITIES } from './secrets';
import { isDemoLedger } from './ten-years/demo-ledger';

/** Longer than anybody will run a demo. */
export const ALWAYS = { from: '2000-01-01T00:00:00.000Z', until: '2099-12-31T23:00:00.000Z' };

/** The units of every demo municipality. */
export const units = {
  barnevern: { name: 'Barneverntjenesten (syntetisk)', kind: 'child-welfare', service: null, place: 'own-premises' },
  skole: { name: 'Syntetisk skole', kind: 'partner', service: 'school', place: 'own-premises' },
} as const;

/** Ids of what the demo users are in one municipality. */
export type Organisation = {
  readonly units: Readonly<Record<DemoStaff['unit'], string>>;
  /** By client id. */
  readonly staff: ReadonlyMap<string, string>;
};

/**
 * Opens the units of every municipality and registers the demo users as staff, with the commands everybody uses. A
 * repeat changes nothing; on another issuer's address (another port) the same people are registered under that one.
 * Ledgers with a past of their own have their organisation from there.
 * @throws DemoRefused if the API refuses a command
 */
export async function setUpOrganisations(ready: Ready, folder: DataFolder): Promise<void> {
  const municipalities = folder.read<Municipality[]>(MUNICIPALITIES);
  const own = municipalities.filter(({ ledger }) => !isDemoLedger(folder, ledger));
  await Promise.all(own.map(({ ledger }) => setUpOrganisation(ready, folder, ledger)));
}

/** As {@link setUpOrganisations}, for one municipality. */
export async function setUpOrganisation(ready: Ready, folder: DataFolder, ledger: string): Promise<Organisation> {
  const administrator = await demoClient(ready, folder, 'administrator', ledger);
  const opened = {
    barnevern: await openUnit(administrator, 'barnevern'),
    skole: await openUnit(administrator, 'skole'),
  };
  const users = demoUsers(folder.read<Municipality[]>(MUNICIPALITIES)).filter((user) => user.ledger === ledger);
  const registered = users.flatMap(({ staff, ...user }) =>
    staff ? [register(administrator, ready, user, staff, opened)] : [],
  );
  return { units: opened, staff: new Map(await Promise.all(registered)) };
}

async function openUnit(administrator: ApiClient, unit: DemoStaff['unit']): Promise<string> {
  const { unitId } = await administrator.post<{ unitId: string }>('/v1/units', units[unit], `set-up-unit-${unit}`);
  return unitId;
}

async function register(
  administrator: ApiClient,
  { issuer }: Ready,
  { clientId, name }: Omit<DemoUser, 'staff'>,
  { role, unit, onDuty, protectedName }: DemoStaff,
  opened: Organisation['units'],
): Promise<readonly [clientId: string, staffId: string]> {
  const key = (what: string): string => `set-up-${clientId}-${what}-${digest(issuer)}`;
  const person = { issuer, subject: clientId, name, nationalId: null, email: null, competences: [], protectedName };
  const { staffId } = await administrator.post<{ staffId: string }>('/v1/staff', person, key('staff'));
  const unitId = opened[unit];
  await administrator.post(`/v1/staff/${staffId}/roles`, { role, unitId }, key('role'));
  if (onDuty) await administrator.post(`/v1/staff/${staffId}/duty-shifts`, { unitId, ...ALWAYS }, key('duty'));
  return [clientId, staffId];
}

const digest = (issuer: string): string => createHash('sha256').update(issuer).digest('hex').slice(0, 12);
