import { Rejection } from './rejection';
import type { Refusals } from './rejection';

/** A context's way to say no, with the codes it has. */
export type Refuse<Code extends string> = (code: Code, field?: string | null) => Rejection;

/**
 * Gives a context its own way to say no: only codes that have wording compile, so no refusal reaches a person without
 * words. Use: `throw refuse('concern.already-reviewed')`.
 */
export const refusing =
  <Known extends Refusals>(_wording: Known): Refuse<keyof Known & string> =>
  (code, field = null) =>
    new Rejection(code, field);
