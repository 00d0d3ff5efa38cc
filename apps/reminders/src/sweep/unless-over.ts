/**
 * What the work comes to, or null as soon as the term is over: the work then goes on behind the caller's back. A term lasts
 * for months, so nothing of it is kept when the work is done.
 * @throws what the work throws
 */
export async function unlessOver<T>(over: AbortSignal, work: Promise<T>): Promise<T | null> {
  if (over.aborted) return null;
  const { promise, resolve } = Promise.withResolvers<null>();
  const end = (): void => resolve(null);
  over.addEventListener('abort', end);
  try {
    return await Promise.race([work, promise]);
  } finally {
    over.removeEventListener('abort', end);
  }
}
