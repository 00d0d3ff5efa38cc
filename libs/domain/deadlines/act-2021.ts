import type { RuleVersion } from './rule';

/**
 * What the limits of barnevernsloven of 2021 have in common: it sends none of them to domstolloven § 149, so none rolls
 * over (mark I), and what is older than 2023 is counted with the first version, since the act of 1992 had the same
 * lengths (mark R; its sections stand with each rule).
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
