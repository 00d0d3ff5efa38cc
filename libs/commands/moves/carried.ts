import type { EventType } from '@libs/domain/event-types';
import type { StoredEvent } from '@libs/domain/kernel/envelope';
import { isOfChild } from '../casework/case-files';

type Context = EventType extends `${infer Name}.${string}` ? Name : never;

/**
 * What goes with a case, context by context; one left out does not compile. Protection of the address goes with the child,
 * for its safety. The case as such (its number, who works with it and who may not), reminders, emergency access, kinship and
 * requests for erasure belong to the service it leaves.
 */
const carried: Readonly<Record<Context, boolean>> = {
  'address-protection': true,
  aftercare: true,
  'break-glass': false,
  care: true,
  case: false,
  child: true,
  concern: true,
  contact: true,
  deadline: false,
  decision: true,
  emergency: true,
  erasure: false,
  investigation: true,
  journal: true,
  measure: true,
  message: false,
  move: false,
  'municipal-duty': false,
  participation: true,
  placement: true,
  plan: true,
  reminder: false,
  restriction: false,
  rulebook: false,
  staff: false,
  tribunal: true,
  unit: false,
  webhook: false,
};

/** Another entry of the same child stays where it is. */
const ofOtherEntries: readonly string[] = ['child.duplicate-linked', 'child.duplicate-unlinked'] satisfies EventType[];

/** The events that go with a child's case, in the order of the ledger. */
export const carriedOf = (events: readonly StoredEvent[], childId: string): readonly StoredEvent[] =>
  events.filter(
    (event) =>
      isOfChild(event, childId) &&
      carried[event.type.slice(0, event.type.indexOf('.')) as Context] &&
      !ofOtherEntries.includes(event.type),
  );
