import { namedId } from '@libs/commands/named-id';
import type { Protection, UnitName } from './matrix-axes';

export const LONG_AGO = '2000-01-01T00:00:00.000Z';
export const FAR_AHEAD = '2099-12-31T23:00:00.000Z';
type Ids = {
  readonly childId: string;
  readonly concernId: string;
  readonly measureId: string;
  readonly breakGlassId: string;
  readonly erasureId: string;
  readonly restrictionId: string;
};

/** Ids of the one case under this protection. */
export const idsOf = (protection: Protection): Ids => {
  const id = (what: string): string => namedId('matrix', what, protection);
  return {
    childId: id('child'),
    concernId: id('concern'),
    measureId: id('measure'),
    breakGlassId: id('break-glass'),
    erasureId: id('erasure'),
    restrictionId: id('restriction'),
  };
};

export const unitId = (unit: UnitName, ledger: string): string => namedId('matrix-unit', unit, ledger);

/** What most events of the matrix say of themselves. */
export const about = (...subjects: readonly string[]) => ({ occurredOn: '2026-01-05', subjects, personal: [] });
