/** How the worker is doing. Times in milliseconds. */
export type Figures = {
  /** Since every ledger was looked after. */
  readonly sweepAge: number;
  /** How long ago the oldest rung was reached that is not raised. */
  readonly oldestDue: number;
  /** For how long an alarm has been missing from Redis. */
  readonly oldestUnarmed: number;
  readonly undelivered: number;
  /** Of these: nobody tries any more. */
  readonly givenUp: number;
  /** How long ago the oldest of the others was raised: mail still tries to bring it. */
  readonly oldestUndelivered: number;
  readonly stoppedViews: number;
};

/** What an operator must look at. */
export const worries = ['sweep-age', 'not-raised', 'oldest-unarmed', 'not-delivered', 'views-stopped'] as const;
export type Worry = (typeof worries)[number];

const MINUTE = 60_000;
const UNARMED = 10 * MINUTE;
/** What can wait is in the next morning's letter, which a weekend's first try may delay. */
const UNDELIVERED = 26 * 60 * MINUTE;

/** @param interval milliseconds between two sweeps */
export const worriesAbout = (figures: Figures, interval: number): readonly Worry[] => {
  const late = 3 * interval;
  const isOver: Readonly<Record<Worry, boolean>> = {
    'sweep-age': figures.sweepAge > late,
    'not-raised': figures.oldestDue > late,
    'oldest-unarmed': figures.oldestUnarmed > UNARMED,
    'not-delivered': figures.oldestUndelivered > UNDELIVERED,
    'views-stopped': figures.stoppedViews > 0,
  };
  return worries.filter((worry) => isOver[worry]);
};
