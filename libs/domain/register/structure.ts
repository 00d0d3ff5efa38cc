import type { LegalBasis } from '../code-lists/legal-basis';
import type { CalendarDate } from '../kernel/dates';

/**
 * What is reported to the national register (Barnevernsregisteret), in the names and the order of its published schema,
 * version 4.0.1. One file tells one child's whole case (Sak).
 */
export type Barnevern = {
  readonly Id: string;
  readonly DatoUttrekk: string;
  readonly ForrigeId?: string;
  readonly Fagsystem: Fagsystem;
  readonly Avgiver: Avgiver;
  readonly Sak: Sak;
};

export type Fagsystem = { readonly Leverandor: string; readonly Navn: string; readonly Versjon: string };

export type Avgiver = {
  readonly Organisasjonsnummer: string;
  readonly Kommunenummer: string;
  readonly Kommunenavn: string;
  readonly Bydelsnummer?: string;
  readonly Bydelsnavn?: string;
};

/** What almost every element carries. */
type Element = { readonly Id: string; readonly MigrertId?: string; readonly ErSlettet?: boolean };

export type Ended = { readonly SluttDato: CalendarDate };
export type Coded = { readonly Kode: string; readonly Presisering?: string };

export type Sak = Element & {
  readonly StartDato: CalendarDate;
  readonly SluttDato?: CalendarDate;
  readonly Journalnummer: string;
  readonly Avsluttet?: boolean;
  readonly Personalia: readonly Personalia[];
  readonly Melding: readonly Melding[];
  readonly Undersokelse: readonly Undersokelse[];
  readonly Plan: readonly Plan[];
  readonly Tiltak: readonly Tiltak[];
  readonly Vedtak: readonly Vedtak[];
  readonly Ettervern: readonly Ettervern[];
  readonly OversendelseFylkesnemnd: readonly OversendelseFylkesnemnd[];
  readonly Flytting: readonly Flytting[];
  readonly Relasjon: readonly Relasjon[];
  readonly Slettet: readonly Slettet[];
};

export type Personalia = Omit<Element, 'MigrertId'> & {
  readonly StartDato: CalendarDate;
  readonly Fodselsnummer: string;
  readonly Fodseldato: CalendarDate;
  readonly Kjonn: '0' | '1' | '2';
  readonly DUFnummer?: string;
};

export type Melding = Element & {
  readonly StartDato: CalendarDate;
  readonly Melder: readonly Coded[];
  readonly Saksinnhold: readonly Coded[];
  readonly Konklusjon?: Ended & { readonly Kode: string };
};

export type Undersokelse = Element & {
  readonly StartDato: CalendarDate;
  readonly Vedtaksgrunnlag: readonly Coded[];
  readonly BarnetsMedvirkning?: { readonly StartDato: CalendarDate; readonly MedvirkningType: string };
  readonly UtvidetFrist?: { readonly StartDato: CalendarDate; readonly Innvilget?: '1' | '2' };
  readonly Konklusjon?: Ended & Coded;
};

export type Plan = Element & {
  readonly StartDato: CalendarDate;
  readonly Plantype: string;
  readonly Evaluering: readonly { readonly UtfortDato: CalendarDate }[];
  readonly Konklusjon?: Ended;
};

export type Lovhjemmel = {
  readonly Lov: LegalBasis['law'];
  readonly Kapittel: string;
  readonly Paragraf: string;
  readonly Ledd: readonly string[];
  readonly Bokstav: readonly string[];
  readonly Punktum: readonly string[];
};

export type Hyppighet = { readonly Id: string; readonly StartDato: CalendarDate; readonly Kode: '4' | '2' };
export type Utfort = { readonly Id: string; readonly UtfortDato: CalendarDate };

/** Supervision: done for the municipality of the foster home. */
export type Tilsyn = {
  readonly Ansvarlig: readonly {
    readonly Id: string;
    readonly StartDato: CalendarDate;
    readonly Kommunenummer: string;
  }[];
  readonly Hyppighet: readonly Hyppighet[];
  readonly Utfort: readonly Utfort[];
};

/** Follow-up: done by the service that placed the child. */
export type Oppfolging = { readonly Hyppighet: readonly Hyppighet[]; readonly Utfort: readonly Utfort[] };

export type Tiltak = Element & {
  readonly StartDato: CalendarDate;
  readonly Lovhjemmel: Lovhjemmel;
  readonly JmfrLovhjemmel: readonly Lovhjemmel[];
  readonly Kategori: Coded;
  readonly Tiltaksgrunnlag: readonly Coded[];
  readonly Tilsyn?: Tilsyn;
  readonly Oppfolging?: Oppfolging;
  readonly Opphevelse?: Coded;
  readonly Konklusjon?: Ended;
};

export type Krav = {
  readonly Id: string;
  readonly StartDato: CalendarDate;
  readonly Konklusjon?: Ended & Coded;
};

export type Vedtak = Element & {
  readonly StartDato: CalendarDate;
  readonly Lovhjemmel: Lovhjemmel;
  readonly JmfrLovhjemmel: readonly Lovhjemmel[];
  readonly Krav: readonly Krav[];
  readonly Status: readonly { readonly Id: string; readonly EndretDato: CalendarDate; readonly Kode: string }[];
  readonly Konklusjon?: Ended;
};

export type Ettervern = Element & {
  readonly TilbudSendtDato: CalendarDate;
  readonly Konklusjon?: Ended & { readonly Kode: string };
};

export type OversendelseFylkesnemnd = Element & {
  readonly StartDato: CalendarDate;
  readonly Lovhjemmel: Lovhjemmel;
  readonly JmfrLovhjemmel: readonly Lovhjemmel[];
};

export type Flytting = Element & Ended & { readonly ArsakFra: Coded; readonly FlyttingTil: Coded };

/** BegrepsType. */
export type ElementType =
  | 'Personalia'
  | 'Melding'
  | 'Undersokelse'
  | 'Plan'
  | 'Tiltak'
  | 'Vedtak'
  | 'Ettervern'
  | 'OversendelseFylkesnemnd'
  | 'Flytting'
  | 'Relasjon';

export type Relasjon = {
  readonly Id: string;
  readonly FraId: string;
  readonly FraType: ElementType;
  readonly TilId: string;
  readonly TilType: ElementType;
  readonly ErSlettet?: boolean;
};

/** Something that was reported should not have been. */
export type Slettet = Ended & { readonly Id: string; readonly Type: ElementType };
