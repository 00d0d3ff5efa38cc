import type { Request } from 'express';
import type { Clock } from '@libs/platform/clock';

const PLACE = 'rettid:clock';

/** The process's clock, kept with the Express application: parameter decorators get nothing injected. */
export const keepClock = (application: { set(name: string, value: unknown): unknown }, clock: Clock): void => {
  application.set(PLACE, clock);
};

export const clockOf = (request: Request): Clock => request.app.get(PLACE) as Clock;
