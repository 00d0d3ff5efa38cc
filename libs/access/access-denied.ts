import { ForbiddenException } from '@nestjs/common';

export type AccessDeniedCode = 'access.denied' | 'access.break-glass-possible';

/** Refused to somebody who may know that there is something to refuse; all others are told that it does not exist. */
export class AccessDenied extends ForbiddenException {
  constructor(readonly code: AccessDeniedCode = 'access.denied') {
    super(code);
  }
}
