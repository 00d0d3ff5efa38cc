import type { Json, JsonObject } from '@libs/domain/kernel/json';
import type { Sight } from './sight';

/** Kinds of content that a report has as objects and fields of their own, besides the worry itself. */
const parts = {
  /** Where somebody lives, in the national protocol's words and others'. */
  address: /adresse|address|postn(umme)?r|poststed|postboks|postcode|zip|gatenavn|husnummer|bruksenhet|koordinat/i,
  /** The reporter, and how the reporter knows the child. */
  reporter: /melder$|^relasjon$/i,
  /** The children and their parents. */
  identity: /barn$|^foresatte$/i,
} as const;

type PartKind = keyof typeof parts;

/**
 * A report, or what is known of a person, without what the reader may not see: objects and fields are left out by their
 * names, at every depth. Plain text stays as it is: nobody can tell what a sentence gives away.
 */
export function reportSeen(report: Json, sight: Pick<Sight, 'opens'>): Json {
  const hidden = [...kindsIn(report)].filter((kind) => !sight.opens(kind)).map((kind) => parts[kind]);
  return hidden.length === 0 ? report : without(report, hidden);
}

function kindsIn(value: Json, found: Set<PartKind> = new Set()): ReadonlySet<PartKind> {
  if (typeof value !== 'object' || value === null) return found;
  for (const [name, inner] of Object.entries(value as JsonObject)) {
    for (const kind of Object.keys(parts) as PartKind[]) if (parts[kind].test(name)) found.add(kind);
    kindsIn(inner, found);
  }
  return found;
}

function without(value: Json, hidden: readonly RegExp[]): Json {
  if (Array.isArray(value)) return value.map((one) => without(one as Json, hidden));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value as JsonObject).filter(([name]) => !hidden.some((names) => names.test(name)));
  return Object.fromEntries(kept.map(([name, inner]) => [name, without(inner, hidden)]));
}
