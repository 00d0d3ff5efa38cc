import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { TokenRefused } from '@libs/access/tokens';
import type { Operators } from './operators';
import { tokenOf } from './operator-cookie';

/**
 * Lets operators through and nobody else. A browser without a good token is led to the login, a program is told 401;
 * a look-up that fails is 503, never a yes.
 */
export const gate =
  (operators: Operators): RequestHandler =>
  (request: Request, response: Response, next: NextFunction) => {
    judge(operators, request).then(
      (verdict) => {
        if (verdict === 'operator') next();
        else if (verdict === 'nobody' && request.accepts(['text', 'html']) === 'html') response.redirect(303, '/login');
        else refuse(response, verdict);
      },
      () => void response.status(503).setHeader('Retry-After', '2').type('text/plain').send('Not available.'),
    );
  };

async function judge(operators: Operators, request: Request): Promise<'operator' | 'other' | 'nobody'> {
  const token = tokenOf(request);
  if (token === null) return 'nobody';
  try {
    return (await operators.has(token, request)) ? 'operator' : 'other';
  } catch (error) {
    if (error instanceof TokenRefused) return 'nobody';
    throw error;
  }
}

function refuse(response: Response, verdict: 'other' | 'nobody'): void {
  if (verdict === 'nobody') response.setHeader('WWW-Authenticate', 'Bearer realm="rettid-admin"');
  response
    .status(verdict === 'nobody' ? 401 : 403)
    .type('text/plain')
    .send(verdict === 'nobody' ? 'A valid login is missing.' : 'Only for operators.');
}
