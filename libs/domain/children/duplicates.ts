import { personal } from '../kernel/personal';
import { refuse, requireReason } from './checks';
import type { LinkDuplicate, UnlinkDuplicate } from './commands';
import type { ChildDuplicateLinked, ChildDuplicateUnlinked } from './events';
import type { RegisteredChild } from './state';

export const linked = (
  { childId, sameAs, reason, now }: LinkDuplicate,
  { duplicates = [] }: RegisteredChild,
): ChildDuplicateLinked => {
  if (sameAs === childId) throw refuse('child.own-duplicate', 'sameAs');
  if (duplicates.includes(sameAs)) throw refuse('child.already-linked', 'sameAs');
  return {
    type: 'child.duplicate-linked',
    occurredOn: now,
    subjects: [childId],
    data: { childId, sameAs },
    personal: personal(childId, { reason: requireReason(reason) }),
  };
};

export const unlinked = (
  { childId, notSameAs, reason, now }: UnlinkDuplicate,
  { duplicates = [] }: RegisteredChild,
): ChildDuplicateUnlinked => {
  if (!duplicates.includes(notSameAs)) throw refuse('child.not-linked', 'notSameAs');
  return {
    type: 'child.duplicate-unlinked',
    occurredOn: now,
    subjects: [childId],
    data: { childId, notSameAs },
    personal: personal(childId, { reason: requireReason(reason) }),
  };
};
