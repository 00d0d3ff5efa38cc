import { createServer, type RequestListener, type Server } from 'node:http';
import { once } from 'node:events';

/** Opens an HTTP server; port 0 takes any. @throws if the port is taken */
export async function listening(listener: RequestListener, host: string, port: number): Promise<Server> {
  const server = createServer(listener);
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}

/** Closes it at once, whoever is still connected. */
export async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
