import type { PlacementKind } from './events';

const housing = ['8.1', '8.2', '8.4', '8.5'];

/** Which measures (9.8 Tiltak/Kategori) a child lives somewhere under. 8.3 and 8.99 are help at home, by their own labels. */
const categories: Readonly<Record<PlacementKind, readonly string[]>> = {
  'foster-home': ['2.1', '2.2', '2.3', '2.4', '2.6', '2.99'],
  institution: ['1.1', '1.2', '1.99'],
  'own-housing': housing,
  'family-home': ['2.99', ...housing],
  'emergency-home': ['2.5'],
};

export const isKindOf = (kind: PlacementKind, categoryCode: string): boolean => categories[kind].includes(categoryCode);

/** The child lives with a family, under FOR-fosterhjem: agreement, follow-up and supervision four times a year. */
export const isFamily = (kind: PlacementKind): boolean =>
  kind === 'foster-home' || kind === 'family-home' || kind === 'emergency-home';
