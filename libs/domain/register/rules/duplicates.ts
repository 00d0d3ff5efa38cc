import { faultsOf, type Rule, type Severity } from './rule';
import type { Sak } from '../structure';

type Ided = { readonly Id: string };

/** The same for two elements that say the same, each under ids of its own. */
const contentOf = (element: Ided): string =>
  JSON.stringify(element, (key, value: unknown) => (key === 'Id' ? undefined : value));

/** Kontroll 19: two elements say exactly the same under different ids. */
export const saysTheSame = (
  name: string,
  type: string,
  severity: Severity,
  of: (sak: Sak) => readonly Ided[],
): Rule => ({
  name: `${name} 19`,
  severity,
  check: ({ sak }) => {
    const contents = of(sak).map(contentOf);
    const repeats = of(sak).filter((_, index) => contents.indexOf(contents[index] ?? '') < index);
    return faultsOf(
      type,
      repeats,
      () => true,
      () => `${name}: identisk innhold, men forskjellige identer`,
    );
  },
});
