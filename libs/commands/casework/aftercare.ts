import { aftercare } from '@libs/domain/aftercare/aftercare';
import type {
  AcceptAftercareOffer,
  AftercareCommand,
  DecideAftercare,
  DeclineAftercareOffer,
  EndAftercare,
  MakeAftercareOffer,
  PlanNextContact,
  RecordAftercareContact,
  RecordResponsibility,
} from '@libs/domain/aftercare/commands';
import { authorityFor } from '@libs/domain/case-file/authority';
import type { CaseFile } from '@libs/domain/case-file/case-file';
import { hadMeasureAsChild } from '@libs/domain/case-file/youth';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import { aftercareStream } from '@libs/domain/kernel/ids';
import type { Untimed } from '../issued';
import { step, type Step } from '../plan';
import { closedSince, openSince } from './case-days';
import { idOf, type At, type CasePlans } from './planning';

type Youth = 'childId' | 'birthDate';
type Eligibility = 'firstMeasureStartedOn' | 'caseOpenedOn';

/** What the caller says; who the youth is and had is looked up. */
export type AftercareRequest =
  | Untimed<RecordAftercareContact, Youth>
  | Untimed<PlanNextContact, Youth>
  | Untimed<MakeAftercareOffer, Youth | Eligibility | 'offerId'>
  | Untimed<AcceptAftercareOffer, Youth | 'caseClosedOn'>
  | Untimed<DeclineAftercareOffer, Youth | 'caseClosedOn'>
  | Untimed<DecideAftercare, Youth | Eligibility | 'isDecided'>
  | Untimed<RecordResponsibility, Youth | 'responsible'>
  | Untimed<EndAftercare, Youth>;

const youth = ({ child }: CaseFile, { now }: At) => ({ now, childId: child.childId!, birthDate: child.birthDate });

const eligibility = (file: CaseFile) => ({
  firstMeasureStartedOn: file.measures
    .flatMap(({ status, startedOn }) => (status === 'entered-in-error' || startedOn === null ? [] : [startedOn]))
    .reduce<CalendarDate | null>((first, day) => (first === null || day < first ? day : first), null),
  caseOpenedOn: openSince(file),
});

const isDecided = (file: CaseFile, decisionId: string, on: CalendarDate): boolean => {
  const authority = authorityFor(file, decisionId, on);
  return authority?.source === 'decision' && authority.kind === 'aftercare';
};

/** The last measure before 18 was here, and the case never moved: then it is this municipality. */
const responsible = (file: CaseFile, { ledger }: At): string | null => {
  const { birthDate } = file.child;
  const isHere = birthDate !== null && hadMeasureAsChild(file, birthDate) && file.moves.length === 0;
  return isHere ? ledger.slice(0, 4) : null;
};

const on = (command: AftercareCommand): readonly Step[] => [step(aftercareStream(command.childId), aftercare, command)];

export const aftercarePlans: CasePlans<AftercareRequest> = {
  RecordAftercareContact: { makes: {}, steps: (request, file, at) => on({ ...request, ...youth(file, at) }) },
  PlanNextContact: { makes: {}, steps: (request, file, at) => on({ ...request, ...youth(file, at) }) },
  MakeAftercareOffer: {
    makes: { offerId: 'offer' },
    steps: (request, file, at) =>
      on({ ...request, ...youth(file, at), ...eligibility(file), offerId: idOf('offer', at) }),
  },
  AcceptAftercareOffer: {
    makes: {},
    steps: (request, file, at) => on({ ...request, ...youth(file, at), caseClosedOn: closedSince(file) }),
  },
  DeclineAftercareOffer: {
    makes: {},
    steps: (request, file, at) => on({ ...request, ...youth(file, at), caseClosedOn: closedSince(file) }),
  },
  DecideAftercare: {
    makes: {},
    steps: (request, file, at) =>
      on({
        ...request,
        ...youth(file, at),
        ...eligibility(file),
        isDecided: isDecided(file, request.decisionId, request.decidedOn),
      }),
  },
  RecordResponsibility: {
    makes: {},
    steps: (request, file, at) => on({ ...request, ...youth(file, at), responsible: responsible(file, at) }),
  },
  EndAftercare: { makes: {}, steps: (request, file, at) => on({ ...request, ...youth(file, at) }) },
};
