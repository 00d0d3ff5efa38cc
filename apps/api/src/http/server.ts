import { setTimeout as pause } from 'node:timers/promises';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { NextFunction, Request, RequestHandler, Response } from 'express';

/** How long load balancers get to see that we are not ready any more before the door closes, milliseconds. */
const NOTICE = 1_000;

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

/** Stops taking connections and returns when the last request that was taken has its answer. */
export async function drain(server: Server, notice = NOTICE): Promise<void> {
  await pause(notice);
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
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
    `HTTP/1.1 ${status} ${reason}\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
