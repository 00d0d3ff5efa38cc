import { resolve } from 'node:path';
import { Command } from 'commander';
import type { Municipality } from '@libs/platform/config';
import { NotRunning, readReady } from '@libs/platform/ready';
import { DataFolder } from './data-folder';
import { clientIdOf, clientSecret, demoUsers } from './demo-users';
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
  const answer = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  }).catch(() => {
    throw new NotRunning(data);
  });
  if (!answer.ok) throw new Error(`the issuer answered ${answer.status}`);
  console.log(((await answer.json()) as { access_token: string }).access_token);
}

new Command('npm run -s token --')
  .description('Prints an access token of a demo user.')
  .requiredOption('--as <role>', 'caseworker, leader, auditor or reporter-system')
  .option('--ledger <ledger>', 'the municipality, e.g. 1201-02 (default: the first one)')
  .option('--data <dir>', 'data folder of the running stack', (dir) => resolve(dir), resolve('.local'))
  .action((wanted: Wanted) =>
    run(wanted).catch((error: Error) => {
      console.error(`rettid: ${error.message}`);
      process.exitCode = 1;
    }),
  )
  .parse();
