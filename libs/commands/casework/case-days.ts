import type { CaseFile } from '@libs/domain/case-file/case-file';
import type { CalendarDate } from '@libs/domain/kernel/dates';

/** The day the open case was opened; null where none is open. */
export const openSince = ({ case: one }: CaseFile): CalendarDate | null =>
  one.status === 'open' ? one.openedOn : null;

/** The day the closed case was closed; null where none is. */
export const closedSince = ({ case: one }: CaseFile): CalendarDate | null =>
  one.status === 'closed' ? one.closedOn : null;
