import type { LegalBasis } from '@libs/domain/code-lists/legal-basis';
import { seen } from '@libs/domain/event-types';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import type { Consent, MeasureEvent, MeasureResult } from '@libs/domain/measures/events';
import { sealedOf, type SealedCopy } from '../sealed';
import type { View } from '../view';

/** A measure (tiltak) as the worklist shows it. */
export type MeasureDocument = {
  readonly _id: string;
  readonly ledger: string;
  readonly version: number;
  readonly seq: number;
  readonly childId: string;
  readonly status: 'decided' | 'started' | 'ended';
  /** 9.8 Tiltak/Kategori. */
  readonly categoryCode: string;
  readonly consent: Consent;
  readonly legalBasis: LegalBasis;
  readonly decidedOn: CalendarDate;
  readonly decidedBy: string;
  readonly startedOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
  readonly result: MeasureResult | null;
  readonly evaluations: readonly {
    readonly evaluatedOn: CalendarDate;
    readonly continues: boolean;
    readonly by: string;
  }[];
  readonly sealed: readonly SealedCopy[];
};

const handles: readonly MeasureEvent['type'][] = [
  'measure.decided',
  'measure.started',
  'measure.evaluated',
  'measure.ended',
];

/** Sealed paths that the worklist shows. */
const TEXTS = ['specification', 'goal', 'childView', 'assessment', 'note'];

export const measuresView: View<MeasureDocument> = {
  name: 'measures',
  fold: 1,
  handles,
  idsOf: (event) => [(event.data as { measureId: string }).measureId],
  evolve: (doc, event) => {
    const known = seen(event);
    if (known?.type === 'measure.decided') {
      const { measureId, childId, categoryCode, consent, legalBasis, decidedOn } = known.data;
      return {
        _id: measureId,
        ledger: event.ledger,
        version: event.version,
        seq: event.seq,
        childId,
        status: 'decided',
        categoryCode,
        consent,
        legalBasis,
        decidedOn,
        decidedBy: event.actor.subject,
        startedOn: null,
        endedOn: null,
        result: null,
        evaluations: [],
        sealed: sealedOf(event, TEXTS),
      };
    }
    if (!doc || !known) return doc;
    const next = { ...doc, version: event.version, seq: event.seq, sealed: [...doc.sealed, ...sealedOf(event, TEXTS)] };
    switch (known.type) {
      case 'measure.started':
        return { ...next, status: 'started', startedOn: known.data.startedOn };
      case 'measure.evaluated': {
        const { evaluatedOn, continues } = known.data;
        return { ...next, evaluations: [...doc.evaluations, { evaluatedOn, continues, by: event.actor.subject }] };
      }
      case 'measure.ended':
        return { ...next, status: 'ended', endedOn: known.data.endedOn, result: known.data.result };
      default:
        return doc;
    }
  },
  indexes: [
    { key: { ledger: 1, decidedOn: -1, _id: -1 }, name: 'newest' },
    { key: { ledger: 1, status: 1, decidedOn: -1, _id: -1 }, name: 'status' },
    { key: { ledger: 1, childId: 1 }, name: 'child' },
  ],
};
