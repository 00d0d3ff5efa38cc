import type { Rule } from './rule';

/** Oslo, Bergen and Trondheim report by district. */
const cities: ReadonlySet<string> = new Set(['958935420', '964338531', '942110464']);

export const senderRules: readonly Rule[] = [
  {
    name: 'Avgiver 1',
    severity: 'ERROR',
    check: ({ avgiver: { Organisasjonsnummer, Bydelsnummer, Bydelsnavn } }) =>
      cities.has(Organisasjonsnummer) && !(Bydelsnummer && Bydelsnavn)
        ? [{ path: 'Avgiver', text: 'Bydelsnummer og/eller Bydelsnavn skal være utfylt' }]
        : [],
  },
];
