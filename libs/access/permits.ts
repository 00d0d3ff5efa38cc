import type { Actor } from '@libs/domain/kernel/envelope';
import { roles, type Permission } from './permissions';

/** Who asks, as the token says: the actor of the events, and the one ledger the token is for. */
export type User = { readonly actor: Actor; readonly ledger: string };

/** The special ledger that claims every incoming message; no municipality's, so reached by intake permissions only. */
export const INTAKE_LEDGER = 'intake';

/**
 * Whether this user may do this in this ledger. Pure, and closed by default: an unknown role, a permission that is not
 * in the table and any other ledger than the token's are refused.
 */
export function permits({ actor, ledger: own }: User, permission: Permission, ledger: string): boolean {
  const granted = Object.hasOwn(roles, actor.role) ? roles[actor.role as keyof typeof roles] : [];
  const reachable = ledger === own || (ledger === INTAKE_LEDGER && permission.startsWith('intake:'));
  return reachable && granted.includes(permission);
}
