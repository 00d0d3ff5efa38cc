import { osloDateOf } from '@libs/domain/kernel/oslo-time';
import type { Municipality } from '@libs/platform/config';
import { instant, systemClock, type Clock } from '@libs/platform/clock';
import type { Ready } from '@libs/platform/ready';
import type { DataFolder } from '../data-folder';
import { clientIdOf } from '../demo-users';
import { setUpOrganisation } from '../organisation';
import { MUNICIPALITIES } from '../secrets';
import { loadAccess, type Callers } from './access';
import type { ApiClient } from './api-client';
import { loadConcerns, type Together } from './concerns';
import { daysBefore } from './days';
import { demoClient } from './demo-client';
import { loadMeasures } from './measures';
import { messages } from './messages';
import { loadYouths } from './youths';

/** When this data folder's demo was first loaded, and whether all of it is there. */
type DemoState = { readonly firstLoadedAt: string; readonly complete: boolean };

const DEMO = 'demo.json';
/** Commands in flight at a time. */
const TOGETHER = 12;

/**
 * Gives the first municipality its synthetic concerns, measures, youths and rights, by HTTP and the commands everybody uses.
 * Dates count back from the day this data folder was first loaded, so that a repeat sends the very same commands and
 * does nothing twice, also after a load that was cut off.
 * @returns whether anything had to be loaded
 * @throws DemoRefused if the API refuses a command
 */
export async function loadDemo(ready: Ready, folder: DataFolder, clock: Clock = systemClock): Promise<boolean> {
  const state = await folder.once<DemoState>(DEMO, () => ({ firstLoadedAt: instant(clock.now()), complete: false }));
  if (state.complete) return false;
  const [municipality] = folder.read<Municipality[]>(MUNICIPALITIES);
  if (!municipality) return false;
  const { ledger, name } = municipality;
  const days = daysBefore(osloDateOf(state.firstLoadedAt));
  const as = (role: string): Promise<ApiClient> => demoClient(ready, folder, role, ledger);
  const [caseworker, portal, callers] = await Promise.all([as('caseworker'), as('reporter-system'), callersOf(as)]);
  const sent = messages(ledger, name, `${days.ago(2)}T09:30:00`);
  await Promise.all([
    together(
      sent.map(
        ({ id, variant, body }) =>
          () =>
            portal.message(variant, body, id),
      ),
    ),
    loadConcerns(caseworker, days, together).then(async (reviewed) => {
      await loadMeasures(callers, days, reviewed, together);
      const organisation = await setUpOrganisation(ready, folder, ledger);
      const staffId = (role: string): string => organisation.staff.get(clientIdOf(role, ledger)) ?? '';
      await loadAccess({ callers, days, reviewed, organisation, staffId }, together);
    }),
    loadYouths(callers, days, together),
  ]);
  folder.write(DEMO, { ...state, complete: true });
  return true;
}

async function callersOf(as: (role: string) => Promise<ApiClient>): Promise<Callers> {
  const roles: readonly (keyof Callers)[] = [
    'caseworker',
    'second-caseworker',
    'colleague',
    'leader',
    'second-leader',
    'data-protection-officer',
  ];
  return Object.fromEntries(await Promise.all(roles.map(async (role) => [role, await as(role)] as const))) as Callers;
}

const together: Together = async (stories) => {
  const left = [...stories];
  const next = async (): Promise<void> => {
    for (let story = left.shift(); story; story = left.shift()) await story();
  };
  await Promise.all(Array.from({ length: TOGETHER }, next));
};
