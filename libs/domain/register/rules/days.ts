import type { CalendarDate } from '../../kernel/dates';
import { faultsOf, type Rule } from './rule';
import type { Sak } from '../structure';

type Days = {
  readonly Id: string;
  readonly MigrertId?: string;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
};

type Described = {
  /** As the rules name it. */
  readonly name: string;
  readonly type: string;
  /** How its own first day is called. */
  readonly first: string;
  readonly of: (sak: Sak) => readonly Days[];
};

const isAfter = (one: CalendarDate | null | undefined, other: CalendarDate | null | undefined): boolean =>
  !!one && !!other && one > other;

/** Kontroll 2a: its first day is after its last. */
export const startsAfterEnd = ({ name, type, first, of }: Described): Rule => ({
  name: `${name} 2a`,
  severity: 'ERROR',
  check: ({ sak }) =>
    faultsOf(
      type,
      of(sak),
      ({ from, to }) => isAfter(from, to),
      ({ from, to }) => `${name}: ${first} ${from} er etter sluttdato ${to}`,
    ),
});

/** Kontroll 2c: its last day is after the case's. */
export const endsAfterCase = ({ name, type, of }: Described): Rule => ({
  name: `${name} 2c`,
  severity: 'ERROR',
  check: ({ sak }) =>
    faultsOf(
      type,
      of(sak),
      ({ to }) => isAfter(to, sak.SluttDato),
      ({ to }) => `${name}: sluttdato ${to} er etter sakens sluttdato ${sak.SluttDato}`,
    ),
});

/** Kontroll 2e: its first day is before the case's. */
export const startsBeforeCase = ({ name, type, first, of }: Described): Rule => ({
  name: `${name} 2e`,
  severity: 'ERROR',
  check: ({ sak }) =>
    faultsOf(
      type,
      of(sak),
      ({ from }) => isAfter(sak.StartDato, from),
      ({ from }) => `${name}: ${first} ${from} er før sakens startdato ${sak.StartDato}`,
    ),
});
