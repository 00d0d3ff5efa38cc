import { systemClock } from '@libs/platform/clock';
import { mongoClient } from '@libs/platform/mongo';
import { Ledger } from '@libs/ledger/ledger';
import { Upcasts } from '@libs/ledger/upcasting';
import { appendLoop } from './append-cases';

/** One writer process of the uneven case: sends its figures to its parent and ends. */
async function main([url, database, callers, milliseconds]: readonly string[]): Promise<void> {
  const client = await mongoClient(url!, { maxPoolSize: 50 }).connect();
  const ledger = new Ledger(client.db(database), new Upcasts({}), systemClock);
  const figures = await appendLoop(ledger, Number(callers), Number(milliseconds));
  process.send!(figures, () => void client.close());
}

void main(process.argv.slice(2));
