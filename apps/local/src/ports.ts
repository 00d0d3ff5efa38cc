import { createServer } from 'node:net';
import { CannotStart } from './cannot-start';

/** How many ports one stack takes from its first one on. */
export const BLOCK_SIZE = 20;

export type Ports = ReturnType<typeof portsFrom>;

/** Which door has which port. */
export const portsFrom = (first: number) => ({
  api: first,
  audit: first + 1,
  apiAdmin: first + 2,
  mailPage: first + 3,
  issuer: first + 4,
  relayAdmin: first + 5,
  projectorAdmin: first + 6,
  remindersAdmin: first + 7,
  auditAdmin: first + 8,
  mongo: first + 10,
  kafka: first + 11,
  kafkaController: first + 12,
  redis: first + 13,
  smtp: first + 14,
});

/** @throws CannotStart if somebody else listens on one of them */
export async function assertFree(ports: readonly number[]): Promise<void> {
  for (const port of ports) {
    if (!(await isFree(port))) {
      throw new CannotStart(`port ${port} is taken by another program: stop that one, or choose a block with --port N`);
    }
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
