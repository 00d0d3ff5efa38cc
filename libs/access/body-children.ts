/** A child a body names: where (as a command's field, `children.2.childId`), and which. */
export type NamedChild = { readonly field: string; readonly childId: string };

/**
 * The children that a body names at `path`, where `*` is every member of a list. The body was read but not checked yet:
 * whatever has another shape than the route's is left to the check, which refuses it.
 */
export function childrenIn(body: unknown, path: string): readonly NamedChild[] {
  return found(body, path.split('.'), []);
}

function found(value: unknown, [step, ...rest]: readonly string[], walked: readonly string[]): readonly NamedChild[] {
  if (step === undefined) return typeof value === 'string' ? [{ field: walked.join('.'), childId: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (step !== '*') {
    return Object.hasOwn(value, step) ? found((value as Record<string, unknown>)[step], rest, [...walked, step]) : [];
  }
  return Array.isArray(value) ? value.flatMap((one, at) => found(one, rest, [...walked, String(at)])) : [];
}
