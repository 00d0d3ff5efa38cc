/**
 * A context's rules as plain functions. `decide` answers a command with the events it leads to, or throws a
 * {@link Rejection}; `evolve` folds one event into the state and never throws, because the event happened.
 */
export type Decider<State, Command, Event> = {
  readonly initial: State;
  readonly decide: (command: Command, state: State) => readonly Event[];
  readonly evolve: (state: State, event: Event) => State;
};
