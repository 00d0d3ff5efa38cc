import type { Seen } from '../event-types';
import type { CalendarDate } from '../kernel/dates';
import {
  breakGlassStream,
  careStream,
  concernStream,
  decisionStream,
  emergencyStream,
  investigationStream,
  tribunalStream,
} from '../kernel/ids';
import { osloDateOf, osloDay } from '../kernel/oslo-time';
import type { EventRule } from './rule';

/** What can set a limit off. */
const triggers = [
  'concern.raised',
  'investigation.opened',
  'investigation.opened-anew',
  'investigation.concluded',
  'break-glass.opened',
  'decision.demand-received',
  'emergency.decided',
  'tribunal.decided',
  'care.lifted',
] as const;
export type Trigger = Extract<Seen, { type: (typeof triggers)[number] }>;

export const isTrigger = (event: Seen): event is Trigger => triggers.some((type) => type === event.type);

/** The day the limit is counted from. */
export const countedFrom = (event: Trigger): CalendarDate => {
  switch (event.type) {
    case 'concern.raised':
      return osloDateOf(event.data.receivedAt);
    case 'investigation.opened':
    case 'decision.demand-received':
      return event.data.receivedOn;
    case 'investigation.opened-anew':
      return event.data.openedOn;
    case 'investigation.concluded':
      return event.data.concludedOn;
    case 'break-glass.opened':
      return osloDay(event.occurredOn);
    case 'emergency.decided':
    case 'tribunal.decided':
      return event.data.decidedOn;
    case 'care.lifted':
      return event.data.liftedOn;
  }
};

/** 9.9 Opphevelse: the child went home to parents or family. */
const RETURNED = '1';
/** Until then the act asked for nothing after care was lifted (§ 8-7). */
const FOLLOWED_UP_SINCE = '2026-01-01';

/** Which kind of decision it was, as a rule names it; null where rules make no difference. */
const kindOf = (event: Trigger): string | null => {
  switch (event.type) {
    case 'emergency.decided':
      return event.data.abroad ? `${event.data.kind}-abroad` : event.data.kind;
    case 'tribunal.decided':
      return event.data.implementBy === null ? 'nothing-to-implement' : event.data.seeks;
    case 'care.lifted': {
      const { liftingCode, liftedOn } = event.data;
      return liftingCode === RETURNED && liftedOn >= FOLLOWED_UP_SINCE ? 'returned' : 'not-followed-up';
    }
    case 'concern.raised':
    case 'investigation.opened':
    case 'investigation.opened-anew':
    case 'investigation.concluded':
    case 'break-glass.opened':
    case 'decision.demand-received':
      return null;
  }
};

/** What must be done for each of several before the limit is met; null where once is enough. */
export const awaitedBy = (event: Trigger): readonly string[] | null =>
  event.type === 'investigation.concluded' ? event.data.reportersToTell : null;

/** Does the rule concern this kind of decision, and is there anybody to do it for? */
export const isConcerned = ({ kinds }: EventRule, event: Trigger): boolean => {
  if (awaitedBy(event)?.length === 0) return false;
  const kind = kindOf(event);
  return kinds === undefined || kind === null || kinds.includes(kind);
};

/** The stream of what the limit is about. */
export const streamOf = (event: Trigger): string => {
  switch (event.type) {
    case 'concern.raised':
      return concernStream(event.data.concernId);
    case 'investigation.opened':
    case 'investigation.opened-anew':
    case 'investigation.concluded':
      return investigationStream(event.data.investigationId);
    case 'break-glass.opened':
      return breakGlassStream(event.data.breakGlassId);
    case 'decision.demand-received':
      return decisionStream(event.data.decisionId);
    case 'emergency.decided':
      return emergencyStream(event.data.emergencyId);
    case 'tribunal.decided':
      return tribunalStream(event.data.tribunalCaseId);
    case 'care.lifted':
      return careStream(event.data.childId);
  }
};
