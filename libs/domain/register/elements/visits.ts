import type { PlacementSlice } from '../../case-file/placement-slice';
import type { PlacementKind, VisitDuty } from '../../placements/events';
import { all, type OpenedCase } from '../opened';
import { derivedId, registerId } from '../register-id';
import type { Hyppighet, Oppfolging, Tilsyn, Utfort } from '../structure';

/** Where somebody looks after the child at home: there the duties of the foster home regulation hold. */
const homes: ReadonlySet<PlacementKind> = new Set(['foster-home', 'family-home', 'emergency-home']);
/** Four visits a year, until a decision says two. */
const RULE = '4';

const frequencies = (placements: readonly PlacementSlice[], duty: VisitDuty): readonly Hyppighet[] =>
  placements.flatMap(({ placementId, movedInOn, frequencies: set }) => {
    const said = set.filter((one) => one.duty === duty);
    const fromStart = said.some(({ from }) => from <= movedInOn) ? [] : [{ from: movedInOn, perYear: RULE } as const];
    return [...fromStart, ...said].map(({ from, perYear }, index) => ({
      Id: derivedId('Hyppighet', duty, placementId, String(index)),
      StartDato: from,
      Kode: perYear === 2 ? ('2' as const) : ('4' as const),
    }));
  });

const visits = (placements: readonly PlacementSlice[], duty: VisitDuty): readonly Utfort[] =>
  placements.flatMap((placement) =>
    placement.visits
      .filter((visit) => visit.duty === duty)
      .map(({ visitId, visitedOn }) => ({ Id: registerId(visitId), UtfortDato: visitedOn })),
  );

/** Follow-up and supervision of the homes the child lived in under the measure. */
export const visitsUnder = (
  measureId: string,
  opened: OpenedCase,
  municipality: string,
): { readonly Tilsyn?: Tilsyn; readonly Oppfolging?: Oppfolging } => {
  const placements = opened.file.placements.filter(
    (one) => one.measureId === measureId && homes.has(one.kind) && one.status !== 'entered-in-error',
  );
  if (placements.length === 0) return {};
  const hosts = new Map(all(opened, 'placement.started').map(({ data }) => [data.placementId, data.hostMunicipality]));
  const Ansvarlig = placements.map(({ placementId, movedInOn }) => ({
    Id: derivedId('Ansvarlig', placementId),
    StartDato: movedInOn,
    // Where no other is named the home lies in the municipality itself.
    Kommunenummer: hosts.get(placementId) ?? municipality,
  }));
  return {
    Tilsyn: {
      Ansvarlig,
      Hyppighet: frequencies(placements, 'supervision'),
      Utfort: visits(placements, 'supervision'),
    },
    Oppfolging: { Hyppighet: frequencies(placements, 'follow-up'), Utfort: visits(placements, 'follow-up') },
  };
};
