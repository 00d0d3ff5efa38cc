/** Why the stack cannot run, in one clear line for the person at the keyboard; shown without a stack trace. */
export class CannotStart extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CannotStart';
  }
}
