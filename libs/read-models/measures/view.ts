import { seen, type EventType } from '@libs/domain/event-types';
import type { MeasureEvent } from '@libs/domain/measures/events';
import { sealedOf } from '../sealed';
import type { View } from '../view';
import { decidedMeasure, movedAway, withEvent, type MeasureDocument } from './document';

const handled: Readonly<Record<MeasureEvent['type'], true>> = {
  'measure.decided': true,
  'measure.started': true,
  'measure.evaluated': true,
  'measure.changed': true,
  'measure.extended': true,
  'measure.purchased': true,
  'measure.granted': true,
  'measure.ended': true,
  'measure.date-corrected': true,
  'measure.entered-in-error': true,
};
const handles: readonly EventType[] = [...(Object.keys(handled) as readonly MeasureEvent['type'][]), 'move.accepted'];

/** Sealed paths that the worklist shows. */
const TEXTS = [
  'specification',
  'groundSpecification',
  'goal',
  'childView',
  'assessment',
  'change',
  'supplier',
  'what',
  'liftingSpecification',
  'reason',
  'note',
];

const isOfMeasure = (event: { readonly type: string }): event is MeasureEvent => Object.hasOwn(handled, event.type);

export const measuresView: View<MeasureDocument> = {
  name: 'measures',
  fold: 3,
  handles,
  idsOf: (event) => {
    const known = seen(event);
    if (known?.type !== 'move.accepted') return [(event.data as { measureId: string }).measureId];
    return known.data.parts.flatMap(({ kind, id }) => (kind === 'measure' ? [id] : []));
  },
  evolve: (doc, event) => {
    const known = seen(event);
    if (known?.type === 'move.accepted') return doc && movedAway(doc, known.data.acceptedOn, event.seq);
    if (!known || !isOfMeasure(known)) return doc;
    if (known.type === 'measure.decided') return decidedMeasure(known.data, event, sealedOf(event, TEXTS));
    if (!doc) return doc;
    const sealed = [...doc.sealed, ...sealedOf(event, TEXTS)];
    return withEvent({ ...doc, version: event.version, seq: event.seq, sealed }, known, event.actor.subject);
  },
  indexes: [
    { key: { ledger: 1, decidedOn: -1, _id: -1 }, name: 'newest' },
    { key: { ledger: 1, status: 1, decidedOn: -1, _id: -1 }, name: 'status' },
    { key: { ledger: 1, childId: 1 }, name: 'child' },
  ],
};
