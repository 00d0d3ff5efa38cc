import { personal, says } from '../kernel/personal';
import { pastDay, refuse, requireFree, requireInCase } from './checks';
import type { StartPlacement } from './commands';
import type { PlacementStarted } from './events';
import { isFamily, isKindOf } from './kinds';
import { considered } from './siblings';

const requireMeasure = ({ kind, measure, movedInOn }: StartPlacement): void => {
  if (measure === null) throw refuse('placement.measure-not-running', 'measureId');
  if (!isKindOf(kind, measure.categoryCode)) throw refuse('placement.kind-of-other-measure', 'kind');
  if (movedInOn < measure.startedOn) throw refuse('placement.before-measure', 'movedInOn');
};

const requireHome = ({ kind, hostMunicipality, networkSearch }: StartPlacement): void => {
  if (hostMunicipality === null && isFamily(kind)) throw refuse('placement.host-missing', 'hostMunicipality');
  if (hostMunicipality !== null && !/^\d{4}$/.test(hostMunicipality))
    throw refuse('placement.host-impossible', 'hostMunicipality');
  // § 9-4, FOR-fosterhjem § 5: looked for or not, it is documented.
  if (kind === 'foster-home' && !says(networkSearch)) throw refuse('placement.network-search-missing', 'networkSearch');
};

export const started = (command: StartPlacement): PlacementStarted => {
  const { placementId, childId, kind, measureId, hostMunicipality, networkSearched, inNetwork, caseDays } = command;
  const { home, networkSearch, apartReason } = command;
  if (!caseDays.isOpen) throw refuse('placement.case-not-open');
  const movedInOn = pastDay(command.movedInOn, command.now, 'movedInOn');
  requireInCase(movedInOn, caseDays, 'movedInOn');
  requireMeasure(command);
  requireFree({ from: movedInOn, to: null }, command.otherStays, 'movedInOn');
  requireHome(command);
  const thought = considered(command, movedInOn);
  const data = { placementId, childId, kind, measureId, movedInOn, hostMunicipality, networkSearched, inNetwork };
  return {
    type: 'placement.started',
    occurredOn: movedInOn,
    subjects: [childId],
    data: { ...data, ...thought },
    personal: personal(childId, { home, networkSearch, apartReason }),
  };
};
