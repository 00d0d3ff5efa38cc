import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below the range from which the kernel takes ports for outgoing connections, which could sit on ours. */
const [LOWEST, HIGHEST] = [12_000, 32_000];

/** The first of `size` neighbouring ports on loopback that nobody listens on. */
export async function freeBlock(size: number): Promise<number> {
  for (;;) {
    const first = randomInt(LOWEST, HIGHEST - size);
    const all = Array.from({ length: size }, (_, index) => isFree(first + index));
    if ((await Promise.all(all)).every(Boolean)) return first;
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
