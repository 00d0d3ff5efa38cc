/** What the modules ask for where there is no class to ask for. */
export const CLOCK = Symbol('Clock');
