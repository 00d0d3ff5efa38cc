import type { LegalBasis } from '../code-lists/legal-basis';
import type { CalendarDate } from '../kernel/dates';
import type { DomainEvent } from '../kernel/envelope';
import type { DateCorrected, EnteredInError } from '../kernel/error-in-record';

/** Agreed with the family, or ordered by the tribunal (nemnda). Always said, in plain words too. */
export type Consent = 'voluntary' | 'ordered';

export const results = [
  'goal-reached',
  'partly-reached',
  'not-reached',
  'replaced',
  'withdrawn',
  'moved',
  'aged-out',
  'other',
] as const;
export type MeasureResult = (typeof results)[number];

type AboutMeasure = { readonly measureId: string; readonly childId: string };

/**
 * A measure (tiltak) was set up under a decision. `categoryCode`: 9.8 Tiltak/Kategori; `groundCodes`: Tiltaksgrunnlag.
 * `decisionId` is null only in events of schema 1, which carried their decision themselves. Sealed: 'specification', 'goal'.
 */
export type MeasureDecided = DomainEvent<
  'measure.decided',
  AboutMeasure & {
    readonly categoryCode: string;
    readonly consent: Consent;
    readonly legalBasis: LegalBasis;
    readonly decidedOn: CalendarDate;
    readonly decisionId: string | null;
    /** At most three (JmfrLovhjemmel). */
    readonly additionalBases: readonly LegalBasis[];
    readonly groundCodes: readonly string[];
    readonly plannedEndOn: CalendarDate | null;
  }
>;

export type MeasureStarted = DomainEvent<'measure.started', AboutMeasure & { readonly startedOn: CalendarDate }>;

/** Does the help work (§ 8-1)? Sealed: 'childView' (what the child said), 'assessment'. */
export type MeasureEvaluated = DomainEvent<
  'measure.evaluated',
  AboutMeasure & { readonly evaluatedOn: CalendarDate; readonly continues: boolean }
>;

/** The help takes another form under the same decision. Sealed: 'change'. */
export type MeasureChanged = DomainEvent<'measure.changed', AboutMeasure & { readonly changedOn: CalendarDate }>;

/** It goes on longer than was planned. Sealed: 'reason'. */
export type MeasureExtended = DomainEvent<
  'measure.extended',
  AboutMeasure & { readonly extendedOn: CalendarDate; readonly plannedEndOn: CalendarDate }
>;

export type CostPer = 'day' | 'month' | 'total';

/** Bought from somebody else (N8). Amount in øre. Sealed: 'supplier'. */
export type MeasurePurchased = DomainEvent<
  'measure.purchased',
  AboutMeasure & {
    readonly purchasedOn: CalendarDate;
    readonly organisationNumber: string | null;
    readonly amount: number;
    readonly per: CostPer;
    readonly until: CalendarDate | null;
  }
>;

/** Money or equipment given to child or family (N4). Amount in øre. Sealed: 'what'. */
export type MeasureGranted = DomainEvent<
  'measure.granted',
  AboutMeasure & { readonly grantedOn: CalendarDate; readonly kind: 'grant' | 'equipment'; readonly amount: number }
>;

/** `liftingCode`: 9.9 Opphevelse, of a care measure that is a placement. Sealed: 'note'. */
export type MeasureEnded = DomainEvent<
  'measure.ended',
  AboutMeasure & {
    readonly endedOn: CalendarDate;
    readonly result: MeasureResult;
    readonly liftingCode: string | null;
  }
>;

/** Which day of a measure was written down wrongly. */
export type MeasureDate = 'decidedOn' | 'startedOn' | 'endedOn';

export type MeasureDateCorrected = DateCorrected<'measure.date-corrected', AboutMeasure, MeasureDate>;

export type MeasureEnteredInError = EnteredInError<'measure.entered-in-error', AboutMeasure>;

export type MeasureEvent =
  | MeasureDecided
  | MeasureStarted
  | MeasureEvaluated
  | MeasureChanged
  | MeasureExtended
  | MeasurePurchased
  | MeasureGranted
  | MeasureEnded
  | MeasureDateCorrected
  | MeasureEnteredInError;
