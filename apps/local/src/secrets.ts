import { randomBytes } from 'node:crypto';
import type { Municipality } from '@libs/platform/config';
import { randomSecret, type DataFolder } from './data-folder';

export type Secrets = {
  readonly mongoAdmin: string;
  readonly mongoLedger: string;
  readonly mongoViews: string;
  readonly mongoKeys: string;
  readonly mongoAccess: string;
  /** From this every demo client's secret is derived. */
  readonly issuer: string;
};

/** A made-up municipality. */
export const municipality = (ledger: string, name: string): Municipality => ({
  ledger,
  name,
  mailbox: `barnevern-${ledger}@rettid.invalid`,
  leaderMailbox: `leder-${ledger}@rettid.invalid`,
  dataProtectionMailbox: `personvernombud-${ledger}@rettid.invalid`,
});

/** Synthetic: number 9901 belongs to no municipality, and no mailbox under .invalid can exist. */
const demoMunicipalities: readonly Municipality[] = [
  municipality('1201-02', 'Bergenhus (syntetisk)'),
  municipality('9901-00', 'Prøvestad (syntetisk)'),
];

export const ROOT_KEY = 'root.key';
export const MUNICIPALITIES = 'municipalities.json';
export const SECRETS = 'secrets.json';

/** Passwords, the root key and the municipalities of this data folder: made on its first start, the same ever after. */
export async function prepareSecrets(folder: DataFolder): Promise<Secrets> {
  if (!folder.has(ROOT_KEY)) folder.write(ROOT_KEY, `${randomBytes(32).toString('base64')}\n`);
  await folder.once(MUNICIPALITIES, () => demoMunicipalities);
  const made: Secrets = {
    mongoAdmin: randomSecret(),
    mongoLedger: randomSecret(),
    mongoViews: randomSecret(),
    mongoKeys: randomSecret(),
    mongoAccess: randomSecret(),
    issuer: randomSecret(),
  };
  // a folder from before the access log was has no password for it yet
  const secrets = { ...made, ...(folder.has(SECRETS) && folder.read<Partial<Secrets>>(SECRETS)) };
  folder.write(SECRETS, secrets);
  return secrets;
}
