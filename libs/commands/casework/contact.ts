import { emergencyStandsOn } from '@libs/domain/case-file/authority';
import type { CaseFile } from '@libs/domain/case-file/case-file';
import type { RelationSlice } from '@libs/domain/case-file/child-slice';
import type { RelationKind } from '@libs/domain/children/events';
import type {
  ArrangeContact,
  ChangeContact,
  ContactCommand,
  EndContact,
  RecordContactHeld,
  Relative,
  ResumeContact,
  StopContact,
} from '@libs/domain/contact/commands';
import { contact } from '@libs/domain/contact/contact';
import type { ContactWith } from '@libs/domain/contact/events';
import { contactRefusals } from '@libs/domain/contact/refusals';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import { contactStream } from '@libs/domain/kernel/ids';
import { refusing } from '@libs/domain/kernel/refusing';
import type { Untimed } from '../issued';
import { step, type Step } from '../plan';
import { openSince } from './case-days';
import { idOf, type CasePlan, type CasePlans } from './planning';

const refuse = refusing(contactRefusals);

type Found = 'caseOpenedOn' | 'relative' | 'tribunalCaseIsKnown' | 'planIsKnown';

/** What needs nothing looked up. */
type AsSaid = Untimed<ChangeContact | RecordContactHeld | EndContact, 'childId'>;

export type ContactRequest =
  | Untimed<ArrangeContact, 'childId' | 'arrangementId' | Found>
  | AsSaid
  | Untimed<StopContact, 'childId' | 'stands'>
  | Untimed<ResumeContact, 'childId' | 'stands'>;

/** Who may be meant by each kind of contact (§§ 7-1 to 7-5). */
const fitting: Readonly<Record<ContactWith, readonly RelationKind[]>> = {
  parent: ['parent', 'guardian'],
  sibling: ['full-sibling', 'half-sibling', 'step-sibling'],
  'near-person': ['guardian', 'network'],
};

const relativeIn = (file: CaseFile, request: { readonly relationId: string; readonly with: ContactWith }) => {
  const found: RelationSlice | undefined = file.child.relations.find(
    ({ relationId }) => relationId === request.relationId,
  );
  return found
    ? ({ fits: fitting[request.with].includes(found.kind), endedOn: found.endedOn } satisfies Relative)
    : null;
};

const isOrNone = <Slice extends { readonly status: string }>(
  slices: readonly Slice[],
  id: string | null,
  isIt: (slice: Slice) => boolean,
): boolean => id === null || slices.some((slice) => slice.status !== 'entered-in-error' && isIt(slice));

/** Does that decision to stop contact (§ 7-7) stand on the day? */
const standsOn = (file: CaseFile, emergencyId: string | null, on: CalendarDate): boolean =>
  file.emergencies.some(
    (one) => one.emergencyId === emergencyId && one.kind === 'contact-stop' && emergencyStandsOn(one, on),
  );

const childOf = (file: CaseFile): string => {
  if (file.child.childId === null) throw refuse('contact.unknown');
  return file.child.childId;
};

const onStream = (file: CaseFile, command: ContactCommand): readonly Step[] => [
  step(contactStream(childOf(file)), contact, command),
];

const asSaid: CasePlan<AsSaid> = {
  makes: {},
  steps: (request, file, { now }) => onStream(file, { ...request, now, childId: childOf(file) }),
};

const SAMVAERSPLAN = '6';

export const contactPlans: CasePlans<ContactRequest> = {
  ArrangeContact: {
    makes: { arrangementId: 'arrangement' },
    steps: (request, file, at) => {
      const { tribunalCaseId, planId } = request;
      return onStream(file, {
        ...request,
        now: at.now,
        childId: childOf(file),
        arrangementId: idOf('arrangement', at),
        caseOpenedOn: openSince(file),
        relative: relativeIn(file, request),
        tribunalCaseIsKnown: isOrNone(
          file.tribunalCases,
          tribunalCaseId,
          (one) => one.tribunalCaseId === tribunalCaseId,
        ),
        planIsKnown: isOrNone(file.plans, planId, (one) => one.planId === planId && one.planType === SAMVAERSPLAN),
      });
    },
  },
  ChangeContact: asSaid,
  StopContact: {
    makes: {},
    steps: (request, file, { now }) => {
      const stands = standsOn(file, request.emergencyId, request.stoppedOn);
      return onStream(file, { ...request, now, childId: childOf(file), stands });
    },
  },
  ResumeContact: {
    makes: {},
    steps: (request, file, { now }) => {
      const stopped = file.arrangements.find(({ arrangementId }) => arrangementId === request.arrangementId);
      const stands = standsOn(file, stopped?.stoppedBy ?? null, request.resumedOn);
      return onStream(file, { ...request, now, childId: childOf(file), stands });
    },
  },
  RecordContactHeld: asSaid,
  EndContact: asSaid,
};
