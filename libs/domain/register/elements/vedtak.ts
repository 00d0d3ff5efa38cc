import type { DecisionSlice } from '../../case-file/decision-slice';
import type { EmergencySlice } from '../../case-file/emergency-slice';
import type { MeasureSlice } from '../../case-file/measure-slice';
import type { TribunalSlice } from '../../case-file/tribunal-slice';
import type { EmergencyEnding } from '../../emergencies/events';
import type { CalendarDate } from '../../kernel/dates';
import { coded } from '../coded';
import { lovhjemler } from '../lovhjemmel';
import { all, latestOf, textOf, type OpenedCase } from '../opened';
import { derivedId, registerId } from '../register-id';
import type { Krav, Vedtak } from '../structure';

/** 9.10. */
const [APPROVED, SENT_TO_TRIBUNAL, LAPSED, ENDED] = ['1', '2', '3', '4'] as const;

type Change = { readonly on: CalendarDate; readonly code: string };

const statusesOf = (id: string, changes: readonly Change[]): Vedtak['Status'] =>
  changes.map(({ on, code }, index) => ({
    Id: derivedId('Status', id, String(index)),
    EndretDato: on,
    Kode: code,
  }));

/** A petition changes where a decision stands, and so does the tribunal's yes. Its no shows when the decision ends. */
const atTribunal = (cases: readonly TribunalSlice[]): readonly Change[] =>
  cases
    .filter(({ status }) => status !== 'entered-in-error')
    .flatMap(({ petitionedOn, decidedOn, outcome }) => {
      const granted = outcome === 'granted' || outcome === 'partly-granted';
      const petition = { on: petitionedOn, code: SENT_TO_TRIBUNAL };
      return decidedOn !== null && granted ? [petition, { on: decidedOn, code: APPROVED }] : [petition];
    });

const kravOf = (decisionId: string, opened: OpenedCase): readonly Krav[] =>
  all(opened, 'decision.demand-received')
    .filter(({ data }) => data.decisionId === decisionId)
    .map(({ data: { demandId, receivedOn } }) => {
      const concluded = latestOf(opened, 'decision.demand-concluded', (data) => data.demandId === demandId);
      return {
        Id: registerId(demandId),
        StartDato: receivedOn,
        ...(concluded && {
          Konklusjon: {
            SluttDato: concluded.data.concludedOn,
            ...coded(concluded.data.conclusionCode, textOf(concluded, 'specification')),
          },
        }),
      };
    });

type Approved = DecisionSlice & { readonly decidedOn: CalendarDate };

/** A draft is no decision yet. */
export const isApproved = (decision: DecisionSlice): decision is Approved => decision.decidedOn !== null;

const ofDecision = (decision: Approved, opened: OpenedCase): readonly Vedtak[] => {
  const { decisionId, decidedOn, endedOn, status } = decision;
  const proposed = latestOf(opened, 'decision.proposed', (data) => data.decisionId === decisionId);
  if (!proposed) return [];
  const ended = latestOf(opened, 'decision.ended', (data) => data.decisionId === decisionId);
  const changes: readonly Change[] = [
    { on: decidedOn, code: APPROVED },
    ...atTribunal(opened.file.tribunalCases.filter((one) => one.decisionId === decisionId)),
    ...(ended && endedOn !== null ? [{ on: endedOn, code: ended.data.statusCode }] : []),
  ];
  return [
    {
      Id: registerId(decisionId),
      StartDato: decidedOn,
      ...(status === 'entered-in-error' && { ErSlettet: true }),
      ...lovhjemler(proposed.data),
      Krav: kravOf(decisionId, opened),
      Status: statusesOf(decisionId, changes),
      ...(endedOn !== null && { Konklusjon: { SluttDato: endedOn } }),
    },
  ];
};

const endingCodes: Readonly<Record<EmergencyEnding, string>> = {
  lifted: ENDED,
  'not-upheld': ENDED,
  objection: LAPSED,
  'replaced-by-order': ENDED,
  'refused-by-tribunal': ENDED,
  expired: LAPSED,
};

const endOf = ({ emergencyId, endedOn }: EmergencySlice, opened: OpenedCase): readonly Change[] => {
  if (endedOn === null) return [];
  const ended = latestOf(opened, 'emergency.ended', (data) => data.emergencyId === emergencyId);
  return [{ on: endedOn, code: ended ? endingCodes[ended.data.why] : LAPSED }];
};

// What the tribunal says of a petition is a decision of its own: the emergency decision stays petitioned until it ends.
const ofEmergency = (emergency: EmergencySlice, opened: OpenedCase): Vedtak => {
  const { emergencyId, legalBasis, decidedOn, endedOn, status } = emergency;
  const petitions = opened.file.tribunalCases.filter(
    (one) => one.emergencyId === emergencyId && one.status !== 'entered-in-error',
  );
  const changes: readonly Change[] = [
    { on: decidedOn, code: APPROVED },
    ...petitions.map(({ petitionedOn }) => ({ on: petitionedOn, code: SENT_TO_TRIBUNAL })),
    ...endOf(emergency, opened),
  ];
  return {
    Id: registerId(emergencyId),
    StartDato: decidedOn,
    ...(status === 'entered-in-error' && { ErSlettet: true }),
    ...lovhjemler({ legalBasis, additionalBases: [] }),
    Krav: [],
    Status: statusesOf(emergencyId, changes),
    ...(endedOn !== null && { Konklusjon: { SluttDato: endedOn } }),
  };
};

/** Until 0.2.0 a measure carried its decision itself. */
export const decisionInMeasure = (measureId: string): string => derivedId('Vedtak', measureId);

const ofMeasure = ({ measureId, legalBasis, decidedOn, endedOn, status }: MeasureSlice): Vedtak => ({
  Id: decisionInMeasure(measureId),
  StartDato: decidedOn,
  ...(status === 'entered-in-error' && { ErSlettet: true }),
  ...lovhjemler({ legalBasis, additionalBases: [] }),
  Krav: [],
  Status: statusesOf(measureId, [
    { on: decidedOn, code: APPROVED },
    ...(endedOn === null ? [] : [{ on: endedOn, code: ENDED }]),
  ]),
  ...(endedOn !== null && { Konklusjon: { SluttDato: endedOn } }),
});

/** Every decision: the service's own, emergency decisions, and those that old measures carry. */
export const vedtak = (opened: OpenedCase): readonly Vedtak[] => {
  const { decisions, emergencies, measures } = opened.file;
  return [
    ...decisions.filter(isApproved).flatMap((decision) => ofDecision(decision, opened)),
    ...emergencies.map((emergency) => ofEmergency(emergency, opened)),
    ...measures.filter(({ decisionId }) => decisionId === null).map(ofMeasure),
  ];
};
