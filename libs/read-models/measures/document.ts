import type { LegalBasis } from '@libs/domain/code-lists/legal-basis';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import type { StoredEvent } from '@libs/domain/kernel/envelope';
import type { ErrorKind } from '@libs/domain/kernel/error-in-record';
import type {
  Consent,
  CostPer,
  MeasureDate,
  MeasureDecided,
  MeasureEvent,
  MeasureResult,
} from '@libs/domain/measures/events';
import type { SealedCopy } from '../sealed';

type By = { readonly by: string };

/** A measure (tiltak) as the worklist shows it, its dates as corrected. */
export type MeasureDocument = {
  readonly _id: string;
  readonly ledger: string;
  readonly version: number;
  readonly seq: number;
  readonly childId: string;
  readonly status: 'decided' | 'started' | 'ended' | 'entered-in-error';
  /** 9.8 Tiltak/Kategori. */
  readonly categoryCode: string;
  readonly consent: Consent;
  readonly legalBasis: LegalBasis;
  readonly additionalBases: readonly LegalBasis[];
  /** 9.2 Tiltaksgrunnlag. */
  readonly groundCodes: readonly string[];
  /** Null: recorded by a version that knew no decisions. */
  readonly decisionId: string | null;
  readonly decidedOn: CalendarDate;
  readonly decidedBy: string;
  readonly startedOn: CalendarDate | null;
  readonly plannedEndOn: CalendarDate | null;
  /** Here: also on the day it went over to the municipality the child moved to, where it goes on. */
  readonly endedOn: CalendarDate | null;
  readonly result: MeasureResult | null;
  /** 9.9 Opphevelse. */
  readonly liftingCode: string | null;
  readonly evaluations: readonly (By & { readonly evaluatedOn: CalendarDate; readonly continues: boolean })[];
  readonly changes: readonly (By & { readonly changedOn: CalendarDate })[];
  readonly extensions: readonly (By & { readonly extendedOn: CalendarDate; readonly plannedEndOn: CalendarDate })[];
  readonly purchases: readonly (By & {
    readonly purchasedOn: CalendarDate;
    readonly organisationNumber: string | null;
    /** In øre. */
    readonly amount: number;
    readonly per: CostPer;
    readonly until: CalendarDate | null;
  })[];
  readonly grants: readonly (By & {
    readonly grantedOn: CalendarDate;
    readonly kind: 'grant' | 'equipment';
    /** In øre. */
    readonly amount: number;
  })[];
  readonly corrections: readonly (By & {
    readonly field: MeasureDate;
    readonly from: CalendarDate;
    readonly to: CalendarDate;
  })[];
  readonly error: (By & { readonly kind: ErrorKind; readonly replacedBy: string | null }) | null;
  readonly sealed: readonly SealedCopy[];
};

type Told = { [One in MeasureEvent as One['type']]: Pick<One, 'type' | 'data'> }[MeasureEvent['type']];

export const decidedMeasure = (
  { measureId, childId, ...decided }: MeasureDecided['data'],
  { ledger, version, seq, actor }: Pick<StoredEvent, 'ledger' | 'version' | 'seq' | 'actor'>,
  sealed: readonly SealedCopy[],
): MeasureDocument => ({
  _id: measureId,
  ledger,
  version,
  seq,
  childId,
  status: 'decided',
  ...decided,
  decidedBy: actor.subject,
  startedOn: null,
  endedOn: null,
  result: null,
  liftingCode: null,
  evaluations: [],
  changes: [],
  extensions: [],
  purchases: [],
  grants: [],
  corrections: [],
  error: null,
  sealed,
});

/** It goes on in the municipality that took the case over; here it is over, without a result. */
export const movedAway = (doc: MeasureDocument, endedOn: CalendarDate, seq: number): MeasureDocument => ({
  ...doc,
  status: 'ended',
  endedOn,
  seq,
});

/** The document after one more event of the measure. @param by who recorded it */
export const withEvent = (doc: MeasureDocument, event: Told, by: string): MeasureDocument => {
  switch (event.type) {
    case 'measure.decided':
      return doc;
    case 'measure.started':
      return { ...doc, status: 'started', startedOn: event.data.startedOn };
    case 'measure.evaluated': {
      const { evaluatedOn, continues } = event.data;
      return { ...doc, evaluations: [...doc.evaluations, { evaluatedOn, continues, by }] };
    }
    case 'measure.changed':
      return { ...doc, changes: [...doc.changes, { changedOn: event.data.changedOn, by }] };
    case 'measure.extended': {
      const { extendedOn, plannedEndOn } = event.data;
      return { ...doc, plannedEndOn, extensions: [...doc.extensions, { extendedOn, plannedEndOn, by }] };
    }
    case 'measure.purchased': {
      const { purchasedOn, organisationNumber, amount, per, until } = event.data;
      return { ...doc, purchases: [...doc.purchases, { purchasedOn, organisationNumber, amount, per, until, by }] };
    }
    case 'measure.granted': {
      const { grantedOn, kind, amount } = event.data;
      return { ...doc, grants: [...doc.grants, { grantedOn, kind, amount, by }] };
    }
    case 'measure.ended': {
      const { endedOn, result, liftingCode } = event.data;
      return { ...doc, status: 'ended', endedOn, result, liftingCode };
    }
    case 'measure.date-corrected': {
      const { field, from, to } = event.data;
      return { ...doc, [field]: to, corrections: [...doc.corrections, { field, from, to, by }] };
    }
    case 'measure.entered-in-error': {
      const { kind, replacedBy } = event.data;
      return { ...doc, status: 'entered-in-error', error: { kind, replacedBy, by } };
    }
  }
};
