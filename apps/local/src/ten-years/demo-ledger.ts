import type { Municipality } from '@libs/platform/config';
import type { DataFolder } from '../data-folder';
import { MUNICIPALITIES, municipality } from '../secrets';

/** Synthetic: number 9910 belongs to no municipality. */
export const MUNICIPALITY = '9910';
export const TEN_YEARS = `${MUNICIPALITY}-00`;

const DEMO_LEDGERS = 'demo-ledgers.json';

/** Ledgers of this data folder that may be given a past under a simulated clock. */
const demoLedgers = (folder: DataFolder): readonly string[] =>
  folder.has(DEMO_LEDGERS) ? folder.read<string[]>(DEMO_LEDGERS) : [];

export const isDemoLedger = (folder: DataFolder, ledger: string): boolean => demoLedgers(folder).includes(ledger);

/** Adds the municipality to those of the data folder and marks its ledger; safe to repeat. */
export function markTenYears(folder: DataFolder): void {
  const municipalities = folder.read<Municipality[]>(MUNICIPALITIES);
  if (municipalities.some(({ ledger }) => ledger === TEN_YEARS)) return;
  folder.write(DEMO_LEDGERS, [...demoLedgers(folder), TEN_YEARS]);
  folder.write(MUNICIPALITIES, [...municipalities, municipality(TEN_YEARS, 'Tiårsbyen (syntetisk)')]);
}
