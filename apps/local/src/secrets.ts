import { randomBytes } from 'node:crypto';
import type { Municipality } from '@libs/platform/config';
import { randomSecret, type DataFolder } from './data-folder';

export type Secrets = {
  readonly mongoAdmin: string;
  readonly mongoLedger: string;
  readonly mongoViews: string;
  readonly mongoKeys: string;
  /** From this every demo client's secret is derived. */
  readonly issuer: string;
};

/** Synthetic: number 9901 belongs to no municipality, and no mailbox under .invalid can exist. */
const demoMunicipalities: readonly Municipality[] = [
  { ledger: '1201-02', name: 'Bergenhus (syntetisk)', mailbox: 'barnevern-1201-02@rettid.invalid' },
  { ledger: '9901-00', name: 'Prøvestad (syntetisk)', mailbox: 'barnevern-9901-00@rettid.invalid' },
];

export const ROOT_KEY = 'root.key';
export const MUNICIPALITIES = 'municipalities.json';
export const SECRETS = 'secrets.json';

/** Passwords, the root key and the municipalities of this data folder: made on its first start, the same ever after. */
export async function prepareSecrets(folder: DataFolder): Promise<Secrets> {
  if (!folder.has(ROOT_KEY)) folder.write(ROOT_KEY, `${randomBytes(32).toString('base64')}\n`);
  await folder.once(MUNICIPALITIES, () => demoMunicipalities);
  return folder.once(SECRETS, () => ({
    mongoAdmin: randomSecret(),
    mongoLedger: randomSecret(),
    mongoViews: randomSecret(),
    mongoKeys: randomSecret(),
    issuer: randomSecret(),
  }));
}
