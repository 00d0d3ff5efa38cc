import { all, type OpenedCase } from './opened';
import { registerId } from './register-id';
import type { CalendarDate } from '../kernel/dates';
import type { ChildIdentity } from '../children/events';
import { ettervern } from './elements/ettervern';
import { flyttinger } from './elements/flytting';
import { meldinger } from './elements/melding';
import { oversendelser } from './elements/oversendelse';
import { personalia } from './elements/personalia';
import { planer } from './elements/plan';
import { relasjoner } from './elements/relasjon';
import { slettede } from './elements/slettet';
import { tiltak } from './elements/tiltak';
import { undersokelser } from './elements/undersokelse';
import { vedtak } from './elements/vedtak';
import type { Sak } from './structure';

type Elements = Omit<
  Sak,
  'Id' | 'MigrertId' | 'ErSlettet' | 'StartDato' | 'SluttDato' | 'Journalnummer' | 'Avsluttet' | 'Relasjon' | 'Slettet'
>;

const noElements: Elements = {
  Personalia: [],
  Melding: [],
  Undersokelse: [],
  Plan: [],
  Tiltak: [],
  Vedtak: [],
  Ettervern: [],
  OversendelseFylkesnemnd: [],
  Flytting: [],
};

type Span = { readonly from: CalendarDate; readonly to: CalendarDate | null };

/** From when to when everything that is told went on; what was told in error counts for nothing. */
const spansOf = (told: Elements): readonly Span[] => {
  const { Melding, Undersokelse, Plan, Tiltak, Vedtak, Ettervern, OversendelseFylkesnemnd, Flytting } = told;
  return [
    ...[...Melding, ...Undersokelse, ...Plan, ...Tiltak, ...Vedtak].map((one) => ({
      ...one,
      from: one.StartDato,
      to: one.Konklusjon?.SluttDato ?? null,
    })),
    ...Ettervern.map((one) => ({ ...one, from: one.TilbudSendtDato, to: one.Konklusjon?.SluttDato ?? null })),
    ...OversendelseFylkesnemnd.map((one) => ({ ...one, from: one.StartDato, to: one.StartDato })),
    ...Flytting.map((one) => ({ ...one, from: one.SluttDato, to: one.SluttDato })),
  ].filter(({ ErSlettet }) => !ErSlettet);
};

const spanOf = (spans: readonly Span[]): Span | null => {
  const from = spans.map((one) => one.from).toSorted()[0];
  if (from === undefined) return null;
  const ends = spans.map((one) => one.to).filter((to) => to !== null);
  return { from, to: ends.length === spans.length ? (ends.toSorted().at(-1) ?? null) : null };
};

/**
 * A report may come before the case is opened, or after it was closed: to the register both belong to the child's Sak. What
 * 0.2.0 recorded has no case around it at all: there everything that is told makes it up.
 */
const daysOf = ({ file }: OpenedCase, told: Elements): Span | null => {
  if (file.case.status === 'none') return spanOf(spansOf(told));
  const to = file.case.status === 'closed' ? file.case.closedOn : null;
  const reports = spansOf({ ...noElements, Melding: told.Melding });
  return spanOf([{ from: file.case.openedOn, to }, ...reports]);
};

/** What became known when the case was closed is told from its last day. */
const earlier = (day: CalendarDate, last: CalendarDate | null): CalendarDate =>
  last !== null && last < day ? last : day;

const journalNumber = (childId: string, opened: OpenedCase): string => {
  if (opened.file.case.status !== 'none') return opened.file.case.caseNumber;
  const registered = all(opened, 'child.registered')[0];
  const identity = registered?.personal.find(({ path }) => path === 'identity')?.content as ChildIdentity | undefined;
  return identity?.caseNumber ?? childId;
};

/**
 * One child's case as the register wants it. Null while there is nothing to tell, or while nobody knows who the child is:
 * the register takes no case without a birth date and a sex. `municipality`: whose case it is.
 */
export const sakOf = (childId: string, opened: OpenedCase, municipality: string): Sak | null => {
  const elements: Elements = {
    Personalia: personalia(childId, opened),
    Melding: meldinger(opened),
    Undersokelse: undersokelser(opened),
    Plan: planer(opened),
    Tiltak: tiltak(opened, municipality),
    Vedtak: vedtak(opened),
    Ettervern: ettervern(opened),
    OversendelseFylkesnemnd: oversendelser(opened),
    Flytting: flyttinger(opened),
  };
  const days = daysOf(opened, elements);
  const { Personalia: people, ...parts } = elements;
  if (!days || people.length === 0 || Object.values(parts).every((some) => some.length === 0)) return null;
  const told = {
    Id: registerId(childId),
    StartDato: days.from,
    ...(days.to !== null && { SluttDato: days.to, Avsluttet: true }),
    Journalnummer: journalNumber(childId, opened),
    ...elements,
    Personalia: people.map((person) => ({ ...person, StartDato: earlier(person.StartDato, days.to) })),
  };
  const isTold = (type: string, id: string): boolean =>
    told[type as 'Melding'].some(({ Id, ErSlettet }) => Id === id && ErSlettet === true);
  return { ...told, Relasjon: relasjoner(opened, told), Slettet: slettede(opened, isTold) };
};
