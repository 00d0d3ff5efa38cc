import type { ReminderRaised } from '@libs/domain/deadlines/events';

/** What `reminder.raised` says beside which reminder it is, as a reminder without anything particular has it. */
export const plainReminder = {
  breachClass: 'B',
  ruleVersion: 1,
  reachedAt: '2026-01-10T06:00:00.000Z',
  collapsed: [],
  recipients: [],
  nobodyResponsible: false,
} as const satisfies Partial<ReminderRaised['data']>;
