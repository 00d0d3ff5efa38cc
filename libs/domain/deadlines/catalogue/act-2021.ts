import type { RuleVersion } from '../rule';

/**
 * What the service's own limits in barnevernsloven of 2021 have in common: neither it nor forvaltningsloven sends them to
 * domstolloven § 149, so none rolls over (mark I). What is older than 2023 is counted with the first version, since the
 * act of 1992 had the same lengths (mark R); its sections stand with the rules.
 */
export const act2021: Omit<RuleVersion, 'lengths' | 'source'> = {
  version: 1,
  validFrom: '2023-01-01',
  validTo: null,
  lengthMark: 'V',
  rollsOver: false,
  rollOverMark: 'I',
  sourceDate: '2026-07-02',
};
