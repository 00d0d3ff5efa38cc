/**
 * RFC 8785 (JSON Canonicalization Scheme): the one way to write a JSON value as text, keys in UTF-16 order, numbers
 * and strings as ECMAScript writes them. What the chain hashes and what a command's digest is made of.
 * Takes JSON types only; a property that is `undefined` is left out, as JSON does.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  let text = '';
  const object = value as Record<string, unknown>;
  for (const key of Object.keys(object).sort()) {
    const member = object[key];
    if (member === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${text}}`;
}
