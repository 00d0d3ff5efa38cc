import type { Ready } from '@libs/platform/ready';
import type { DataFolder } from '../data-folder';
import { clientIdOf, clientSecret } from '../demo-users';
import { SECRETS, type Secrets } from '../secrets';
import { accessToken } from './access-token';
import { ApiClient } from './api-client';

/** The API as one demo user sees it. @throws if the issuer gives no token */
export async function demoClient(
  { api, issuer }: Ready,
  folder: DataFolder,
  role: string,
  ledger: string,
): Promise<ApiClient> {
  const clientId = clientIdOf(role, ledger);
  const secret = clientSecret(folder.read<Secrets>(SECRETS).issuer, clientId);
  return new ApiClient(api, await accessToken(issuer, clientId, secret));
}
