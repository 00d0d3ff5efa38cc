import { contents } from '../code-lists/contents';
import { investigationConclusions } from '../code-lists/investigation-conclusions';
import { requireCode } from '../code-lists/valid-code';
import { addMonths } from '../kernel/dates';
import type { CalendarDate } from '../kernel/dates';
import { personal, says } from '../kernel/personal';
import { dayWithin, refuse, type Known } from './checks';
import type { ConcludeInvestigation, InvestigationDays } from './commands';
import type { InvestigationConcluded, InvestigationOutcome } from './events';

/** The register's codes of each outcome. '5' was every move until 2025; '7', '8' and '9' tell moves apart since. */
const codesOf: Readonly<Record<InvestigationOutcome, readonly string[]>> = {
  'measures-decided': ['1'],
  'petition-sent': ['2'],
  dismissed: ['3', '4', '5', '6', '7', '8', '9'],
  'dismissed-may-reopen': ['4'],
};

/** The child is no longer here: the case ends without a decision anybody could complain about. */
const moves = ['5', '7', '8', '9'];
const TO_ANOTHER_MUNICIPALITY = ['5', '9'];

// § 2-5 third paragraph came into force with the year.
const MAY_REOPEN_SINCE: CalendarDate = '2026-01-01';

/** Six months from the dismissal; null for any other outcome. */
export const mayReopenUntil = (
  outcome: InvestigationOutcome | null,
  concludedOn: CalendarDate,
): CalendarDate | null => {
  if (outcome !== 'dismissed-may-reopen') return null;
  if (concludedOn < MAY_REOPEN_SINCE) throw refuse('investigation.may-reopen-not-yet', 'concludedOn');
  return addMonths(concludedOn, 6);
};

/** The conclusion comes after everything it is drawn from. */
export const requireLast = (
  concludedOn: CalendarDate,
  { extendedOn, reports }: InvestigationDays,
  restsOn: CalendarDate | null,
  field: string,
): void => {
  const before = [
    extendedOn,
    restsOn,
    ...reports.flatMap((one) => [one.commissionedOn, one.reportedOn, one.assessedOn]),
  ];
  if (before.some((day) => day !== null && day > concludedOn)) throw refuse('investigation.dates-out-of-order', field);
};

const requireCodes = (command: ConcludeInvestigation, on: CalendarDate): void => {
  const { conclusionCode, outcome, groundCodes } = command;
  const specification = { text: command.specification, field: 'specification' };
  requireCode(investigationConclusions, conclusionCode, on, 'conclusionCode', specification);
  if (!codesOf[outcome].includes(conclusionCode))
    throw refuse('investigation.outcome-contradicts-code', 'conclusionCode');
  groundCodes.forEach((code, at) => requireCode(contents, code, on, `groundCodes.${at}`, specification));
  if ((conclusionCode === '1' || conclusionCode === '2') && groundCodes.length === 0)
    throw refuse('investigation.grounds-missing', 'groundCodes');
};

/** A dismissal is a decision, too (§ 2-5 second paragraph); only who moved away is given none. */
const requireBasis = ({ outcome, conclusionCode, decision, petition }: ConcludeInvestigation): void => {
  switch (outcome) {
    case 'measures-decided':
      if (!decision || decision.isDismissal) throw refuse('investigation.decision-missing', 'decisionId');
      return;
    case 'petition-sent':
      if (!petition) throw refuse('investigation.petition-missing', 'tribunalCaseId');
      return;
    case 'dismissed':
    case 'dismissed-may-reopen':
      if (decision ? !decision.isDismissal : !moves.includes(conclusionCode))
        throw refuse('investigation.dismissal-missing', 'decisionId');
  }
};

const requireMunicipality = ({ municipality, conclusionCode }: ConcludeInvestigation): void => {
  const asked = TO_ANOTHER_MUNICIPALITY.includes(conclusionCode);
  if (municipality === null && conclusionCode === '9')
    throw refuse('investigation.municipality-missing', 'municipality');
  if (municipality !== null && (!asked || !/^\d{4}$/.test(municipality)))
    throw refuse('investigation.impossible-municipality', 'municipality');
};

/** One of the four ways an investigation ends (§ 2-5 first paragraph), once. */
export const conclude = (
  command: ConcludeInvestigation,
  { investigationId, childId }: Known,
): InvestigationConcluded => {
  const { outcome, conclusionCode, decision, petition, municipality, reportersToTell, days } = command;
  const concludedOn = dayWithin(command.concludedOn, days, command.now, 'concludedOn');
  requireCodes(command, concludedOn);
  if (days.reports.some(({ reportedOn, assessedOn }) => reportedOn !== null && assessedOn === null))
    throw refuse('investigation.report-not-assessed');
  requireBasis(command);
  requireMunicipality(command);
  requireLast(concludedOn, days, days.restsOn, 'concludedOn');
  if (!says(command.assessment)) throw refuse('investigation.assessment-missing', 'assessment');
  return {
    type: 'investigation.concluded',
    occurredOn: concludedOn,
    subjects: [childId],
    data: {
      investigationId,
      childId,
      concludedOn,
      outcome,
      conclusionCode,
      groundCodes: [...new Set(command.groundCodes)],
      decisionId: decision?.decisionId ?? petition?.decisionId ?? null,
      tribunalCaseId: petition?.tribunalCaseId ?? null,
      mayReopenUntil: mayReopenUntil(outcome, concludedOn),
      municipality,
      reportersToTell,
    },
    personal: personal(childId, { assessment: command.assessment, specification: command.specification }),
  };
};
