import type { Request, Response } from 'express';

const NAME = 'rettid-operator';
/** Hours a browser keeps it at most; the token in it ends by itself, mostly earlier. */
const HOURS = 8;

/** The token of a request: from its Authorization header, else from the cookie that the login set. */
export function tokenOf({ headers }: Request): string | null {
  const sent = /^Bearer ([\w.~+/-]+=*)$/i.exec(headers.authorization ?? '')?.[1];
  if (headers.authorization !== undefined) return sent ?? null;
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
