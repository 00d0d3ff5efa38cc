import { refusing } from '../kernel/refusing';
import { caseAccessRefusals } from './refusals';
import type { CaseAccess } from './state';

export const refuse = refusing(caseAccessRefusals);

/** Nobody lets themself in, and nobody who is kept out is let in. */
export const requireAnother = (staffId: string, by: string | null): void => {
  if (by === staffId) throw refuse('case.not-to-oneself', 'staffId');
};

export const requireNotExcluded = (staffId: string, { excluded }: CaseAccess): void => {
  if (excluded.includes(staffId)) throw refuse('case.staff-excluded', 'staffId');
};
