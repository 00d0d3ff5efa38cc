import { setTimeout as pause } from 'node:timers/promises';
import type { Server } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import type { NextFunction, Request, RequestHandler, Response } from 'express';

/** How long load balancers get to see that we are not ready any more before the door closes, milliseconds. */
const NOTICE = 1_000;

/** How long a connection may be silent before it counts as idle while the process stops, milliseconds. */
const BEFORE_IDLERS = 300;

/** Limits against slow and huge requests. */
export function limited(server: Server): Server {
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  server.keepAliveTimeout = 10_000;
  server.on('clientError', answerBroken);
  return server;
}

/** While stopping, every answer tells its connection to go elsewhere. */
export const closingWhen =
  (isStopping: () => boolean): RequestHandler =>
  (_: Request, response: Response, next: NextFunction) => {
    if (isStopping()) response.setHeader('Connection', 'close');
    next();
  };

/**
 * Stops taking connections and returns when the last request that was taken has its answer. HTTP's own `close` would cut
 * off at once whoever has connected and is about to speak; the plain server's only shuts the door.
 */
export async function drain(server: Server, notice = NOTICE): Promise<void> {
  await pause(notice);
  const closed = new Promise<void>((resolve) => {
    NetServer.prototype.close.call(server, () => resolve());
  });
  await Promise.race([closed, pause(BEFORE_IDLERS, undefined, { ref: false })]);
  const idlers = setInterval(() => server.closeIdleConnections(), 50);
  await closed;
  clearInterval(idlers);
}

/** What is no HTTP at all never reaches the application; it gets its problem here. */
function answerBroken(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const [status, reason] =
    error.code === 'HPE_HEADER_OVERFLOW' ? [431, 'Request Header Fields Too Large'] : [400, 'Bad Request'];
  const code = status === 431 ? 'request.headers-too-large' : 'request.not-http';
  const body = JSON.stringify({ type: `urn:rettid:problem:${code}`, title: reason, status, code, errors: [] });
  socket.end(
    `HTTP/1.1 ${status} ${reason}\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n${body}`,
  );
}
