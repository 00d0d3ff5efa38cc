/**
 * The claim with this name, or the value at this path (`consumer.ID`, `authorization_details.0.reportees.0.ID`). Claims
 * whose names are URIs have dots themselves, so the whole name comes first. Undefined if there is none.
 */
export function claimAt(claims: unknown, name: string): unknown {
  if (!isContainer(claims)) return undefined;
  if (Object.hasOwn(claims, name)) return claims[name];
  for (let dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
    const [first, rest] = [name.slice(0, dot), name.slice(dot + 1)];
    if (Object.hasOwn(claims, first)) {
      const found = claimAt(claims[first], rest);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** A claim's values: a list's, or a text's whole and its words (`scope` is one text). Numbers are read as text. */
export function wordsOf(claim: unknown): readonly string[] {
  if (Array.isArray(claim)) return claim.flatMap((one) => (typeof one === 'string' ? [one] : []));
  if (typeof claim === 'number') return [String(claim)];
  return typeof claim === 'string' ? [claim, ...claim.split(' ').filter(Boolean)] : [];
}

const isContainer = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
