import { decisionKinds as kinds, noticeChannels, parties } from '@libs/domain/decisions/events';
import { emergencyDeciders, emergencyKinds } from '@libs/domain/emergencies/events';
import { petitionSubjects, tribunalOutcomes } from '@libs/domain/tribunal/events';
import type { Kinds } from './acts';

/** Decisions (vedtak), emergency decisions, the tribunal, and care. */
export const decisionKinds: Kinds = {
  decision: (one) => {
    const { fields, on: proposedOn } = one;
    return {
      makes: 'decision',
      by: fields.text('by', 200),
      request: {
        type: 'ProposeDecision',
        kind: fields.oneOf('decisionKind', kinds),
        consent: fields.oneOf('consent', ['voluntary', 'ordered']),
        legalBasis: fields.basis('basis'),
        additionalBases: fields.bases('additionalBases'),
        investigationId: one.maybeId('of', 'investigation'),
        proposedOn,
        content: fields.text('content'),
        facts: fields.text('facts'),
        childView: fields.text('childView'),
        weight: fields.text('weight'),
        bestInterests: fields.text('bestInterests'),
        familyTies: fields.maybe('familyTies'),
      },
    };
  },

  approval: (one) => ({
    by: one.fields.text('by', 200),
    request: { type: 'ApproveDecision', decisionId: one.id('of', 'decision'), decidedOn: one.on },
  }),

  'decision-notified': (one) => ({
    request: {
      type: 'NotifyParty',
      decisionId: one.id('of', 'decision'),
      party: one.fields.oneOf('party', parties),
      channel: one.fields.oneOf('channel', noticeChannels),
      reachedOn: one.on,
    },
  }),

  'decision-ended': (one) => ({
    request: {
      type: 'EndDecision',
      decisionId: one.id('of', 'decision'),
      endedOn: one.on,
      statusCode: one.fields.oneOf('code', ['3', '4']),
      reason: one.fields.text('reason'),
    },
  }),

  emergency: ({ fields, on: decidedOn }) => ({
    makes: 'emergency',
    request: {
      type: 'DecideEmergency',
      kind: fields.oneOf('emergencyKind', emergencyKinds),
      legalBasis: fields.basis('basis'),
      decidedOn,
      decider: fields.oneOf('decider', emergencyDeciders, 'leader'),
      abroad: fields.flag('abroad', false),
      content: fields.text('content'),
      facts: fields.text('facts'),
      childView: fields.text('childView'),
      bestInterests: fields.text('bestInterests'),
    },
  }),

  'emergency-ended': (one) => ({
    request: {
      type: 'EndEmergency',
      emergencyId: one.id('of', 'emergency'),
      endedOn: one.on,
      why: one.fields.oneOf('why', ['lifted', 'objection', 'expired']),
      reason: one.fields.text('reason'),
    },
  }),

  petition: (one) => ({
    makes: 'tribunal',
    request: {
      type: 'PetitionTribunal',
      seeks: one.fields.oneOf('seeks', petitionSubjects),
      legalBasis: one.fields.basis('basis'),
      additionalBases: one.fields.bases('additionalBases'),
      decisionId: one.maybeId('of', 'decision'),
      emergencyId: one.maybeId('emergency', 'emergency'),
      demandId: null,
      petitionedOn: one.on,
      petition: one.fields.text('text'),
    },
  }),

  ruling: (one) => ({
    request: {
      type: 'RecordTribunalDecision',
      tribunalCaseId: one.id('of', 'tribunal'),
      decidedOn: one.on,
      outcome: one.fields.oneOf('outcome', tribunalOutcomes),
      ruling: one.fields.text('text'),
    },
  }),

  care: (one) => ({
    makes: 'care',
    request: { type: 'TakeOverCare', tribunalCaseId: one.id('of', 'tribunal'), takenOverOn: one.on },
  }),

  'care-lifted': (one) => ({
    request: {
      type: 'LiftCare',
      careId: one.id('of', 'care'),
      liftedOn: one.on,
      liftingCode: one.fields.code('code'),
      specification: one.fields.maybe('specification'),
      reason: one.fields.maybe('reason'),
      tribunalCaseId: one.maybeId('petition', 'tribunal'),
    },
  }),
};
