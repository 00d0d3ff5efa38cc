import { DENIALS, DISCLOSURES } from '@libs/access/log/log-store';
import { BATCHES } from '@libs/ledger/batch-document';

/** Beside its ledger a municipality has two logs, chained in the same way: who was shown what, and what was refused. */
export const logNames = ['access', 'security'] as const;
export type LogName = (typeof logNames)[number];

export const collectionOf = (log: LogName | null): string =>
  log === null ? BATCHES : { access: DISCLOSURES, security: DENIALS }[log];

export const titleOf = (log: LogName | null): string => (log === null ? 'ledger' : `${log} log`);
