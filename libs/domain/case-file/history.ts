import type { StoredEvent } from '../kernel/envelope';
import type { JsonObject } from '../kernel/json';
import { isSamePart, partKinds, type Part, type PartKind } from '../kernel/part';

/** As much of an event as tells what it belongs to. */
type Happened = Pick<StoredEvent, 'seq' | 'stream' | 'version' | 'type' | 'data'>;

/** Which events belong together, by seq: what one corrects, by which it was corrected, and which one says it is an error. */
export type Links = {
  readonly corrects: number | null;
  readonly correctedBy: readonly number[];
  readonly enteredInErrorBy: number | null;
};

/** Under which name an event's data keep the id of what it is about. Of care, contact and aftercare a child has one. */
const idNames: Readonly<Record<PartKind, string>> = {
  concern: 'concernId',
  investigation: 'investigationId',
  decision: 'decisionId',
  emergency: 'emergencyId',
  tribunal: 'tribunalCaseId',
  measure: 'measureId',
  plan: 'planId',
  placement: 'placementId',
  care: 'childId',
  contact: 'childId',
  aftercare: 'childId',
};

const contextOf = (type: string): string => type.slice(0, type.indexOf('.'));

const isPartKind = (context: string): context is PartKind => (partKinds as readonly string[]).includes(context);

const text = (data: JsonObject, name: string): string | null => {
  const value = data[name];
  return typeof value === 'string' ? value : null;
};

/** The part of the case that an event is one of; null: of the child, the journal, the case itself. */
export const partOf = ({ type, data }: Pick<Happened, 'type' | 'data'>): Part | null => {
  const context = contextOf(type);
  const id = isPartKind(context) ? text(data, idNames[context]) : null;
  return isPartKind(context) && id !== null ? { kind: context, id } : null;
};

/** One taking over of care, one arrangement: what a person means by a part although the child has one for them all. */
const nested: Readonly<Partial<Record<PartKind, string>>> = { care: 'careId', contact: 'arrangementId' };

/** Whether an event is one of that part, or says something about it as participation does. */
export const isAbout = (event: Pick<Happened, 'type' | 'data'>, part: Part): boolean => {
  const about = event.data['about'] as Part | null | undefined;
  if (isSamePart(partOf(event), part) || isSamePart(about ?? null, part)) return true;
  const name = nested[part.kind];
  return contextOf(event.type) === part.kind && name !== undefined && text(event.data, name) === part.id;
};

const ofItem: Readonly<Record<string, readonly string[]>> = {
  child: ['relationId'],
  journal: ['entryId', 'documentId'],
  participation: ['participationId'],
  care: ['careId'],
  contact: ['arrangementId'],
};

/** What events that correct each other have in common: an entry, a relation, an arrangement, else the stream. */
const itemOf = ({ type, stream, data }: Happened): string => {
  const names = ofItem[contextOf(type)] ?? [];
  const id = names.map((name) => text(data, name)).find((found) => found !== null);
  return id ? `${contextOf(type)} ${id}` : stream;
};

const ofItemOf = (event: Happened): ((one: Happened) => boolean) => {
  const item = itemOf(event);
  return (one) => itemOf(one) === item;
};

const saysError = ({ type, data }: Happened): boolean =>
  type.endsWith('entered-in-error') ||
  ((type === 'child.relation-ended' || type === 'contact.ended') && data['enteredInError'] === true);

/** The event that said the date, through all corrections of it; the item's first where none of them did. */
const dated = (field: string, from: string, before: readonly Happened[], links: ReadonlyMap<number, Links>) => {
  const name = field === 'extendedOn' ? 'decidedOn' : field;
  const said = before.findLast(
    ({ type, data }) =>
      text(data, name) === from ||
      (type.endsWith('.date-corrected') && text(data, 'field') === field && text(data, 'to') === from),
  );
  const original = said?.type.endsWith('.date-corrected') ? links.get(said.seq)?.corrects : said?.seq;
  return original ?? before[0]?.seq ?? null;
};

const corrected = (event: Happened, before: readonly Happened[], links: ReadonlyMap<number, Links>): number | null => {
  const { type, data, stream } = event;
  const isOfItem = ofItemOf(event);
  const isOfStream = (one: Happened): boolean => one.stream === stream;
  if (type.endsWith('.date-corrected'))
    return dated(text(data, 'field') ?? '', text(data, 'from') ?? '', before.filter(isOfItem), links);
  switch (type) {
    case 'concern.corrected': {
      const { version } = data['corrects'] as { readonly version: number };
      return before.find((one) => isOfStream(one) && one.version === version)?.seq ?? null;
    }
    case 'journal.entry-corrected':
      return before.find(isOfItem)?.seq ?? null;
    case 'child.identity-corrected': {
      if (data['change'] !== 'error') return null;
      const identities = ['child.registered', 'child.identity-corrected'];
      return before.findLast((one) => isOfStream(one) && identities.includes(one.type))?.seq ?? null;
    }
    case 'child.duplicate-unlinked':
      return (
        before.findLast((one) => isOfStream(one) && text(one.data, 'sameAs') === text(data, 'notSameAs'))?.seq ?? null
      );
    default:
      return null;
  }
};

const none: Links = { corrects: null, correctedBy: [], enteredInErrorBy: null };

/** How the events of one child correct each other, in the order of the ledger. Nothing is ever taken away. */
export const linksOf = (events: readonly Happened[]): ReadonlyMap<number, Links> => {
  const links = new Map<number, Links>(events.map(({ seq }) => [seq, none]));
  const change = (seq: number, changes: Partial<Links>): void => {
    links.set(seq, { ...(links.get(seq) ?? none), ...changes });
  };
  for (const [at, event] of events.entries()) {
    const before = events.slice(0, at);
    const corrects = corrected(event, before, links);
    if (corrects !== null) {
      change(event.seq, { corrects });
      change(corrects, { correctedBy: [...(links.get(corrects) ?? none).correctedBy, event.seq] });
    }
    if (!saysError(event)) continue;
    for (const one of before.filter(ofItemOf(event))) change(one.seq, { enteredInErrorBy: event.seq });
  }
  return links;
};
