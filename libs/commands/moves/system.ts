import { namedId } from '../named-id';
import type { Issued } from '../issued';

/** Where a command comes from that leads to another one in another ledger. */
export type Cause = Pick<Issued, 'now' | 'correlationId' | 'commandId'> & { readonly ledger: string };

/** What one municipality's answer makes of the other's ledger: done by the system, on behalf of the one that answered. */
export const onBehalf = (
  { ledger: answering, now, correlationId, commandId }: Cause,
  ledger: string,
  what: readonly string[],
): Issued => ({
  ledger,
  commandId: namedId(...what),
  actor: { subject: 'rettid-moves', role: 'system', unit: null, onBehalfOf: answering },
  by: null,
  purpose: 'casework',
  correlationId,
  causationId: commandId,
  now,
  expectedVersion: null,
});
