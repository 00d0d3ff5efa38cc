import type { Decider } from '@libs/domain/kernel/decider';
import { Rejection } from '@libs/domain/kernel/rejection';

type Outcome<Event> = {
  /** Exactly these events, in this order; none at all for []. */
  readonly then: (expected: readonly Event[]) => void;
  /** Refused with this code, and with this field at fault where one is given. */
  readonly thenRejected: (code: string, field?: string | null) => void;
};

/**
 * A decider's rules as sentences: `const given = specification(concern)`, then
 * `given([raised]).when(dismiss).then([dismissed])`. Compares exactly.
 */
export const specification =
  <State, Command, Event>(decider: Decider<State, Command, Event>) =>
  (events: readonly Event[]): { readonly when: (command: Command) => Outcome<Event> } => ({
    when: (command) => {
      const attempt = (): readonly Event[] =>
        decider.decide(command, events.reduce<State>(decider.evolve, decider.initial));
      return {
        then: (expected) => expect(attempt()).toStrictEqual(expected),
        thenRejected: (code, field) => {
          const refusal = refusalOf(attempt);
          expect(refusal.code).toBe(code);
          if (field !== undefined) expect(refusal.field).toBe(field);
        },
      };
    },
  });

const refusalOf = (attempt: () => unknown): Rejection => {
  let answer: unknown;
  try {
    answer = attempt();
  } catch (error) {
    if (error instanceof Rejection) return error;
    throw error;
  }
  throw new Error(`expected a refusal, but it was allowed: ${JSON.stringify(answer)}`);
};
