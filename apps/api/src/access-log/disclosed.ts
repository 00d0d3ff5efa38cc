import type { Request } from 'express';
import type { DisclosedCase, Operation } from '@libs/access/log/disclosure';
import type { FieldClass } from '@libs/access/policy/capacities';
import type { Allowed } from '@libs/access/policy/policy';

type Shown = { readonly fields: Set<FieldClass>; readonly verdict: Allowed };

/** What the answer to one request will show. Readers fill it while they read; the access log has it before the answer. */
export class Disclosed {
  private readonly shown = new Map<string, Shown>();
  private named: Operation | null = null;
  private range: string | null = null;

  /** The answer shows these kinds of content of the child's case, which this verdict allowed. */
  add(childId: string, fields: readonly FieldClass[], verdict: Allowed): void {
    const known = this.shown.get(childId) ?? { fields: new Set(), verdict };
    for (const field of fields) known.fields.add(field);
    this.shown.set(childId, known);
  }

  /** What is done with the cases, where the route does not say it by itself (one thing = read, many = list). */
  operation(operation: Operation): void {
    this.named = operation;
  }

  /** What is shown where it is no case: ids, codes and numbers only. */
  showing(what: string): void {
    this.range = what;
  }

  get cases(): readonly DisclosedCase[] {
    return [...this.shown].map(([childId, { fields, verdict }]) => ({
      childId,
      fields: [...fields],
      capacity: verdict.capacity,
      rule: verdict.rule,
    }));
  }

  get namedOperation(): Operation | null {
    return this.named;
  }

  get what(): string | null {
    return this.range;
  }
}

type WithDisclosed = Request & { disclosed?: Disclosed };

/** The request's own collection; made when it is first asked for. */
export function disclosedOf(request: WithDisclosed): Disclosed {
  request.disclosed ??= new Disclosed();
  return request.disclosed;
}
