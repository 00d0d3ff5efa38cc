import type { CalendarDate } from '@libs/domain/kernel/dates';
import { LAST_DAY } from './calendar';

type Entry = { readonly day: CalendarDate; readonly act: (day: CalendarDate) => void };

/** What is to happen in one child's case, on which day. What lies after the ten years does not happen any more. */
export class Agenda {
  private entries: Entry[] = [];

  /** After everything else of that day. */
  on(day: CalendarDate, act: (day: CalendarDate) => void): void {
    const place = this.entries.findIndex((one) => one.day > day);
    this.entries.splice(place === -1 ? this.entries.length : place, 0, { day, act });
  }

  /** Drops what was to come from that day on: something else has happened. */
  clearFrom(day: CalendarDate): void {
    this.entries = this.entries.filter((one) => one.day < day);
  }

  /** Day by day; what happens may put more on the agenda. */
  run(): void {
    for (let next = this.entries.shift(); next && next.day <= LAST_DAY; next = this.entries.shift()) next.act(next.day);
  }
}
