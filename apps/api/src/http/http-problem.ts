import type { ProblemCode } from './problem-wordings';

/** One field at fault: a JSON pointer into the body, or the name of a header or query parameter. Never its value. */
export type FieldFault = { readonly field: string; readonly message: string };

/** A request refused before any rule of the domain was asked. */
export class HttpProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: ProblemCode,
    readonly errors: readonly FieldFault[] = [],
    /** Seconds after which a repeat may succeed. */
    readonly retryAfter: number | null = null,
  ) {
    super(code);
    this.name = 'HttpProblem';
  }
}

/** A 400 that names one field. */
export const badField = (code: ProblemCode, field: string, message: string): HttpProblem =>
  new HttpProblem(400, code, [{ field, message }]);
