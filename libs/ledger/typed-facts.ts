import type { Document } from 'mongodb';
import type { StoredEvent } from '@libs/domain/kernel/envelope';

/** An event without its place in a stream and in the chain: what relations and reports are folded from. */
export type TypedFact = Pick<
  StoredEvent,
  'eventId' | 'seq' | 'type' | 'schema' | 'occurredOn' | 'actor' | 'data' | 'sealed'
>;

/** `to`: all events up to this seq were looked at. */
export type TypedFacts = { readonly to: number; readonly events: readonly TypedFact[] };

/** A projection that lets the store pick a batch's events by type, so that the others are neither sent nor decoded. */
export const ofTypes = (types: readonly string[], sealedOf: readonly string[]): Document => ({
  _id: 0,
  to: 1,
  events: {
    $map: {
      input: { $filter: { input: '$events', as: 'event', cond: { $in: ['$$event.type', types] } } },
      as: 'event',
      in: {
        eventId: '$$event.eventId',
        seq: '$$event.seq',
        type: '$$event.type',
        schema: '$$event.schema',
        occurredOn: '$$event.occurredOn',
        actor: '$$event.actor',
        data: '$$event.data',
        sealed: { $cond: [{ $in: ['$$event.type', sealedOf] }, '$$event.sealed', []] },
      },
    },
  },
});
