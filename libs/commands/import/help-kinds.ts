import { aftercareContents } from '@libs/domain/aftercare/events';
import { results } from '@libs/domain/measures/events';
import { placementKinds } from '@libs/domain/placements/events';
import type { Kinds } from './acts';

/** Measures, plans, places to live, and aftercare. */
export const helpKinds: Kinds = {
  measure: (one) => {
    const { fields, on: decidedOn } = one;
    return {
      makes: 'measure',
      request: {
        type: 'DecideMeasure',
        decisionId: one.id('of', 'decision', 'emergency'),
        categoryCode: fields.code('code'),
        specification: fields.maybe('specification'),
        consent: fields.oneOf('consent', ['voluntary', 'ordered']),
        legalBasis: fields.basis('basis'),
        additionalBases: fields.bases('additionalBases'),
        groundCodes: fields.codes('grounds'),
        groundSpecification: fields.maybe('groundSpecification'),
        decidedOn,
        plannedEndOn: fields.maybeDay('plannedEnd'),
        goal: fields.maybe('goal'),
      },
    };
  },

  'measure-started': (one) => ({
    request: { type: 'StartMeasure', measureId: one.id('of', 'measure'), startedOn: one.on },
  }),

  'measure-evaluated': (one) => ({
    request: {
      type: 'EvaluateMeasure',
      measureId: one.id('of', 'measure'),
      evaluatedOn: one.on,
      childView: one.fields.text('childView'),
      assessment: one.fields.text('assessment'),
      continues: one.fields.flag('continues', true),
    },
  }),

  'measure-ended': (one) => ({
    request: {
      type: 'EndMeasure',
      measureId: one.id('of', 'measure'),
      endedOn: one.on,
      result: one.fields.oneOf('result', results),
      liftingCode: one.fields.maybeCode('liftingCode'),
      liftingSpecification: one.fields.maybe('liftingSpecification'),
      note: one.fields.maybe('note'),
    },
  }),

  plan: (one) => {
    const { fields, on: madeOn } = one;
    return {
      makes: 'plan',
      request: {
        type: 'MakePlan',
        planType: fields.code('code'),
        madeOn,
        about: one.maybePart('of'),
        validUntil: fields.maybeDay('validUntil'),
        goal: fields.text('goal'),
        content: fields.text('content'),
        duration: fields.text('duration'),
        childView: fields.text('childView'),
      },
    };
  },

  'plan-evaluated': (one) => ({
    request: {
      type: 'EvaluatePlan',
      planId: one.id('of', 'plan'),
      evaluatedOn: one.on,
      childView: one.fields.text('childView'),
      assessment: one.fields.text('assessment'),
      continues: one.fields.flag('continues', true),
    },
  }),

  'plan-closed': (one) => ({
    request: {
      type: 'ClosePlan',
      planId: one.id('of', 'plan'),
      closedOn: one.on,
      result: one.fields.oneOf('result', ['fulfilled', 'replaced', 'not-needed', 'moved']),
      note: one.fields.maybe('note'),
    },
  }),

  placement: (one) => {
    const { fields, on: movedInOn } = one;
    return {
      makes: 'placement',
      request: {
        type: 'StartPlacement',
        kind: fields.oneOf('placementKind', placementKinds),
        measureId: one.id('of', 'measure'),
        movedInOn,
        home: fields.maybe('home'),
        hostMunicipality: fields.maybe('hostMunicipality', 4),
        networkSearched: fields.flag('networkSearched', false),
        networkSearch: fields.maybe('networkSearch'),
        inNetwork: fields.flag('inNetwork', false),
        siblings: [],
        apartReason: null,
        siblingReviewOn: null,
      },
    };
  },

  visit: (one) => ({
    request: {
      type: 'RecordVisit',
      placementId: one.id('of', 'placement'),
      duty: one.fields.oneOf('duty', ['follow-up', 'supervision']),
      visitedOn: one.on,
      onSite: one.fields.flag('onSite', true),
      report: one.fields.text('text'),
      childView: one.fields.text('childView'),
    },
  }),

  'placement-ended': (one) => ({
    request: {
      type: 'EndPlacement',
      placementId: one.id('of', 'placement'),
      movedOutOn: one.on,
      reasonCode: one.fields.code('code'),
      movedToCode: one.fields.code('movedTo'),
      specification: one.fields.maybe('specification'),
      note: one.fields.maybe('note'),
    },
  }),

  'aftercare-contact': ({ fields, on: contactedOn }) => ({
    request: {
      type: 'RecordAftercareContact',
      contactedOn,
      nextContactOn: fields.maybeDay('next'),
      note: fields.maybe('note'),
    },
  }),

  'aftercare-offer': ({ fields, on: offeredOn }) => ({
    makes: 'offer',
    request: {
      type: 'MakeAftercareOffer',
      offeredOn,
      content: fields.some('content', aftercareContents),
      offer: fields.maybe('text'),
      nextContactOn: fields.maybeDay('next'),
    },
  }),

  'aftercare-accepted': (one) => ({
    request: {
      type: 'AcceptAftercareOffer',
      offerId: one.id('of', 'offer'),
      acceptedOn: one.on,
      consent: one.fields.flag('consent', true),
      note: one.fields.maybe('note'),
    },
  }),

  'aftercare-declined': (one) => ({
    request: {
      type: 'DeclineAftercareOffer',
      offerId: one.id('of', 'offer'),
      declinedOn: one.on,
      conclusionCode: one.fields.code('code'),
      nextContactOn: one.fields.maybeDay('next'),
      note: one.fields.maybe('note'),
    },
  }),
};
