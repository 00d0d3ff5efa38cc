import type { CaseRelations } from './relations';

// What most cases have nothing of is one and the same empty thing, because a ledger has hundreds of thousands of them.
export const NOBODY: ReadonlySet<string> = new Set();
const NONE: readonly never[] = [];

/** A case that nobody has anything to do with yet. */
export const unrelated = (childId: string): CaseRelations => ({
  childId,
  unitId: null,
  registeredBy: '',
  handledBy: NOBODY,
  openConcerns: NOBODY,
  assigned: NONE,
  participations: NONE,
  grants: NONE,
  excluded: NOBODY,
  grade: 'ugradert',
  hiddenAddress: false,
  breakGlass: NONE,
  sameAs: NONE,
  restricted: false,
  erased: false,
});

/** The set without this one, and the shared empty one when nobody is left. */
export function without(set: ReadonlySet<string>, one: string): ReadonlySet<string> {
  if (!set.has(one)) return set;
  if (set.size === 1) return NOBODY;
  return new Set([...set].filter((other) => other !== one));
}
