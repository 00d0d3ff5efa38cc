import { addYears, hasTurned } from '../kernel/dates';
import { personal, says } from '../kernel/personal';
import { dayThere, known, livesThere, refuse, requireText } from './checks';
import type { RecordVisit, SetVisitFrequency } from './commands';
import type { PlacementVisited, PlacementVisitsSet } from './events';
import { isFamily } from './kinds';
import type { LivesThere, Placement } from './state';

const YEARS_IN_THE_HOME = 2;
const AGE_TO_CONSENT = 15;

export const visited = (command: RecordVisit, state: Placement): PlacementVisited => {
  const home = known(state);
  const { visitId, duty, onSite, report, childView } = command;
  const { placementId, childId } = home;
  const visitedOn = dayThere(home, command.visitedOn, command.now, 'visitedOn');
  if (duty === 'supervision' && home.hostMunicipality === null) throw refuse('placement.no-supervision', 'duty');
  requireText(report, 'placement.report-missing', 'report');
  requireText(childView, 'placement.child-view-missing', 'childView');
  return {
    type: 'placement.visited',
    occurredOn: visitedOn,
    subjects: [childId],
    data: { placementId, childId, visitId, duty, visitedOn, onSite },
    personal: personal(childId, { report, childView }),
  };
};

const requireTime = (command: SetVisitFrequency, home: LivesThere): void => {
  if (command.from <= addYears(home.movedInOn, YEARS_IN_THE_HOME)) throw refuse('placement.not-two-years', 'from');
  if (!command.goodConditions) throw refuse('placement.conditions-not-good', 'goodConditions');
  if (!says(command.reason)) throw refuse('placement.reason-missing', 'reason');
};

/** FOR-fosterhjem § 10: a decision, after child and foster parents were heard. */
const requireDecision = (command: SetVisitFrequency): void => {
  if (!command.isDecided) throw refuse('placement.frequency-not-decided', 'decisionId');
  if (!command.childHeard) throw refuse('placement.child-not-heard', 'childHeard');
  if (!command.fosterParentsHeard) throw refuse('placement.foster-parents-not-heard', 'fosterParentsHeard');
};

/** FOR-fosterhjem § 18: a child of 15, who consents, as the care municipality does. */
const requireConsents = ({ birthDate, from, childConsents, careMunicipalityConsents }: SetVisitFrequency): void => {
  if (birthDate === null) throw refuse('placement.birth-date-unknown');
  if (!hasTurned(birthDate, AGE_TO_CONSENT, from)) throw refuse('placement.child-under-15', 'from');
  if (!childConsents) throw refuse('placement.child-does-not-consent', 'childConsents');
  if (!careMunicipalityConsents) throw refuse('placement.municipality-does-not-consent', 'careMunicipalityConsents');
};

export const visitsSet = (command: SetVisitFrequency, state: Placement): PlacementVisitsSet => {
  const home = livesThere(state);
  const { settingId, duty, perYear, reason } = command;
  const { placementId, childId } = home;
  if (!isFamily(home.kind)) throw refuse('placement.no-visit-frequency', 'duty');
  const from = dayThere(home, command.from, command.now, 'from');
  const last = home.frequencies.findLast((setting) => setting.duty === duty);
  if ((last?.perYear ?? 4) === perYear) throw refuse('placement.frequency-unchanged', 'perYear');
  if (last && from < last.from) throw refuse('placement.frequency-out-of-order', 'from');
  if (perYear === 2) {
    requireTime(command, home);
    if (duty === 'follow-up') requireDecision(command);
    else requireConsents(command);
  }
  const decisionId = duty === 'follow-up' && perYear === 2 ? command.decisionId : null;
  return {
    type: 'placement.visits-set',
    occurredOn: from,
    subjects: [childId],
    data: { placementId, childId, settingId, duty, perYear, from, decisionId },
    personal: personal(childId, { reason }),
  };
};
