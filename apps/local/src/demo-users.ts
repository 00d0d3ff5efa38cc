import { createHmac } from 'node:crypto';
import type { Municipality } from '@libs/platform/config';

/** A synthetic person or system of the demo, with what its tokens say. Its client id is the tokens' subject. */
export type DemoUser = {
  readonly clientId: string;
  readonly role: string;
  readonly ledger: string;
  readonly unit: string;
  readonly name: string;
};

const titles = { caseworker: 'Saksbehandler', leader: 'Barnevernsleder', auditor: 'Revisor' };
/** The ledger of incoming messages; the reporters' portal and whoever audits intake belong to it. */
const INTAKE = 'intake';
const PORTAL = 'reporter-system';

/** One of each role for each municipality, an auditor of intake, and the system that sends concern reports. */
export function demoUsers(municipalities: readonly Municipality[]): DemoUser[] {
  const local = municipalities.flatMap(({ ledger }) =>
    Object.entries(titles).map(([role, title]) =>
      demoUser(role, ledger, 'barnevern', `${title} ${ledger} (syntetisk)`),
    ),
  );
  return [
    ...local,
    demoUser('auditor', INTAKE, 'mottak', 'Revisor mottak (syntetisk)'),
    { ...demoUser(PORTAL, INTAKE, 'mottak', 'Nasjonal portal (syntetisk)'), clientId: PORTAL },
  ];
}

const demoUser = (role: string, ledger: string, unit: string, name: string): DemoUser => ({
  clientId: `${role}.${ledger}`,
  role,
  ledger,
  unit,
  name,
});

/** Client id of the demo user with this role; the portal is one for all ledgers. */
export const clientIdOf = (role: string, ledger: string): string => (role === PORTAL ? PORTAL : `${role}.${ledger}`);

/** Each client's secret follows from the data folder's one. */
export const clientSecret = (issuerSecret: string, clientId: string): string =>
  createHmac('sha256', issuerSecret).update(clientId).digest('base64url');
