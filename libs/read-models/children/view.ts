import type { AnyEvent } from '@libs/domain/event-types';
import { seen } from '@libs/domain/event-types';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import { childStream } from '@libs/domain/kernel/ids';
import type { Instant } from '@libs/domain/kernel/oslo-time';
import { sealedOf, type SealedCopy } from '../sealed';
import type { View } from '../view';

/** A child (or youth up to 25) the service knows, and what there is about it. Who it is stays sealed. */
export type ChildDocument = {
  readonly _id: string;
  readonly ledger: string;
  readonly version: number;
  readonly seq: number;
  readonly unborn: boolean;
  readonly identified: boolean;
  readonly registeredAt: Instant;
  readonly concerns: readonly string[];
  readonly investigations: readonly {
    readonly investigationId: string;
    readonly openedOn: CalendarDate;
    readonly concernId: string;
  }[];
  readonly measures: readonly string[];
  /** The child's key is destroyed: what is sealed can be opened by nobody any more. */
  readonly erased: boolean;
  /** Path 'identity'. The address is in no read model. */
  readonly sealed: readonly SealedCopy[];
};

const handles: readonly AnyEvent['type'][] = [
  'child.registered',
  'child.identity-corrected',
  'concern.raised',
  'investigation.opened',
  'investigation.opened-anew',
  'measure.decided',
  'erasure.executed',
];

export const childrenView: View<ChildDocument> = {
  name: 'children',
  fold: 3,
  handles,
  idsOf: (event) => [(event.data as { childId: string }).childId],
  evolve: (doc, event, id) => {
    const known = seen(event);
    if (known?.type === 'child.registered') {
      const { unborn, identified } = known.data;
      return {
        _id: id,
        ledger: event.ledger,
        version: event.version,
        seq: event.seq,
        unborn,
        identified,
        registeredAt: event.recordedAt,
        concerns: doc?.concerns ?? [],
        investigations: doc?.investigations ?? [],
        measures: doc?.measures ?? [],
        erased: doc?.erased ?? false,
        sealed: sealedOf(event, ['identity']),
      };
    }
    if (!doc || !known) return doc;
    const version = event.stream === childStream(id) ? event.version : doc.version;
    const next = { ...doc, version, seq: event.seq };
    switch (known.type) {
      case 'child.identity-corrected': {
        const { unborn, identified } = known.data;
        return { ...next, unborn, identified, sealed: sealedOf(event, ['identity']) };
      }
      case 'concern.raised':
        return { ...next, concerns: [...doc.concerns, known.data.concernId] };
      case 'investigation.opened':
      case 'investigation.opened-anew': {
        const { investigationId, openedOn, concernId } = known.data;
        return { ...next, investigations: [...doc.investigations, { investigationId, openedOn, concernId }] };
      }
      case 'measure.decided':
        return { ...next, measures: [...doc.measures, known.data.measureId] };
      case 'erasure.executed':
        return { ...next, erased: true };
      default:
        return doc;
    }
  },
  indexes: [{ key: { ledger: 1, registeredAt: -1, _id: -1 }, name: 'newest' }],
};
