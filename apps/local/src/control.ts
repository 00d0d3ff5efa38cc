import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { RequestListener } from 'node:http';
import type { Supervised } from './supervised';

/** Whom one may kill, stop and start from outside, for fault tests. */
export type Controlled = {
  readonly servers: ReadonlyMap<string, Supervised>;
  readonly apps: ReadonlyMap<string, Supervised>;
  readonly refuseMail: (refusing: boolean) => void;
};

/** A web page in a browser on this machine must not be able to stop servers: hence the token. */
export const controlToken = (): string => randomBytes(24).toString('base64url');

/**
 * `POST /(servers|apps)/:name/(kill|halt|stop|start)`, `POST /mail/(refuse|accept)`, `GET /processes`.
 * kill: SIGKILL, and it is started again; halt: SIGKILL, and it stays down; stop: SIGTERM, and it stays down; start
 * answers as soon as it is up. The answer is always the state of all processes.
 */
export const control =
  (controlled: Controlled, token: string): RequestListener =>
  (request, response) => {
    const send = (status: number, body: object): void => {
      response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
      response.end(JSON.stringify(body));
    };
    if (!isToken(request.headers.authorization, token)) return send(401, { error: 'no token' });
    const action = actionFor(`${request.method} ${request.url}`, controlled);
    if (!action) return send(404, { error: 'no such action' });
    action().then(
      () => send(200, states(controlled)),
      (error: Error) => send(500, { error: error.message }),
    );
  };

function isToken(header: string | undefined, token: string): boolean {
  const [given, wanted] = [Buffer.from(header ?? ''), Buffer.from(`Bearer ${token}`)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function actionFor(request: string, controlled: Controlled): (() => Promise<void>) | null {
  if (request === 'GET /processes') return () => Promise.resolve();
  const mail = /^POST \/mail\/(refuse|accept)$/.exec(request);
  if (mail) return async () => controlled.refuseMail(mail[1] === 'refuse');
  const found = /^POST \/(servers|apps)\/([a-z]+)\/(kill|halt|stop|start)$/.exec(request);
  const one = found && controlled[found[1] as 'servers' | 'apps'].get(found[2] ?? '');
  if (!one) return null;
  switch (found[3] as 'kill' | 'halt' | 'stop' | 'start') {
    case 'kill':
      return () => one.kill();
    case 'halt':
      return () => one.stop('SIGKILL');
    case 'stop':
      return () => one.stop();
    case 'start':
      return () => {
        one.start();
        return one.untilUp();
      };
  }
}

const states = ({ servers, apps }: Controlled): object =>
  Object.fromEntries([...servers, ...apps].map(([name, { state, pid }]) => [name, { state, pid }]));
