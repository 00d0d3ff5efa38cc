import type { Ready } from '@libs/platform/ready';
import type { DataFolder } from './data-folder';
import type { Ports } from './ports';
import { serviceAddresses, type ServerAddresses } from './prepare';
import { MUNICIPALITIES, ROOT_KEY, type Secrets } from './secrets';

/** Everything of `ready.json` that is known before anything runs. */
export function addresses(
  folder: DataFolder,
  ports: Ports,
  servers: ServerAddresses,
  secrets: Secrets,
  clockFile: string | null,
): Omit<Ready, 'processes'> {
  const http = (port: number, path = ''): string => `http://127.0.0.1:${port}${path}`;
  const mongo = serviceAddresses(servers.mongoAdmin, secrets);
  return {
    api: http(ports.api),
    audit: http(ports.audit),
    docs: http(ports.apiAdmin, '/docs'),
    queues: http(ports.apiAdmin, '/queues'),
    mail: http(ports.mailPage),
    issuer: http(ports.issuer),
    mongo: mongo.ledger,
    mongoViews: mongo.views,
    mongoKeys: mongo.keys,
    mongoAccess: mongo.access,
    mongoAdmin: servers.mongoAdmin,
    kafka: servers.kafka,
    redis: servers.redis,
    smtp: `smtp://127.0.0.1:${ports.smtp}`,
    rootKeyFile: folder.file(ROOT_KEY),
    municipalitiesFile: folder.file(MUNICIPALITIES),
    clockFile,
  };
}
