import type { Decider } from '@libs/domain/kernel/decider';
import type { DomainEvent, Fact } from '@libs/domain/kernel/envelope';
import { Rejection } from '@libs/domain/kernel/rejection';

/** One stream of a command: what is decided on it, given what happened there. No events = nothing to store. */
export type Step = {
  readonly stream: string;
  /** The stream's id was made by this command: it cannot exist yet, and is read only if it turns out that it does. */
  readonly isNew?: boolean;
  readonly decide: (facts: readonly Fact[]) => readonly DomainEvent[];
};

/** What a command does: its streams in the order of their events, and what must not have changed meanwhile. */
export type Plan = {
  readonly steps: readonly Step[];
  readonly unchanged?: {
    readonly since: number;
    readonly streams: readonly string[];
    readonly subjects: readonly string[];
  };
};

export const step = <State, Command, Event extends DomainEvent>(
  stream: string,
  decider: Decider<State, Command, Event>,
  command: Command,
): Step => ({ stream, decide: (facts) => decider.decide(command, folded(decider, facts)) });

/** As {@link step}, for a stream whose id this command made. */
export const firstStep = <State, Command, Event extends DomainEvent>(
  stream: string,
  decider: Decider<State, Command, Event>,
  command: Command,
): Step => ({ ...step(stream, decider, command), isNew: true });

/** A stream's state from its events, in the order of `seq`. */
export const folded = <State, Command, Event extends DomainEvent>(
  decider: Decider<State, Command, Event>,
  facts: readonly Fact[],
): State => facts.reduce((state, fact) => decider.evolve(state, fact as unknown as Event), decider.initial);

/** The same step, its refusals naming their field by its place in the command: `children.0.identity.birthDate`. */
export const within = (place: string, inner: Step): Step => ({
  ...inner,
  decide: (facts) => {
    try {
      return inner.decide(facts);
    } catch (error) {
      if (!(error instanceof Rejection) || error.field === null) throw error;
      throw new Rejection(error.code, `${place}.${error.field}`);
    }
  },
});
