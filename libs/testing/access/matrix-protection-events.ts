import { namedId } from '@libs/commands/named-id';
import type { AnyEvent } from '@libs/domain/event-types';
import { addressProtectionStream, restrictionStream } from '@libs/domain/kernel/ids';
import type { Written } from '../write-facts';
import type { Protection } from './matrix-axes';
import { about, FAR_AHEAD, idsOf } from './matrix-ids';

/** What stands in the stream of who may see the case. `staff`: whom it is about. */
export function inAccess(protection: Protection, staff: readonly string[]): readonly AnyEvent[] {
  const { childId } = idsOf(protection);
  const granted = staff.map((staffId): AnyEvent => {
    const grantId = namedId('matrix-grant', staffId, childId);
    return {
      type: 'case.named-grant-approved',
      ...about(childId),
      data: { childId, grantId, staffId, until: FAR_AHEAD },
    };
  });
  if (protection.endsWith('granted by name')) return granted;
  if (protection === 'unit unknown')
    return [{ type: 'case.placed', ...about(childId), data: { childId, unitId: namedId('no unit of this ledger') } }];
  if (protection !== 'excluded') return [];
  return staff.map((staffId) => ({
    type: 'case.exclusion-recorded',
    ...about(childId),
    data: { childId, staffId, ground: 'disqualified' },
  }));
}

/** What stands in streams of its own. */
export function beside(protection: Protection, by: string): readonly Written[] {
  const { childId, restrictionId } = idsOf(protection);
  const protectedBy = (event: AnyEvent): readonly Written[] => [
    { stream: addressProtectionStream(childId), events: [event] },
  ];
  const graded = (grade: 'klientadresse' | 'fortrolig' | 'strengtFortrolig'): readonly Written[] =>
    protectedBy({
      type: 'address-protection.set',
      ...about(childId),
      data: { childId, grade, setOn: '2026-01-05', policeInformedOn: null },
    });
  switch (protection) {
    case 'klientadresse':
      return graded('klientadresse');
    case 'fortrolig':
    case 'fortrolig, granted by name':
      return graded('fortrolig');
    case 'strengt fortrolig':
    case 'strengt fortrolig, granted by name':
      return graded('strengtFortrolig');
    case 'hidden address':
      return protectedBy({
        type: 'address-protection.hidden-address-decided',
        ...about(childId),
        data: { childId, decidedOn: '2026-01-05', paragraph: '7-2', policeInformedOn: null },
      });
    case 'restricted':
    case 'restricted, granted by name':
      return [
        {
          stream: restrictionStream(childId),
          events: [
            { type: 'restriction.proposed', ...about(childId), data: { restrictionId, childId, by, ground: 'other' } },
            { type: 'restriction.approved', ...about(childId), data: { restrictionId, childId } },
          ],
        },
      ];
    default:
      return [];
  }
}

/** Ordered in every case, so that a path can name it; carried out in one. */
export function erasure(protection: Protection, by: string): readonly AnyEvent[] {
  const { childId, erasureId } = idsOf(protection);
  const order = { erasureId, childId };
  const data = { ...order, by, basis: 'court-decision', reference: 'spec' } as const;
  const ordered: AnyEvent = { type: 'erasure.ordered', ...about(childId), data };
  if (protection !== 'erased') return [ordered];
  return [
    ordered,
    { type: 'erasure.approved', ...about(childId), data: order },
    { type: 'erasure.executed', ...about(childId), data: order },
  ];
}
