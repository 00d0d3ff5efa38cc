import type { Binary } from 'mongodb';

type Named = { readonly _id: string; readonly ledger: string; readonly subject: string };

/** A data key as it is stored: worth nothing without the root key of its `kekId`. */
export type StoredKey = Named & { readonly kekId: string; readonly wrapped: Binary };

/** What is left of a destroyed key: it keeps its subject's place, so that no process makes a new one. */
export type Tombstone = Named & { readonly kekId: null; readonly wrapped: null; readonly erasedAt: Date };

export type KeyDocument = StoredKey | Tombstone;

/** The key store's only collection, in a database of its own. */
export const DATA_KEYS = 'dataKeys';

export const isErased = (document: KeyDocument): document is Tombstone => document.kekId === null;

/** What a wrapped key is bound to. */
export const keyPlace = ({ ledger, _id }: Named): string => `${ledger}|${_id}`;
