import type { CalendarDate } from '../kernel/dates';
import type { Refuse } from '../kernel/refusing';
import { isLawOn, isPossibleBasis } from './legal-basis';
import type { LegalBasis } from './legal-basis';

type LawCodes<Code> = { readonly impossible: Code; readonly notInForce: Code };

/** Every legal basis, the first and those besides, can be, and is of an act in force that day. */
export const lawCheck =
  <Code extends string>(refuse: Refuse<Code>, { impossible, notInForce }: LawCodes<Code>) =>
  (bases: readonly LegalBasis[], on: CalendarDate): void =>
    bases.forEach((basis, index) => {
      const field = index === 0 ? 'legalBasis' : `additionalBases.${index - 1}`;
      if (!isPossibleBasis(basis)) throw refuse(impossible, `${field}.section`);
      if (!isLawOn(basis, on)) throw refuse(notInForce, `${field}.law`);
    });
