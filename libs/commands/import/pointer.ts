/** What the commands call a field, where the file has a plainer name for it. */
const plainNames: readonly (readonly [RegExp, string])[] = [
  [/^legalBasis/, 'basis'],
  [/On$|^receivedAt$/, 'on'],
  [/Code$/, 'code'],
  [/Id$/, 'of'],
];

/** A command's field as a place in the row; the step itself where the row has no such field. */
export function pointerOf(at: string, values: object, field: string | null): string {
  if (field === null) return at === '' ? '/' : at;
  const [first = field] = field.split(/[.[]/);
  const name = first in values ? first : (plainNames.find(([pattern]) => pattern.test(first))?.[1] ?? '');
  return name in values ? `${at}/${name}` : at === '' ? '/' : at;
}
