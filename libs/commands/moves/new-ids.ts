import { isUuid } from '@libs/domain/kernel/ids';
import type { Json, JsonObject } from '@libs/domain/kernel/json';
import { namedId } from '../named-id';

const ANY_UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** People and messages keep their ids: they are in the records of the municipality where it happened. */
const kept = new Set(['proposedBy', 'approvedBy', 'recordedBy', 'staffId', 'unitId', 'messageId']);
const otherChildren = new Set(['relatedChildId', 'siblingChildId']);

/** What an old id is called in the receiving ledger; the same for every copy of the same move. */
export const newIdOf = (moveId: string, oldId: string): string => namedId('moved', moveId, oldId);

/** A text that holds ids, such as a stream's name or a time limit's id. */
export const renamed = (moveId: string, text: string): string =>
  text.replace(ANY_UUID, (oldId) => newIdOf(moveId, oldId));

export type Renaming = {
  readonly moveId: string;
  /** Ids of the streams that move. */
  readonly streams: ReadonlySet<string>;
  /** A child of the old ledger, if it moved before; null if it is not known in the new one. */
  readonly childThere: (oldChildId: string) => string | null;
};

/** An event's data with the ids it has in the receiving ledger. What it points to and does not go with it becomes null. */
export const renamedData = (data: JsonObject, by: Renaming): JsonObject => renamedValue('', data, by) as JsonObject;

function renamedValue(key: string, value: Json, by: Renaming): Json {
  if (Array.isArray(value)) return value.map((one: Json) => renamedValue(key, one, by));
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, renamedValue(name, inner, by)]));
  if (!isUuid(value) || kept.has(key)) return value;
  if (otherChildren.has(key)) return by.childThere(value);
  // A copy gets an event id of its own; what it corrects is known by its version, which is the same.
  if (key === 'eventId') return null;
  if (key === 'replacedBy' && !by.streams.has(value)) return null;
  return newIdOf(by.moveId, value);
}
