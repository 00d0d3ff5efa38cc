import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import { TokenRefused } from '@libs/access/tokens';
import { keepToken } from './operator-cookie';
import type { Operators } from './operators';

/** Largest form, bytes: a token has one or two thousand. */
const LIMIT = 16_000;

/** The operations door's own login: an operator pastes an access token, which the browser keeps as a cookie. */
export function login(operators: Operators): Router {
  const router = express.Router();
  router.get('/', (_: Request, response: Response) => void response.type('html').send(page('')));
  router.post(
    '/',
    express.urlencoded({ extended: false, limit: LIMIT, inflate: false, parameterLimit: 5 }),
    (request: Request, response: Response, next: NextFunction) => {
      enter(operators, request, response).catch(next);
    },
  );
  return router;
}

async function enter(operators: Operators, request: Request, response: Response): Promise<void> {
  if (isFromElsewhere(request)) return void response.status(403).type('html').send(page('Logg inn her.'));
  const token: unknown = (request.body as { token?: unknown } | undefined)?.token;
  if (typeof token === 'string' && (await isOperator(operators, token.trim(), request))) {
    keepToken(request, response, token.trim());
    response.redirect(303, '/');
    return;
  }
  response.status(403).type('html').send(page('Tokenet gjelder ikke, eller er ikke en operatørs.'));
}

/** Another site's page must not log anybody in as somebody else: browsers say whose form it was. */
const isFromElsewhere = ({ headers }: Request): boolean =>
  !['same-origin', 'none', undefined].includes(headers['sec-fetch-site'] as string | undefined);

async function isOperator(operators: Operators, token: string, request: Request): Promise<boolean> {
  try {
    return await operators.has(token, request);
  } catch (error) {
    if (error instanceof TokenRefused) return false;
    throw error;
  }
}

const page = (fault: string): string => `<!doctype html>
<html lang="nb">
<meta charset="utf-8">
<title>Rettid: drift</title>
<h1>Drift</h1>
<p>${fault}</p>
<form method="post" action="/login">
<p><label>Operatørens tilgangstoken<br><textarea name="token" rows="8" cols="80" required autocomplete="off"></textarea></label></p>
<p><button>Logg inn</button></p>
</form>
</html>
`;
