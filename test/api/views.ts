import { createLog } from '@libs/platform/log';
import { ViewRunner } from '@libs/read-models/view-runner';
import { ViewStore } from '@libs/read-models/view-store';
import { projectedViews, reminderViews } from '@libs/read-models/views';
import type { Connections } from '../../apps/api/src/connections/connections';

/** Brings every view to its ledger's head, as the projector and the reminders do. */
export async function projected({ databases, keys, ledger }: Connections): Promise<void> {
  const views = new ViewStore(databases.views, { keys });
  const runner = new ViewRunner(views, ledger.read, [...projectedViews, ...reminderViews], createLog('spec', 'silent'));
  for (let look = 0; look < 3; look++) await runner.keepUp();
}
