import type { Allowed } from '@libs/access/policy/policy';
import type { Session } from '@libs/access/session';

/** The reader may see of a log what they did themself, no more. */
export const onlyOwn = ({ rule }: Allowed): boolean => rule === 'access.own-entries';

/** Whom the caller's own lines are kept under. */
export const me = ({ staffId, actor }: Session): string => staffId ?? actor.subject;
