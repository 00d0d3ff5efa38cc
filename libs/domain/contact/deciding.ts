import type { CalendarDate } from '../kernel/dates';
import type { Instant } from '../kernel/oslo-time';
import { personal } from '../kernel/personal';
import { pastDay, reasonOf, refuse, reviewDay, termsOf } from './checks';
import type {
  ArrangeContact,
  ChangeContact,
  EndContact,
  RecordContactHeld,
  ResumeContact,
  StopContact,
} from './commands';
import type {
  ContactArranged,
  ContactChanged,
  ContactEnded,
  ContactHeld,
  ContactResumed,
  ContactStopped,
} from './events';
import type { Contact, Running, Stopped } from './state';

type Open = Running | Stopped;

export const arranged = (command: ArrangeContact, { arrangements }: Contact): ContactArranged => {
  const { childId, arrangementId, relationId, tribunalCaseId, planId, relative } = command;
  if (arrangements[arrangementId]) throw refuse('contact.already-arranged');
  if (command.caseOpenedOn === null) throw refuse('contact.case-not-open');
  const from = pastDay(command.from, command.now, 'from');
  if (from < command.caseOpenedOn) throw refuse('contact.before-case', 'from');
  if (!relative) throw refuse('contact.relation-unknown', 'relationId');
  if (relative.endedOn !== null) throw refuse('contact.relation-ended', 'relationId');
  if (!relative.fits) throw refuse('contact.relation-unfitting', 'relationId');
  if (Object.values(arrangements).some((one) => one.relationId === relationId && one.status !== 'ended'))
    throw refuse('contact.another-is-open', 'relationId');
  if (!command.tribunalCaseIsKnown) throw refuse('contact.tribunal-case-unknown', 'tribunalCaseId');
  if (!command.planIsKnown) throw refuse('contact.plan-unknown', 'planId');
  const { data, texts } = termsOf(command);
  const reviewOn = reviewDay(command.reviewOn, { with: command.with, from });
  const bases = { tribunalCaseId, planId };
  return {
    type: 'contact.arranged',
    occurredOn: from,
    subjects: [childId],
    data: { childId, arrangementId, with: command.with, relationId, from, ...data, ...bases, reviewOn },
    personal: personal(childId, texts),
  };
};

export const changed = (command: ChangeContact, one: Open): ContactChanged => {
  const { childId, arrangementId } = command;
  const changedOn = since(one.from, command.changedOn, command.now, 'changedOn');
  const { data, texts } = termsOf(command);
  const reviewOn = reviewDay(command.reviewOn, { with: one.with, from: changedOn });
  return {
    type: 'contact.changed',
    occurredOn: changedOn,
    subjects: [childId],
    data: { childId, arrangementId, changedOn, ...data, reviewOn },
    personal: personal(childId, { ...texts, reason: reasonOf(command.reason) }),
  };
};

export const stopped = (command: StopContact, one: Running): ContactStopped => {
  const { childId, arrangementId, emergencyId } = command;
  const stoppedOn = since(one.stops.at(-1)?.to ?? one.from, command.stoppedOn, command.now, 'stoppedOn');
  if (!command.stands) throw refuse('contact.stop-not-decided', 'emergencyId');
  return {
    type: 'contact.stopped',
    occurredOn: stoppedOn,
    subjects: [childId],
    data: { childId, arrangementId, stoppedOn, emergencyId },
    personal: [],
  };
};

export const resumed = (command: ResumeContact, one: Stopped): ContactResumed => {
  const { childId, arrangementId } = command;
  const resumedOn = since(one.stoppedOn, command.resumedOn, command.now, 'resumedOn');
  if (command.stands) throw refuse('contact.stop-stands', 'resumedOn');
  return {
    type: 'contact.resumed',
    occurredOn: resumedOn,
    subjects: [childId],
    data: { childId, arrangementId, resumedOn },
    personal: [],
  };
};

export const held = (command: RecordContactHeld, one: Open): ContactHeld => {
  const { childId, arrangementId, tookPlace, note } = command;
  const heldOn = since(one.from, command.heldOn, command.now, 'heldOn');
  if (tookPlace && one.stops.some(({ from, to }) => from < heldOn && (to === null || heldOn < to)))
    throw refuse('contact.was-stopped', 'heldOn');
  return {
    type: 'contact.held',
    occurredOn: heldOn,
    subjects: [childId],
    data: { childId, arrangementId, heldOn, tookPlace },
    personal: personal(childId, { note }),
  };
};

export const ended = (command: EndContact, one: Open): ContactEnded => {
  const { childId, arrangementId, enteredInError } = command;
  const endedOn = since(one.lastActOn, command.endedOn, command.now, 'endedOn');
  return {
    type: 'contact.ended',
    occurredOn: endedOn,
    subjects: [childId],
    data: { childId, arrangementId, endedOn, enteredInError },
    personal: personal(childId, { reason: reasonOf(command.reason) }),
  };
};

const since = (first: CalendarDate, value: CalendarDate, now: Instant, field: string): CalendarDate => {
  const day = pastDay(value, now, field);
  if (day < first) throw refuse('contact.too-early', field);
  return day;
};
