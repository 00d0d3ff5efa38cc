import type { RuleVersion } from '../rule';

// What a party must keep, not the service: nobody is reminded of it, so none of these is a rule of the catalogue. They
// are counted in the same way, and data for the same reason.

/** Three weeks from when the notice reached the party; forvaltningsloven § 30 sends it to domstolloven § 149. */
export const complaintLimit: RuleVersion = {
  version: 1,
  validFrom: '1967-02-10',
  validTo: null,
  lengths: [{ count: 3, unit: 'week' }],
  lengthMark: 'V',
  rollsOver: true,
  rollOverMark: 'V',
  source: 'LOV-1967-02-10 § 29',
  sourceDate: '2026-07-02',
};

/** After a year no complaint is taken up, however good the reason. */
export const lastComplaintLimit: RuleVersion = {
  ...complaintLimit,
  lengths: [{ count: 12, unit: 'month' }],
  rollsOver: false,
  rollOverMark: 'I',
  source: 'LOV-1967-02-10 § 31 (3)',
};

/** One month from the notice of the tribunal's decision to take it to court. */
export const courtActionLimit: RuleVersion = {
  ...complaintLimit,
  validFrom: '2023-01-01',
  lengths: [{ count: 1, unit: 'month' }],
  rollOverMark: 'R',
  source: 'LOV-2021-06-18-97 § 14-25 (2)',
};
