import { SetMetadata } from '@nestjs/common';

/** Where the time limit finds that a route may take longer. */
export const TAKES_LONG = 'rettid:takes-long';

/** A question about everything that ever happened here: the answer may take two minutes. */
export const TakesLong = () => SetMetadata(TAKES_LONG, true);
