import type { CodeList } from '../code-lists/code-list';
import type { Coded } from './structure';

const LONGEST = 10_000;

/** A code with the text some of them need. The register takes no more than 10,000 characters. */
export const coded = (Kode: string, specification: string | null): Coded => ({
  Kode,
  ...(specification && { Presisering: specification.slice(0, LONGEST) }),
});

/** Codes that share one text: it goes with those that ask for one. */
export const codedAll = (list: CodeList, codes: readonly string[], specification: string | null): readonly Coded[] =>
  codes.map((code) => {
    const asks = list.some((one) => one.code === code && one.needsSpecification);
    return coded(code, asks ? specification : null);
  });
