import type { CaseFile } from '@libs/domain/case-file/case-file';
import { canTakePartIn, caseOpenedOn, hasParticipation, isRestedOn } from '@libs/domain/case-file/participation';
import { participationStream } from '@libs/domain/kernel/ids';
import type { Part } from '@libs/domain/kernel/part';
import { refusing } from '@libs/domain/kernel/refusing';
import type {
  EnterParticipationInError,
  RecordParticipation,
  WaiveParticipation,
} from '@libs/domain/participation/commands';
import { participation } from '@libs/domain/participation/participation';
import { participationRefusals } from '@libs/domain/participation/refusals';
import type { Untimed } from '../issued';
import { step } from '../plan';
import { childOf, idOf, type At, type CasePlans } from './planning';

type LookedUp = 'participationId' | 'childId' | 'partExists' | 'caseOpenedOn';

export type ParticipationRequest =
  Untimed<RecordParticipation, LookedUp> | Untimed<WaiveParticipation, LookedUp> | Untimed<EnterParticipationInError>;

const refuse = refusing(participationRefusals);

/** Some steps may not be taken before the child took part in them, or it says why not (§ 1-4). */
export const requireParticipation = (file: CaseFile, part: Part): void => {
  if (!hasParticipation(file, part)) throw refuse('participation.missing');
};

const lookedUp = ({ about }: { readonly about: Part }, file: CaseFile, at: At) => ({
  now: at.now,
  childId: childOf(file),
  participationId: idOf('participation', at),
  partExists: canTakePartIn(file, about),
  caseOpenedOn: caseOpenedOn(file),
});

/** How the child took part, whatever the step was about. */
export const participationPlans: CasePlans<ParticipationRequest> = {
  RecordParticipation: {
    makes: { participationId: 'participation' },
    steps: (request, file, at) => [
      step(participationStream(childOf(file)), participation, { ...request, ...lookedUp(request, file, at) }),
    ],
  },
  WaiveParticipation: {
    makes: { participationId: 'participation' },
    steps: (request, file, at) => [
      step(participationStream(childOf(file)), participation, { ...request, ...lookedUp(request, file, at) }),
    ],
  },
  EnterParticipationInError: {
    makes: {},
    steps: (request, file, { now }) => {
      if (isRestedOn(file, request.participationId)) throw refuse('participation.rested-on');
      return [step(participationStream(childOf(file)), participation, { ...request, now })];
    },
  },
};
