import type { EventRule } from '../deadlines/rule';
import type { AnyEvent, EventType } from '../event-types';

type About = Exclude<EventRule['about'], 'break-glass'>;

/** The events that say which one they are about: only these can end what the same one began. */
type Telling<Id extends string> = Extract<AnyEvent, { readonly data: Readonly<Record<Id, string>> }>['type'];

/** What ends a municipality's own limit about such a thing, by its choice, and what ends it whatever was chosen. */
type Endings<Id extends string> = {
  readonly satisfying: readonly Telling<Id>[];
  readonly correcting: readonly Telling<Id>[];
  readonly voiding: readonly Telling<Id>[];
};

const concern: Endings<'concernId'> = {
  satisfying: [
    'concern.seen',
    'concern.urgency-assessed',
    'concern.dismissed',
    'concern.investigation-opened',
    'concern.joined-to-investigation',
    'concern.handed-over',
    'concern.forwarded',
    'concern.reporter-confirmed',
    'concern.confirmation-omitted',
  ],
  correcting: [],
  voiding: ['concern.entered-in-error'],
};
const investigation: Endings<'investigationId'> = {
  satisfying: [
    'investigation.expert-commissioned',
    'investigation.expert-reported',
    'investigation.extension-decided',
    'investigation.concluded',
  ],
  correcting: ['investigation.date-corrected'],
  voiding: ['investigation.entered-in-error', 'investigation.concluded'],
};
const demand: Endings<'demandId'> = { satisfying: ['decision.demand-concluded'], correcting: [], voiding: [] };
const emergency: Endings<'emergencyId'> = {
  satisfying: [
    'emergency.implemented',
    'emergency.sent-for-control',
    'emergency.controlled',
    'emergency.police-notified',
    'emergency.petitioned',
    'emergency.ended',
  ],
  correcting: ['emergency.date-corrected'],
  voiding: ['emergency.entered-in-error', 'emergency.lapsed', 'emergency.ended'],
};
const tribunal: Endings<'tribunalCaseId'> = {
  satisfying: ['tribunal.notified', 'tribunal.taken-to-court', 'tribunal.court-decided'],
  correcting: ['tribunal.date-corrected'],
  voiding: ['tribunal.entered-in-error'],
};

type LocalLimit = {
  readonly about: About;
  readonly satisfying: readonly EventType[];
  readonly correcting: readonly EventType[];
  readonly voiding: readonly EventType[];
};

/**
 * What can set a municipality's own limit off, and what can end it then. Of these the engine knows the day they are counted
 * from and the thing they are about; a conclusion's answers to several reporters, and emergency access, have limits enough.
 */
const localLimits: Readonly<Partial<Record<EventType, LocalLimit>>> = {
  'concern.raised': { about: 'concern', ...concern },
  'investigation.opened': { about: 'investigation', ...investigation },
  'investigation.opened-anew': { about: 'investigation', ...investigation },
  'decision.demand-received': { about: 'demand', ...demand },
  'emergency.decided': { about: 'emergency', ...emergency },
  'tribunal.decided': { about: 'tribunal', ...tribunal },
};

export const localTriggers = Object.keys(localLimits) as readonly EventType[];
export const localEndings: readonly EventType[] = [
  ...new Set(Object.values(localLimits).flatMap(({ satisfying }) => satisfying)),
];

/** Null for an event that no local limit can begin with. */
export const localLimit = (trigger: EventType): LocalLimit | null => localLimits[trigger] ?? null;
