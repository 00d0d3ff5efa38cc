/** What an event may hold: JSON types only, so that its canonical bytes are the same everywhere and for ever. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };
