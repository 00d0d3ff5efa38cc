import type { FieldClass } from '@libs/access/policy/capacities';
import type { Permission } from '@libs/access/policy/permissions';
import { answerTo, casePermissions, fieldsFor, inLedger, mayEverBeAllowed } from './expected-answers';
import { columns, type Who } from './expected-matrix';
import { isMachine, operations, protections, type Operation, type Protection } from './matrix-axes';

export type MatrixCase = {
  readonly name: string;
  readonly who: Who;
  readonly tenant: 'own' | 'other';
  readonly protection: Protection;
  readonly operation: Operation;
  readonly permission: Permission;
  /** `absent` is 404 or not in the list, `forbidden` 403. */
  readonly expected: 'open' | 'masked' | 'absent' | 'forbidden';
  readonly ownEntries: boolean;
  /** The denial says to the guard that an emergency would open it. */
  readonly hint: boolean;
  /** Open kinds of content; none where it is denied. */
  readonly fields: readonly FieldClass[];
  /** Nobody of this role may ever do it, so HTTP says 403 at the door, before any case is looked for. */
  readonly refusedAtTheDoor: boolean;
};

export type LedgerCase = Pick<MatrixCase, 'name' | 'who' | 'tenant' | 'permission'> & {
  readonly expected: 'open' | 'own-entries' | 'forbidden';
};

const outcome = { O: 'open', M: 'masked', W: 'open', F: 'forbidden', H: 'absent', A: 'absent' } as const;

const caseFor = (
  who: Who,
  tenant: MatrixCase['tenant'],
  protection: Protection,
  operation: Operation,
  permission: Permission,
): MatrixCase => {
  const answer = tenant === 'other' ? 'A' : answerTo(operation, permission, who, protection);
  return {
    name: `${operation} of ${permission} as ${who}, ${tenant} tenant, ${protection}`,
    who,
    tenant,
    protection,
    operation,
    permission,
    expected: outcome[answer],
    ownEntries: answer === 'W',
    hint: answer === 'H',
    fields: answer === 'O' ? fieldsFor(who, protection) : 'MW'.includes(answer) ? ['codes'] : [],
    refusedAtTheDoor: !mayEverBeAllowed(who, permission),
  };
};

/** Every cell of the matrix × tenant × protection × operation. */
export const matrixCases = (of: readonly Protection[] = protections): readonly MatrixCase[] =>
  casePermissions.flatMap((permission) =>
    columns.flatMap((who) =>
      (['own', 'other'] as const).flatMap((tenant) =>
        of.flatMap((protection) =>
          operations.map((operation) => caseFor(who, tenant, protection, operation, permission)),
        ),
      ),
    ),
  );

/** Every cell of what is about no case × tenant. */
export const ledgerCases = (): readonly LedgerCase[] =>
  [...inLedger].flatMap(([permission, row]) =>
    columns.flatMap((who) =>
      (isMachine(who) ? (['own'] as const) : (['own', 'other'] as const)).map((tenant) => {
        const answer = tenant === 'other' ? 'F' : row[who];
        return {
          name: `${permission} as ${who}, ${tenant} tenant`,
          who,
          tenant,
          permission,
          expected: answer === 'O' ? 'open' : answer === 'W' ? 'own-entries' : 'forbidden',
        } as const;
      }),
    ),
  );
