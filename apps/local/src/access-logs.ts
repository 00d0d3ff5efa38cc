/** Collections of `rettid_access`: what was shown to whom, and what was refused. Each chained as a ledger is. */
export const DISCLOSURES = 'disclosures';
export const DENIALS = 'denials';
