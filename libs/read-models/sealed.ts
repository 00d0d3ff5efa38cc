import type { RecordedFact, SealedPart } from '@libs/domain/kernel/envelope';

/** A sealed part as a read model keeps it: with the event it belongs to, without which nobody can open it. */
export type SealedCopy = SealedPart & { readonly eventId: string; readonly of: string };

/** An event's sealed parts under these paths for a document; they stay sealed. What a view does not name, it has not. */
export const sealedOf = ({ eventId, type, sealed }: RecordedFact, paths: readonly string[]): readonly SealedCopy[] =>
  sealed.filter(({ path }) => paths.includes(path)).map((part) => ({ ...part, eventId, of: type }));

/** The newest sealed part under this path, as after a correction. */
export const newest = (sealed: readonly SealedCopy[], path: string): SealedCopy | null =>
  sealed.findLast((part) => part.path === path) ?? null;
