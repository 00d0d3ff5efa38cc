import { resolve } from 'node:path';
import { Command } from 'commander';
import type { Municipality } from '@libs/platform/config';
import { NotRunning, readReady } from '@libs/platform/ready';
import { DataFolder } from './data-folder';
import { accessToken } from './demo/access-token';
import { clientIdOf, clientSecret, demoRoles, demoUsers } from './demo-users';
import { MUNICIPALITIES, SECRETS, type Secrets } from './secrets';

type Wanted = { as: string; ledger?: string; data: string };

/** Prints one line: a fresh token of a demo user. */
async function run({ as, ledger, data }: Wanted): Promise<void> {
  const { issuer } = readReady(data);
  const folder = new DataFolder(data);
  const municipalities = folder.read<Municipality[]>(MUNICIPALITIES);
  const clientId = clientIdOf(as, ledger ?? municipalities[0]?.ledger ?? '');
  const known = demoUsers(municipalities).map((user) => user.clientId);
  if (!known.includes(clientId)) throw new Error(`no demo user ${clientId}; there are: ${known.join(', ')}`);
  const secret = clientSecret(folder.read<Secrets>(SECRETS).issuer, clientId);
  const token = await accessToken(issuer, clientId, secret).catch((error: unknown) => {
    // the file of a stack that was killed: nobody answers there
    throw error instanceof TypeError ? new NotRunning(data) : error;
  });
  console.log(token);
}

new Command('npm run -s token --')
  .description('Prints an access token of a demo user.')
  .requiredOption('--as <role>', demoRoles.join(', '))
  .option('--ledger <ledger>', 'the municipality, e.g. 1201-02 (default: the first one)')
  .option('--data <dir>', 'data folder of the running stack', (dir) => resolve(dir), resolve('.local'))
  .action((wanted: Wanted) =>
    run(wanted).catch((error: Error) => {
      console.error(`rettid: ${error.message}`);
      process.exitCode = 1;
    }),
  )
  .parse();
