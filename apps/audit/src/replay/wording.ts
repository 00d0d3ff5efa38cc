import type { CodeList } from '@libs/domain/code-lists/code-list';
import type { AnyEvent } from '@libs/domain/event-types';
import { readable } from '@libs/domain/kernel/dates';
import { osloDay } from '@libs/domain/kernel/oslo-time';
import type { Wording } from '@libs/domain/kernel/rejection';

/** One sentence for every event of a context: a type left out does not compile. */
export type Sentences<Event extends AnyEvent> = {
  readonly [One in Event as One['type']]: (data: One['data']) => Wording;
};

/** What a code is called; a code left out does not compile. */
export type Words<Code extends string> = Readonly<Record<Code, Wording>>;

export const say = (nb: string, nn: string, en: string): Wording => ({ nb, nn, en });

/** With the day it was true on, of a calendar date or an instant. */
export const on = (date: string, nb: string, nn: string, en: string): Wording => {
  const when = day(date);
  return say(`${nb} (${when})`, `${nn} (${when})`, `${en} (${when})`);
};

export const day = (date: string): string => readable(osloDay(date));

const clock = new Intl.DateTimeFormat('nb-NO', { timeStyle: 'short', timeZone: 'Europe/Oslo' });

/** '22.11.2026 14:05', as it stood on a clock in Norway. */
export const minute = (instant: string): string => `${day(instant)} ${clock.format(new Date(instant))}`;

/** A code with the register's own label. */
export const coded = (list: CodeList, code: string): string => {
  const label = list.find((one) => one.code === code)?.label;
  return label ? `${code} ${label}` : code;
};
