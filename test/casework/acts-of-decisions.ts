import type { LegalBasis } from '@libs/domain/code-lists/legal-basis';
import { ERROR, kindOfError, TEXT, type Act } from './acts-of-case';

const basis = (chapter: string, section: string): LegalBasis => ({
  law: 'BVL2021',
  chapter,
  section,
  paragraph: '1',
  letter: null,
});
const HELP = basis('3', '3-1');
const CARE = basis('5', '5-1');
const AFTERCARE = basis('3', '3-6');

const SAID = { content: TEXT, facts: TEXT, childView: TEXT, weight: TEXT, bestInterests: TEXT, familyTies: null };

const propose =
  (which: 'help-measure' | 'care-order' | 'dismissal' | 'aftercare' | 'visit-frequency'): Act =>
  (file, draw) => ({
    type: 'ProposeDecision',
    kind: which,
    consent: which === 'care-order' ? 'ordered' : 'voluntary',
    legalBasis: which === 'care-order' ? CARE : which === 'aftercare' ? AFTERCARE : HELP,
    additionalBases: [],
    investigationId: draw.flag() ? (file.investigations.at(-1)?.investigationId ?? null) : null,
    proposedOn: draw.day(),
    ...SAID,
  });

/** Decisions from proposal to end, and what is set up under them. */
export const actsOfDecisions: readonly Act[] = [
  propose('help-measure'),
  propose('help-measure'),
  propose('care-order'),
  propose('dismissal'),
  propose('aftercare'),
  (file, draw) => ({
    type: 'ApproveDecision',
    decisionId: draw.id(file.decisions, ({ decisionId }) => decisionId),
    decidedOn: draw.day(),
  }),
  // one after the other, as people work: the newest is what somebody wants approved
  (file, draw) => ({
    type: 'WaiveParticipation',
    about: { kind: 'decision', id: file.decisions.at(-1)?.decisionId ?? draw.id([], String) },
    on: draw.today,
    reason: TEXT,
  }),
  (file, draw) => ({
    type: 'ApproveDecision',
    decisionId: file.decisions.at(-1)?.decisionId ?? draw.id([], String),
    decidedOn: draw.today,
  }),
  (file, draw) => ({
    type: 'WithdrawProposal',
    decisionId: draw.id(file.decisions, ({ decisionId }) => decisionId),
    withdrawnOn: draw.day(),
    reason: TEXT,
  }),
  (file, draw) => ({
    type: 'EndDecision',
    decisionId: draw.id(file.decisions, ({ decisionId }) => decisionId),
    endedOn: draw.day(),
    statusCode: draw.pick(['3', '4']),
    reason: TEXT,
  }),
  (file, draw) => ({
    type: 'CorrectDecisionDate',
    decisionId: draw.id(file.decisions, ({ decisionId }) => decisionId),
    field: draw.pick(['proposedOn', 'decidedOn', 'endedOn']),
    to: draw.day(),
    reason: TEXT,
  }),
  (file, draw) => ({
    type: 'EnterDecisionInError',
    decisionId: draw.id(file.decisions, ({ decisionId }) => decisionId),
    kind: kindOfError(draw),
    ...ERROR,
  }),
  (file, draw) => ({
    type: 'PetitionTribunal',
    seeks: 'care-order',
    legalBasis: CARE,
    additionalBases: [],
    decisionId: draw.id(
      file.decisions.filter(({ consent }) => consent === 'ordered'),
      ({ decisionId }) => decisionId,
    ),
    emergencyId: null,
    demandId: null,
    petitionedOn: draw.day(),
    petition: TEXT,
  }),
  (file, draw) => ({
    type: 'RecordTribunalDecision',
    tribunalCaseId: draw.id(file.tribunalCases, ({ tribunalCaseId }) => tribunalCaseId),
    decidedOn: draw.day(),
    outcome: draw.pick(['granted', 'granted', 'refused']),
    ruling: TEXT,
  }),
  (_, draw) => ({
    type: 'DecideEmergency',
    kind: draw.pick(['care', 'institution', 'no-care']),
    legalBasis: draw.pick([basis('4', '4-2'), basis('4', '4-4'), basis('4', '4-1')]),
    decidedOn: draw.day(),
    decider: 'leader',
    abroad: false,
    content: TEXT,
    facts: TEXT,
    childView: TEXT,
    bestInterests: TEXT,
  }),
  (file, draw) => ({
    type: 'EndEmergency',
    emergencyId: draw.id(file.emergencies, ({ emergencyId }) => emergencyId),
    endedOn: draw.day(),
    why: 'lifted',
    reason: TEXT,
  }),
];
