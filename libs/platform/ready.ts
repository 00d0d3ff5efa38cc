import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a running stack writes to `<data>/ready.json` for every other command line. Holds passwords: owner only. */
export type Ready = {
  readonly api: string;
  readonly audit: string;
  readonly docs: string;
  readonly queues: string;
  readonly mail: string;
  readonly issuer: string;
  /** As the services' user of the ledger: find, insert and watch. */
  readonly mongo: string;
  readonly mongoViews: string;
  readonly mongoKeys: string;
  /** As the services' user of the access and security logs: find, insert and watch. */
  readonly mongoAccess: string;
  readonly mongoAdmin: string;
  /** Brokers, separated by commas. */
  readonly kafka: string;
  readonly redis: string;
  readonly smtp: string;
  readonly rootKeyFile: string;
  readonly municipalitiesFile: string;
  /** What the services' clock shows; null: real time. */
  readonly clockFile: string | null;
  /** Process ids of the servers and apps by name, as of the last (re)start. */
  readonly processes: Readonly<Record<string, number>>;
};

/** Its place below the data folder. */
export const READY_FILE = 'ready.json';

/** No stack runs on this data folder. */
export class NotRunning extends Error {
  constructor(data: string) {
    super(`no stack runs on ${data}: start it with npm start, or name its folder with --data DIR`);
    this.name = 'NotRunning';
  }
}

/** The addresses of the stack that runs on this data folder. @throws NotRunning */
export function readReady(data: string): Ready {
  try {
    return JSON.parse(readFileSync(join(data, READY_FILE), 'utf8')) as Ready;
  } catch {
    throw new NotRunning(data);
  }
}
