import { commandRefusals } from '@libs/commands/refusals';
import type { Refusals } from '@libs/domain/kernel/rejection';
import { refusals } from '@libs/domain/refusals';

/** The words of every rule that can say no to a request. */
export const refusalWordings: Refusals = { ...refusals, ...commandRefusals };
