import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Response } from 'express';
import type { InboxDocument } from '@libs/read-models/inbox/view';
import { InboxStreams } from './inbox-streams';

type Parts = ConstructorParameters<typeof InboxStreams>;

const user = { asker: {}, refusalAtTheDoor: () => null };
const LARGE = 'x'.repeat(1_000_000);
const reminder = (raisedSeq: number): InboxDocument => ({ raisedSeq, key: LARGE }) as InboxDocument;
const asked = {
  ...{ token: '', ledger: '1201-02', route: '', traceId: '', purpose: null, position: 0 },
  language: 'nb',
  wants: () => true,
} as const;

describe('a client that does not read', () => {
  const streams = new InboxStreams(
    {
      open: async () => ({ session: user }),
    } as unknown as Parts[0],
    {} as Parts[1],
    {} as Parts[2],
    {
      since: async (_: string, after: number) => ({
        reminders: Array.from({ length: 100 }, (__, at) => reminder(after + at + 1)),
        upTo: after + 100,
      }),
    } as unknown as Parts[3],
    { of: (_: object, __: string, those: readonly InboxDocument[]) => those } as unknown as Parts[4],
  );
  const server = createServer((_, response: ServerResponse) => {
    const plain = Object.assign(response, { status: () => response }) as unknown as Response;
    streams.open(asked, 'somebody', plain);
  });
  let client: Socket;

  beforeEach(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    client = connect((server.address() as AddressInfo).port, '127.0.0.1');
    client.on('error', () => undefined).pause();
    client.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
    await once(server, 'request');
  });
  afterEach(() => {
    client.destroy();
    server.closeAllConnections();
    server.close();
  });

  it('holds up nobody who stops', async () => {
    const begun = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 500));
    await streams.close();
    expect(performance.now() - begun).toBeLessThan(5_000);
  }, 40_000);
});
