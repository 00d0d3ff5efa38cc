import type { CalendarDate } from '../kernel/dates';
import type { ContactWith } from './events';

type Known = {
  readonly with: ContactWith;
  readonly relationId: string;
  readonly from: CalendarDate;
  /** The last day something was done to it. */
  readonly lastActOn: CalendarDate;
  /** Days without contact; the last one open while it is stopped. */
  readonly stops: readonly { readonly from: CalendarDate; readonly to: CalendarDate | null }[];
};

export type Running = Known & { readonly status: 'running' };
export type Stopped = Known & { readonly status: 'stopped'; readonly stoppedOn: CalendarDate };
export type Arrangement = Running | Stopped | (Known & { readonly status: 'ended' });

/** All arrangements of one child, by their ids. */
export type Contact = { readonly arrangements: Readonly<Record<string, Arrangement>> };
