import type { Json, JsonObject } from '@libs/domain/kernel/json';

/** What the national portal sends, v2, as far as we look into it. Every object may hold more, and keeps it. */
type Common = JsonObject & {
  readonly kommunenummer: string;
  readonly bydelsnummer: string;
  /** Norwegian local time, mostly without zone. */
  readonly sendingstidspunkt: string;
};

export type PublicChild = JsonObject & {
  readonly fnr: string;
  readonly ufoedt: boolean;
  readonly personnavn: string;
  readonly telefonnummer?: string;
  readonly adresse: JsonObject;
};

export type PrivateChild = JsonObject & { readonly personnavn: string; readonly adresse: JsonObject };

export type PublicMessage = Common & {
  readonly offentligMelder: JsonObject;
  readonly offentligBarn: readonly PublicChild[];
};

export type PrivateMessage = Common & {
  readonly privatMelder: JsonObject;
  readonly privatBarn: readonly PrivateChild[];
};

/** A body that passed its schema. */
export type Message =
  | { readonly variant: 'offentlig'; readonly body: PublicMessage }
  | { readonly variant: 'privat'; readonly body: PrivateMessage };

/** A body as it came, NUL characters removed. */
export type RawBody = { readonly [key: string]: Json };
