import type { CalendarDate } from '../kernel/dates';

/** One code of the national register, with its official label and the days it may be used, both ends included. */
export type Code = {
  readonly code: string;
  /** The register's own words, in bokmål. */
  readonly label: string;
  /** Our words: the register publishes none in nynorsk or English. */
  readonly nn: string;
  readonly en: string;
  readonly validFrom: CalendarDate;
  /** null = still in use. */
  readonly validTo: CalendarDate | null;
  /** The register asks for a text beside the code (krever presisering). */
  readonly needsSpecification: boolean;
};

export type CodeList = readonly Code[];

export type CodeStanding =
  | { readonly standing: 'valid'; readonly code: Code }
  | { readonly standing: 'unknown' }
  | { readonly standing: 'not-valid-on-date'; readonly code: Code };

type Words = { readonly nn: string; readonly en: string };

type Row = readonly [code: string, label: string, validFrom: CalendarDate, validTo: CalendarDate | null, words: Words];

/** Rows as the register publishes them: code, label, valid from, valid to. The labels themselves say where a text is needed. */
export const codeList = (rows: readonly Row[]): CodeList =>
  rows.map(([code, label, validFrom, validTo, words]) => ({
    code,
    label,
    nn: words.nn,
    en: words.en,
    validFrom,
    validTo,
    needsSpecification: /krever presisering|\(spesifiser\)/.test(label),
  }));

const firstDayOf = (list: CodeList): CalendarDate =>
  list.reduce((first, { validFrom }) => (validFrom < first ? validFrom : first), list[0]?.validFrom ?? '');

/**
 * Is the code in the list, and may it be used for something that happened on that day? What happened before the register
 * had the list at all is told in the list's first codes: some lists began as late as 2022 and 2026 (mark I).
 */
export const codeOn = (list: CodeList, code: string, on: CalendarDate): CodeStanding => {
  const entry = list.find((candidate) => candidate.code === code);
  if (!entry) return { standing: 'unknown' };
  const first = firstDayOf(list);
  const day = on < first ? first : on;
  const valid = entry.validFrom <= day && (entry.validTo === null || day <= entry.validTo);
  return { standing: valid ? 'valid' : 'not-valid-on-date', code: entry };
};
