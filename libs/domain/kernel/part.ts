/** What a case is made of, and what a journal entry, a document or a child's participation can be about. */
export const partKinds = [
  'concern',
  'investigation',
  'decision',
  'emergency',
  'tribunal',
  'measure',
  'plan',
  'placement',
  'care',
  'contact',
  'aftercare',
] as const;
export type PartKind = (typeof partKinds)[number];

/** One part of a child's case. Of care, contact and aftercare each child has one, under its own id. */
export type Part = { readonly kind: PartKind; readonly id: string };

export const isSamePart = (one: Part | null, other: Part | null): boolean =>
  one?.kind === other?.kind && one?.id === other?.id;
