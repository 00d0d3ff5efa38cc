import { readPosition, type Position } from '../position';
import { badParameter } from './problem';

/** A query as express gives it: nothing is known of it yet. */
export type Query = Readonly<Record<string, unknown>>;

/** @throws Problem naming the first parameter nobody knows */
export function onlyKnown(query: Query, known: readonly string[]): void {
  const unknown = Object.keys(query).find((name) => !known.includes(name));
  if (unknown !== undefined) throw badParameter(unknown.slice(0, 60), 'This parameter is not known.');
}

/** A place in the ledger's history; null if the parameter was left out. */
export function positionOf(query: Query, name: string): Position | null {
  const value = textOf(query, name);
  if (value === null) return null;
  const position = readPosition(value);
  if (!position) throw badParameter(name, 'Must be a seq, a date, or an instant with its zone.');
  return position;
}

/** A whole number between 1 and `most`. */
export function countOf(query: Query, name: string, most: number): number {
  const value = textOf(query, name);
  if (value === null) return most;
  const count = /^\d{1,9}$/.test(value) ? Number(value) : 0;
  if (count < 1 || count > most) throw badParameter(name, `Must be a whole number from 1 to ${most}.`);
  return count;
}

function textOf(query: Query, name: string): string | null {
  const value = query[name];
  if (value === undefined) return null;
  if (typeof value !== 'string' || value.length > 60) throw badParameter(name, 'Must be given once, as plain text.');
  return value;
}
