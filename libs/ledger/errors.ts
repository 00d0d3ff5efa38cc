/** The decision was made on an older version of a stream: load again and decide again. */
export class StaleVersion extends Error {
  constructor(
    readonly stream: string,
    readonly expected: number,
    readonly actual: number,
    /** All that were written since, this one among them. */
    readonly streams: readonly string[] = [stream],
  ) {
    super('stale stream version');
    this.name = 'StaleVersion';
  }
}

/** Something after `since` touched what the decision depends on: load again and decide again. */
export class Changed extends Error {
  constructor(readonly what: string) {
    super('changed since the decision');
    this.name = 'Changed';
  }
}

/** The command id was used before with other content. */
export class CommandReused extends Error {
  constructor(readonly commandId: string) {
    super('command id reused with other content');
    this.name = 'CommandReused';
  }
}

/** The command's events can never be stored: more than 256, or one over 256 KB, or all over 1 MB. */
export class AppendTooLarge extends Error {
  constructor(readonly limit: string) {
    super(`append too large: ${limit}`);
    this.name = 'AppendTooLarge';
  }
}

/** No answer from the store in time. The outcome may be unknown: repeat with the same command id. */
export class LedgerUnavailable extends Error {
  constructor() {
    super('ledger unavailable');
    this.name = 'LedgerUnavailable';
  }
}
