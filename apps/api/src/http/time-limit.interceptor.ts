import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { catchError, throwError, timeout, TimeoutError, type Observable } from 'rxjs';
import { LedgerUnavailable } from '@libs/ledger/errors';
import { TAKES_LONG } from './takes-long';

/** Longest an answer may take, milliseconds. A command cut off here may still be stored: its id makes a repeat safe. */
const LIMIT = 9_500;
/** Where a route says that it takes long. */
const LONG_LIMIT = 119_500;

@Injectable()
export class TimeLimit implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const takesLong = this.reflector.get<boolean | undefined>(TAKES_LONG, context.getHandler()) ?? false;
    return next.handle().pipe(
      timeout({ first: takesLong ? LONG_LIMIT : LIMIT }),
      catchError((error: unknown) =>
        throwError(() => (error instanceof TimeoutError ? new LedgerUnavailable() : error)),
      ),
    );
  }
}
