import type { Rung } from '../deadline';

/** The caseworker is reminded before and on the day; once it has passed, the leader with them. */
export const before = (days: number): Rung => ({ rung: `before-${days}`, days: -days, audience: ['caseworker'] });
export const due: Rung = { rung: 'due', days: 0, audience: ['caseworker'] };
export const overdue = (days: number): Rung => ({ rung: `overdue-${days}`, days, audience: ['caseworker', 'leader'] });
