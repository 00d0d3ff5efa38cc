import { createServer, connect, type Server } from 'node:net';
import { MongoError } from 'mongodb';
import type { AddressInfo } from 'node:net';
import { testServers } from '@libs/testing/test-servers';
import { mongoClient } from './mongo';

/** A door to the spec's MongoDB that can be shut. */
function door(): { open: (port?: number) => Promise<number>; shut: () => void } {
  const { hostname, port } = new URL(testServers().mongo);
  let server: Server;
  return {
    open: (at = 0) =>
      new Promise((resolve) => {
        server = createServer((socket) => {
          const through = connect(Number(port), hostname);
          socket.pipe(through).pipe(socket);
          for (const end of [socket, through]) end.on('error', () => [socket, through].forEach((one) => one.destroy()));
        }).listen(at, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
      }),
    shut: () => void server.close(),
  };
}

it('goes on by itself when a server appears that was absent at the first contact', async () => {
  const { open, shut } = door();
  const port = await open();
  shut();
  const client = mongoClient(`mongodb://127.0.0.1:${port}/spec?directConnection=true`, {
    serverSelectionTimeoutMS: 1_000,
  });
  const asked = () => client.db().command({ ping: 1 });
  await expect(Promise.all([asked(), asked()])).rejects.toBeInstanceOf(MongoError);
  await expect(asked()).rejects.toBeInstanceOf(MongoError);
  await open(port);
  await expect(Promise.all([asked(), asked()])).resolves.toMatchObject([{ ok: 1 }, { ok: 1 }]);
  await client.close();
  shut();
});
