import type { Request, Response } from 'express';
import { bearerOf } from '@libs/access/bearer';

const NAME = 'rettid-operator';
/** Hours a browser keeps it at most; the token in it ends by itself, mostly earlier. */
const HOURS = 8;

/** The token of a request: from its Authorization header, else from the cookie that the login set. */
export function tokenOf(request: Request): string | null {
  const { headers } = request;
  if (headers.authorization !== undefined) return bearerOf(request);
  const cookies = (headers.cookie ?? '').split(';').map((one) => one.trim().split('='));
  return cookies.find(([name]) => name === NAME)?.[1] ?? null;
}

/** The token itself, out of the reach of scripts and of other sites' links; it is judged anew at every request. */
export function keepToken(request: Request, response: Response, token: string): void {
  response.cookie(NAME, token, {
    httpOnly: true,
    sameSite: 'strict',
    secure: request.secure,
    path: '/',
    maxAge: HOURS * 3_600_000,
  });
}
