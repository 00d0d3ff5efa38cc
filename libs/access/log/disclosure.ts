import type { Actor } from '@libs/domain/kernel/envelope';
import { INTAKE_LEDGER } from '@libs/domain/kernel/ids';
import type { Capacity, FieldClass } from '../policy/capacities';
import type { Permission } from '../policy/permissions';
import type { RuleCode } from '../policy/rules';
import type { PurposeCode } from './purpose';

/** What was done with the cases. */
export type Operation = 'read' | 'list' | 'search' | 'count' | 'history' | 'export';

/** One case of a disclosure: which kinds of content, in which capacity, by which rule. */
export type DisclosedCase = {
  readonly childId: string;
  readonly fields: readonly FieldClass[];
  readonly capacity: Capacity;
  readonly rule: RuleCode;
};

/** What one request showed to one caller: ids and codes only, never what was shown. */
export type Disclosure = {
  readonly ledger: string;
  readonly actor: Actor;
  /** Null: a machine, or somebody no event has registered. */
  readonly staffId: string | null;
  readonly permission: Permission;
  readonly operation: Operation;
  /** The route's template, such as `GET /v1/concerns/:id`. */
  readonly route: string;
  readonly purpose: PurposeCode;
  readonly cases: readonly DisclosedCase[];
  /** What was shown where it is no case: a range of numbers such as `events 1-500`. */
  readonly what?: string;
  readonly traceId?: string;
};

/** A request that was turned away. */
export type Denial = {
  readonly ledger: string;
  readonly actor: Actor;
  readonly staffId?: string | null;
  readonly permission: Permission;
  readonly route: string;
  /** What the path named, if it can be an id of ours. */
  readonly object: { readonly kind: string; readonly id: string } | null;
  readonly rule: RuleCode;
  readonly traceId?: string;
};

/** Who asked, as every line says. */
export type Asker = Pick<Disclosure, 'ledger' | 'actor' | 'staffId'>;

/** Somebody with a good token of a municipality that is not served: the line goes where everything goes that belongs to none. */
export const stranger = (subject: string): Asker & Pick<Denial, 'rule'> => ({
  ledger: INTAKE_LEDGER,
  actor: { subject, role: 'unknown', unit: null, onBehalfOf: null },
  staffId: null,
  rule: 'access.caller-unknown',
});

/** Whom a line is kept under: the member of staff, or the token's subject where there is none. */
export const personKey = ({ staffId, actor }: { staffId?: string | null; actor: Actor }): string =>
  `by:${staffId ?? actor.subject}`;
