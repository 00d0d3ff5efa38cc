import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { RawBody } from '@libs/commands/intake/message';
import { badField } from '../http/http-problem';

/** The sender's id of a message, which makes sending it again harmless. */
export const MessageId = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const id = context.switchToHttp().getRequest<Request>().headers['bekymringsmelding-id'];
  if (typeof id === 'string' && /^[A-Za-z0-9._-]{1,100}$/.test(id)) return id;
  throw badField(
    'request.header-invalid',
    'Bekymringsmelding-Id',
    'must be 1–100 of A–Z, a–z, 0–9, dot, underscore and hyphen',
  );
});

/** The message as it was sent: judged by the protocol's schema, not by a DTO, which would drop what it does not know. */
export const MessageBody = createParamDecorator(
  (_: unknown, context: ExecutionContext): RawBody => context.switchToHttp().getRequest<Request>().body as RawBody,
);
