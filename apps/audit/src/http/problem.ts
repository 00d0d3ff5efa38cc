/** A request the audit API refuses; `field` names the parameter at fault, never its value. */
export class Problem extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 405 | 500 | 503,
    readonly code: string,
    readonly title: string,
    readonly field: string | null = null,
  ) {
    super(code);
    this.name = 'Problem';
  }
}

export const badParameter = (field: string, title: string): Problem =>
  new Problem(400, 'request.query-invalid', title, field);

export const notFound = (): Problem => new Problem(404, 'request.not-found', 'Not found.');
