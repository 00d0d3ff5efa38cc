import type { CaseRelations, Relations } from './relations';

/**
 * Every entry of the person this entry is about, this one first: entries that are linked as duplicates, and what those are
 * linked to. What keeps somebody from one of them keeps them from all.
 */
export function entriesOf(of: CaseRelations, relations: Pick<Relations, 'case'>): readonly CaseRelations[] {
  if (of.sameAs.length === 0) return [of];
  const found = new Map([[of.childId, of]]);
  const waiting = [...of.sameAs];
  for (let childId = waiting.pop(); childId !== undefined; childId = waiting.pop()) {
    const entry = found.has(childId) ? null : relations.case(childId);
    if (!entry) continue;
    found.set(childId, entry);
    waiting.push(...entry.sameAs);
  }
  return [...found.values()];
}
