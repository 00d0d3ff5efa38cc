import type { DisclosedCase } from '@libs/access/log/disclosure';
import { purposeOf, type Ground, type PurposeCode, type StatedPurpose } from '@libs/access/log/purpose';
import type { Session } from '@libs/access/session';

/**
 * One purpose for a whole answer: that of a case opened under break-glass first, since it is what somebody will ask
 * about; then a relation's; then what the caller states.
 */
export function purposeOfAll(
  cases: readonly DisclosedCase[],
  session: Session,
  stated: StatedPurpose | null,
): PurposeCode {
  const emergency = cases.find(({ capacity }) => capacity === 'break-glass');
  if (emergency) return purposeOf(breakGlass(emergency.childId, session), stated);
  const purposes = cases.map(({ capacity }) => purposeOf({ capacity }, stated));
  if (purposes.length > 0) return purposes.find((purpose) => purpose === 'follow-up') ?? purposes[0]!;
  const { caller } = session;
  const capacity = caller.kind === 'machine' ? caller.capacities[0] : undefined;
  return purposeOf(capacity ? { capacity } : null, stated);
}

/** With the category of the caller's own emergency that lasts longest. */
function breakGlass(childId: string, { relations, staffId }: Session): Ground {
  const own = (relations.case(childId)?.breakGlass ?? []).filter((one) => one.staffId === staffId);
  const category = own.sort((one, other) => (one.until < other.until ? 1 : -1))[0]?.category;
  return { capacity: 'break-glass', ...(category && { category }) };
}
