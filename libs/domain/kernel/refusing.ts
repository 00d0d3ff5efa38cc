import { Rejection } from './rejection';
import type { Refusals } from './rejection';

/**
 * Gives a context its own way to say no: only codes that have wording compile, so no refusal reaches a person without
 * words. Use: `throw refuse('concern.already-reviewed')`.
 */
export const refusing =
  <Known extends Refusals>(_wording: Known) =>
  (code: keyof Known & string, field: string | null = null): Rejection =>
    new Rejection(code, field);
