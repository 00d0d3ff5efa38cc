import { personal, says } from '../kernel/personal';
import { refuse, requireAnother } from './checks';
import type { LiftExclusion, RecordExclusion } from './commands';
import type { CaseAccessEvent, ExclusionLifted } from './events';
import type { CaseAccess } from './state';

/** Whatever let them in ends with it, so that a lifted exclusion gives nothing back by itself. */
const endings = ({ staffId, childId, now }: RecordExclusion, state: CaseAccess): readonly CaseAccessEvent[] => {
  const about = { occurredOn: now, subjects: [childId], personal: [] };
  const theirs = (of: { readonly staffId: string | null }): boolean => of.staffId === staffId;
  return [
    ...state.assigned
      .filter(theirs)
      .map((): CaseAccessEvent => ({ ...about, type: 'case.caseworker-released', data: { childId, staffId } })),
    ...state.grants.filter(theirs).map(({ grantId }): CaseAccessEvent => ({
      ...about,
      type: 'case.named-grant-withdrawn',
      data: { childId, grantId, staffId },
    })),
    ...state.participations.filter(theirs).map(({ participationId }): CaseAccessEvent => ({
      ...about,
      type: 'case.participation-withdrawn',
      data: { childId, participationId },
    })),
  ];
};

/** Somebody disqualified or unwanted is kept out. Anybody may do it to themself: to step aside is a duty. */
export const exclude = (command: RecordExclusion, state: CaseAccess): readonly CaseAccessEvent[] => {
  const { childId, staffId, working, ground, reason, now } = command;
  if (!working) throw refuse('case.staff-unknown', 'staffId');
  if (state.excluded.includes(staffId)) throw refuse('case.already-excluded', 'staffId');
  if (!says(reason)) throw refuse('case.reason-missing', 'reason');
  return [
    {
      type: 'case.exclusion-recorded',
      occurredOn: now,
      subjects: [childId],
      data: { childId, staffId, ground },
      personal: personal(childId, { reason }),
    },
    ...endings(command, state),
  ];
};

export const lift = ({ childId, staffId, by, now }: LiftExclusion, state: CaseAccess): ExclusionLifted => {
  requireAnother(staffId, by);
  if (!state.excluded.includes(staffId)) throw refuse('case.not-excluded', 'staffId');
  const data = { childId, staffId };
  return { type: 'case.exclusion-lifted', occurredOn: now, subjects: [childId], data, personal: [] };
};
