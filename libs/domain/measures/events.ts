import type { CalendarDate } from '../kernel/dates';
import type { DomainEvent } from '../kernel/envelope';

/** The register's codes for acts (Lov): barnevernsloven 1992, barnevernsloven 2021, barnelova 1981. */
export const laws = ['BVL', 'BVL2021', 'BL1981'] as const;

/** Where the law allows the measure: BVL2021, chapter '3', section '3-1', first paragraph '1', letter 'a'. */
export type LegalBasis = {
  readonly law: (typeof laws)[number];
  readonly chapter: string;
  readonly section: string;
  readonly paragraph: string | null;
  readonly letter: string | null;
};

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

/** A measure (tiltak) was decided. `categoryCode`: 9.8 Tiltak/Kategori. Sealed: 'specification', 'goal'. */
export type MeasureDecided = DomainEvent<
  'measure.decided',
  AboutMeasure & {
    readonly categoryCode: string;
    readonly consent: Consent;
    readonly legalBasis: LegalBasis;
    readonly decidedOn: CalendarDate;
  }
>;

export type MeasureStarted = DomainEvent<'measure.started', AboutMeasure & { readonly startedOn: CalendarDate }>;

/** Does the help work (§ 8-1)? Sealed: 'childView' (what the child said), 'assessment'. */
export type MeasureEvaluated = DomainEvent<
  'measure.evaluated',
  AboutMeasure & { readonly evaluatedOn: CalendarDate; readonly continues: boolean }
>;

/** Sealed: 'note'. */
export type MeasureEnded = DomainEvent<
  'measure.ended',
  AboutMeasure & { readonly endedOn: CalendarDate; readonly result: MeasureResult }
>;

export type MeasureEvent = MeasureDecided | MeasureStarted | MeasureEvaluated | MeasureEnded;
