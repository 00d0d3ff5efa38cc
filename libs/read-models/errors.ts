/** An event is missing between the view and what came: read from the ledger first. */
export class Gap extends Error {
  constructor(
    readonly expected: number,
    readonly came: number,
  ) {
    super('events are missing');
    this.name = 'Gap';
  }
}

/** The view has not reached the seq in time; ask again later. */
export class ViewBehind extends Error {
  constructor(
    readonly view: string,
    readonly ledger: string,
    readonly at: number,
    readonly wanted: number,
  ) {
    super('the view is behind');
    this.name = 'ViewBehind';
  }
}

/** A generation that is being built met an event it cannot fold; the one before stays. */
export class BuildStopped extends Error {
  constructor(
    readonly view: string,
    readonly ledger: string,
    readonly seq: number,
    readonly type: string,
  ) {
    super('the new generation met an event it cannot fold');
    this.name = 'BuildStopped';
  }
}
