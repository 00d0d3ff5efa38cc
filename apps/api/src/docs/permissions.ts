import { capacities } from '@libs/access/policy/capacities';
import { matrix, type Cell } from '@libs/access/policy/matrix';
import type { Permission } from '@libs/access/policy/permissions';
import type { Requirement, Target } from '@libs/access/requires.decorator';

/** What an operation of the OpenAPI document says about who may use it, beside its summary. */
export type StatedPermission = {
  readonly 'x-permission': Permission | null;
  /** Whose case the request is about: where path or body names it; null: no single one. */
  readonly 'x-case': Target | null;
  /** With what each capacity may; who is not named may not. */
  readonly description: string;
};

/** From the same requirement that the guard asks, and the matrix that the policy decides by. */
export function statedPermission(requirement: Requirement): StatedPermission {
  if ('open' in requirement) {
    return { 'x-permission': null, 'x-case': null, description: 'Open to all; needs no token.' };
  }
  const { permission, target } = requirement;
  const { cells, about } = matrix[permission];
  const named = capacities.filter((capacity) => (cells[capacity] ?? 'no') !== 'no');
  const who = named.map((capacity) => `${capacity}${inWords(cells[capacity]!)}`).join(', ');
  const whose = about === 'ledger' ? 'in the municipality' : target ? caseOf(target) : 'for the cases you may see';
  return {
    'x-permission': permission,
    'x-case': target,
    description: `Needs \`${permission}\` ${whose}. May: ${who}.`,
  };
}

function caseOf(target: Target): string {
  const named = target.body === undefined ? [] : [`in the case of each child that the body names (\`${target.body}\`)`];
  if (!('path' in target)) return named.join();
  const whole = target.path === 'child' ? 'in the case of the child' : `in the case that the ${target.path} belongs to`;
  return [whole, ...named].join(' and ');
}

function inWords(cell: Cell): string {
  switch (cell) {
    case 'yes':
    case 'no':
      return '';
    case 'masked':
      return ' (codes and dates only)';
    case 'own-entries':
      return ' (only what they did)';
    case 'break-glass':
      return ' (after break-glass)';
    default:
      return ` (if ${cell.slice('in-scope:'.length)} are shared with them)`;
  }
}
