import { concern } from '@libs/domain/concerns/concern';
import type { ConcernCommand } from '@libs/domain/concerns/commands';
import { otherServices, type Channel, type ReporterKind } from '@libs/domain/concerns/events';
import { investigationOutcomes } from '@libs/domain/investigations/events';
import { concernStream } from '@libs/domain/kernel/ids';
import { osloTimeToInstant } from '@libs/domain/kernel/oslo-time';
import { trustedPersonAnswers } from '@libs/domain/participation/events';
import { openedInvestigationSteps } from '../casework/concerns';
import { assertMayBegin } from '../casework/investigations';
import type { Untimed } from '../issued';
import { namedId } from '../named-id';
import { firstStep, step } from '../plan';
import type { Act, Kinds } from './acts';

const channels: readonly Channel[] = ['oral', 'letter', 'portal'];
const reporters: readonly ReporterKind[] = ['private', 'public', 'anonymous'];

const review = (concernId: string, command: Untimed<ConcernCommand>): Act => ({
  steps: (_, { now }) => [step(concernStream(concernId), concern, { ...command, now } as ConcernCommand)],
});

/** Reports, investigations and how the child took part. */
export const concernKinds: Kinds = {
  concern: ({ fields, on, commandId }) => {
    const concernId = namedId('concern', commandId);
    const said = {
      // Noon where the old system knew the day only.
      receivedAt: fields.maybeInstant('receivedAt') ?? osloTimeToInstant(on, '12:00:00'),
      channel: fields.oneOf('channel', channels, 'letter'),
      reporter: { kind: fields.oneOf('reporterKind', reporters), code: fields.maybeCode('reporterCode') },
      contentCodes: fields.codes('contentCodes'),
      text: fields.text('text'),
      specification: fields.maybe('specification'),
    };
    return {
      makes: { kind: 'concern', id: concernId },
      steps: ({ child }, { now }) => [
        firstStep(concernStream(concernId), concern, {
          type: 'RaiseConcern',
          now,
          concernId,
          childId: child.childId ?? '',
          ...said,
          reporterDetails: null,
          report: { id: commandId, children: 1 },
          messageId: null,
        }),
      ],
    };
  },

  dismissal: (one) => {
    const { fields, on: reviewedOn } = one;
    return review(one.id('of', 'concern'), {
      type: 'DismissConcern',
      reviewedOn,
      outcomeCode: fields.code('code'),
      manifestlyUnfounded: fields.flag('unfounded', false),
      reason: fields.maybe('reason'),
    });
  },

  'handed-over': (one) =>
    review(one.id('of', 'concern'), {
      type: 'HandOverConcern',
      reviewedOn: one.on,
      service: one.fields.oneOf('service', otherServices),
      reason: one.fields.text('reason'),
    }),

  forwarded: (one) =>
    review(one.id('of', 'concern'), {
      type: 'ForwardConcern',
      reviewedOn: one.on,
      toMunicipality: one.fields.text('municipality', 4),
      toDistrict: one.fields.maybe('district', 2) ?? '00',
      reason: one.fields.text('reason'),
    }),

  joined: (one) => {
    const concernId = one.id('of', 'concern');
    const investigationId = one.id('to', 'investigation');
    const { on: reviewedOn } = one;
    return {
      steps: ({ child, investigations }, { now }) => {
        const open = investigations.some(
          (other) => other.investigationId === investigationId && other.status === 'open',
        );
        const known = { investigationId, childId: child.childId ?? '', open };
        const joining = { type: 'JoinInvestigation', now, reviewedOn, investigation: known } as const;
        return [step(concernStream(concernId), concern, joining)];
      },
    };
  },

  investigation: (one) => {
    const concernId = one.id('of', 'concern');
    const { on: reviewedOn, commandId } = one;
    const investigationId = namedId('investigation', commandId);
    return {
      makes: { kind: 'investigation', id: investigationId },
      steps: (file, at) => {
        assertMayBegin(file, reviewedOn, 'on');
        const review = { type: 'OpenInvestigation', reviewedOn, concernId, investigationId } as const;
        return openedInvestigationSteps(review, file, at, 'import');
      },
    };
  },

  extension: (one) => ({
    request: {
      type: 'DecideExtension',
      investigationId: one.id('of', 'investigation'),
      decidedOn: one.on,
      granted: one.fields.flag('granted', true),
      reason: one.fields.text('reason'),
    },
  }),

  participation: (one) => {
    const { fields, on } = one;
    return {
      request: {
        type: 'RecordParticipation',
        about: one.part('of'),
        on,
        wayCode: fields.code('code'),
        heard: fields.flag('heard'),
        agreedWithRendering: fields.maybeFlag('agreed'),
        trustedPerson: fields.oneOf('trustedPerson', trustedPersonAnswers, 'not-offered'),
        told: fields.maybe('told'),
        heardAbout: fields.maybe('heardAbout'),
        said: fields.maybe('said'),
        weight: fields.maybe('weight'),
        reasonNotHeard: fields.maybe('reason'),
      },
    };
  },

  'participation-waived': (one) => ({
    request: { type: 'WaiveParticipation', about: one.part('of'), on: one.on, reason: one.fields.text('reason') },
  }),

  conclusion: (one) => {
    const { fields, on: concludedOn } = one;
    return {
      request: {
        type: 'ConcludeInvestigation',
        investigationId: one.id('of', 'investigation'),
        concludedOn,
        outcome: fields.oneOf('outcome', investigationOutcomes),
        conclusionCode: fields.code('code'),
        groundCodes: fields.codes('grounds'),
        decisionId: one.maybeId('decision', 'decision'),
        tribunalCaseId: one.maybeId('petition', 'tribunal'),
        municipality: fields.maybe('municipality', 4),
        assessment: fields.text('assessment'),
        specification: fields.maybe('specification'),
      },
    };
  },
};
