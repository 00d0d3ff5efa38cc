import type { Actor } from '@libs/domain/kernel/envelope';
import { INTAKE_LEDGER } from '@libs/domain/kernel/ids';
import { roles, type Permission } from './permissions';

/** Who asks, as the token says: the actor of the events, and the one ledger the token is for. */
export type User = { readonly actor: Actor; readonly ledger: string };

/** All that there is to do in the intake ledger: it holds no case of anybody. */
const IN_INTAKE: ReadonlySet<Permission> = new Set<Permission>([
  'intake:send',
  'intake:reconcile',
  'ledger:read',
  'code-list:read',
]);

/**
 * Whether this user may do this in this ledger. Pure, and closed by default: an unknown role, a permission that is not
 * in the table and any other ledger than the token's are refused.
 */
export function permits({ actor, ledger: own }: User, permission: Permission, ledger: string): boolean {
  const granted = Object.hasOwn(roles, actor.role) ? roles[actor.role as keyof typeof roles] : [];
  return granted.includes(permission) && isReachable(own, permission, ledger);
}

function isReachable(own: string, permission: Permission, ledger: string): boolean {
  if (ledger !== INTAKE_LEDGER) return ledger === own;
  return IN_INTAKE.has(permission) && (own === INTAKE_LEDGER || permission.startsWith('intake:'));
}
