import type { CalendarDate } from '@libs/domain/kernel/dates';
import { MUNICIPALITY } from '../demo-ledger';
import { lawOn } from '../law';
import { TEXT } from '../life';
import { contentsOn, siblingsTogether, type Telling } from './common';

/** Where the child lives for the time being, under an emergency decision. */
export type Emergency = { readonly emergencyId: string; readonly measureId: string; readonly placementId: string };

const noEnd = { liftingCode: null, liftingSpecification: null, note: null } as const;

/** Taken out of its home at once (§ 4-2), into an emergency home, and controlled by the tribunal. */
export const emergency = (telling: Telling, day: CalendarDate): Emergency => {
  const { life, chance } = telling;
  const legalBasis = lawOn('emergencyCare', day);
  const said = { content: TEXT, facts: TEXT, childView: TEXT, bestInterests: TEXT } as const;
  const { emergencyId } = life.do(
    day,
    { type: 'DecideEmergency', kind: 'care', legalBasis, decidedOn: day, decider: 'leader', abroad: false, ...said },
    { role: 'leader' },
  );
  life.do(day, { type: 'ImplementEmergency', emergencyId: emergencyId!, implementedOn: day });
  life.do(day, { type: 'SendForControl', emergencyId: emergencyId!, sentOn: day });
  const { measureId } = life.do(day, {
    type: 'DecideMeasure',
    decisionId: emergencyId!,
    categoryCode: '2.5',
    specification: null,
    consent: 'ordered',
    legalBasis,
    additionalBases: [],
    groundCodes: contentsOn(chance, day),
    groundSpecification: TEXT,
    decidedOn: day,
    plannedEndOn: null,
    goal: TEXT,
  });
  life.do(day, { type: 'StartMeasure', measureId: measureId!, startedOn: day });
  const { placementId } = life.do(day, {
    type: 'StartPlacement',
    kind: 'emergency-home',
    measureId: measureId!,
    movedInOn: day,
    home: 'Testberedskapshjem Synt',
    hostMunicipality: MUNICIPALITY,
    networkSearched: true,
    networkSearch: TEXT,
    inNetwork: false,
    siblings: siblingsTogether(telling),
    apartReason: null,
    siblingReviewOn: null,
  });
  return { emergencyId: emergencyId!, measureId: measureId!, placementId: placementId! };
};

export const controlled = ({ life }: Telling, day: CalendarDate, { emergencyId }: Emergency): void => {
  life.do(day, { type: 'RecordControl', emergencyId, controlledOn: day, upheld: true });
};

type Where = { readonly reasonCode: string; readonly movedToCode: string };
export const toFosterHome: Where = { reasonCode: '1.1.4', movedToCode: '2' };

/** The child leaves the emergency home: for its foster home on the day the order is carried out, or for its own. */
export const leaves = (
  { life }: Telling,
  day: CalendarDate,
  { measureId, placementId }: Emergency,
  where: Where,
): void => {
  const texts = { specification: null, note: null };
  life.do(day, { type: 'EndPlacement', placementId, movedOutOn: day, ...where, ...texts });
  life.do(day, { type: 'EndMeasure', measureId, endedOn: day, result: 'replaced', ...noEnd });
};
