import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { catchError, throwError, timeout, TimeoutError, type Observable } from 'rxjs';
import { LedgerUnavailable } from '@libs/ledger/errors';

/** Longest an answer may take, milliseconds. A command cut off here may still be stored: its id makes a repeat safe. */
const LIMIT = 9_500;

@Injectable()
export class TimeLimit implements NestInterceptor {
  intercept(_: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    return next.handle().pipe(
      timeout({ first: LIMIT }),
      catchError((error: unknown) =>
        throwError(() => (error instanceof TimeoutError ? new LedgerUnavailable() : error)),
      ),
    );
  }
}
