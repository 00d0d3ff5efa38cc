import type { Instant } from '@libs/domain/kernel/oslo-time';
import type { CaseRelations, Relations, Staff } from '../relations/relations';
import type { Capacity, FieldRights } from './capacities';
import type { Permission } from './permissions';
import type { RuleCode } from './rules';

/** Who asks: a member of staff, or a machine whose rights rest on its issuer's settings. */
export type Caller =
  | { readonly kind: 'staff'; readonly staff: Staff }
  | { readonly kind: 'machine'; readonly subject: string; readonly capacities: readonly Capacity[] };

export type Question = {
  readonly caller: Caller;
  readonly permission: Permission;
  readonly relations: Relations;
  /** Null: the case does not exist. */
  readonly case: CaseRelations | null;
  readonly now: Instant;
};

/** `rule` is what decided, for the logs; its wording is in `rules.ts`. */
export type Allowed = {
  readonly effect: 'allow';
  readonly rule: RuleCode;
  readonly capacity: Capacity;
  readonly fields: FieldRights;
};
/** `mayKnow`: the caller may know that the case exists, so the answer is 403, else 404. `breakGlass`: an emergency would open it. */
export type Denied = {
  readonly effect: 'deny';
  readonly rule: RuleCode;
  readonly mayKnow: boolean;
  readonly breakGlass: boolean;
};
export type Verdict = Allowed | Denied;

/** Which children's cases a list may show: made by the same rules as {@link decide}. */
export type VisibleCases = { readonly only: ReadonlySet<string> } | { readonly allBut: ReadonlySet<string> };
