import type { Request } from 'express';

/** The token in the Authorization header; null if there is none, or something else than a bearer token. */
export const bearerOf = ({ headers }: Pick<Request, 'headers'>): string | null =>
  /^Bearer ([A-Za-z0-9._~+/-]+=*)$/i.exec(headers.authorization ?? '')?.[1] ?? null;
