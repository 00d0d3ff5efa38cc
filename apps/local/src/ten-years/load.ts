import { fileKeys } from '@libs/keys/municipality-keys';
import { Keys } from '@libs/keys/keys';
import { mongoClient } from '@libs/platform/mongo';
import type { Ready } from '@libs/platform/ready';
import type { DataFolder } from '../data-folder';
import { answersFrom, type Answers } from './answers';
import { isDemoLedger, TEN_YEARS } from './demo-ledger';
import { PastLoader } from './loader';
import { municipalityOf } from './municipality';
import { actorsAt, organisationAt, staffAt } from './organisation';

const STATE = 'ten-years.json';
const CHILDREN = 2000;
/** With this seed the totals are those of the README. */
const SEED = 1;

/**
 * Gives the marked ledger its ten years, once per data folder.
 * @returns what is known of it; null where it was loaded before
 */
export async function loadTenYears(
  { issuer, mongo, mongoKeys, rootKeyFile }: Omit<Ready, 'processes'>,
  folder: DataFolder,
  say: (line: string) => void,
): Promise<Answers | null> {
  if (folder.has(STATE)) return null;
  const [ledger, keyStore] = [mongoClient(mongo), mongoClient(mongoKeys)];
  try {
    const lives = municipalityOf(CHILDREN, SEED, staffAt(issuer));
    const keys = new Keys(keyStore.db(), fileKeys(rootKeyFile));
    await keys.prepare();
    const marked = isDemoLedger(folder, TEN_YEARS) ? [TEN_YEARS] : [];
    const loader = new PastLoader(ledger.db(), keys, TEN_YEARS, marked);
    await loader.load(organisationAt(issuer), lives, actorsAt(issuer), say);
    const answers = answersFrom(lives);
    folder.write(STATE, answers);
    return answers;
  } finally {
    await Promise.all([ledger.close(), keyStore.close()]);
  }
}
