import type { Rulebook } from '@libs/domain/deadlines/rulebook';
import type { RecordedFact } from '@libs/domain/kernel/envelope';
import type { Json } from '@libs/domain/kernel/json';
import type { BlindIndex } from '@libs/keys/blind-index';
import type { Keys, OpenedPart } from '@libs/keys/keys';
import type { AnyView } from './view';

/** What a child may be found by, as keyed hashes: see docs/decisions/0010-blind-indexes.md. */
export type Terms = {
  readonly nationalId: string | null;
  readonly caseNumber: string | null;
  readonly names: readonly string[];
};

/**
 * An event as a view folds it. `terms` is there for the views that ask for it; null when the child is erased. `rules`, too:
 * those of the municipality when the event was recorded; left out where it has none of its own.
 */
export type ViewEvent = RecordedFact & { readonly terms?: Terms | null; readonly rules?: Rulebook };

/** What makes terms of sealed parts: the one step of a fold that needs keys. */
export type TermKeys = Pick<Keys, 'openAll' | 'blind'>;

/** Events whose keys are read together. */
const TOGETHER = 1_000;

/**
 * The events with the terms their view asks for. A part that was tampered with gets none, at which the view stops; keys
 * that cannot be reached are an error, and the fold is tried again.
 * @throws Error if the view asks for terms and there are no keys
 */
export async function withTerms(
  view: AnyView,
  ledger: string,
  events: readonly RecordedFact[],
  keys: TermKeys | null,
): Promise<readonly ViewEvent[]> {
  const { terms: paths } = view;
  const asked = paths ? events.filter(({ type }) => paths[type] !== undefined) : [];
  if (!paths || asked.length === 0) return events;
  if (!keys) throw new Error(`the view ${view.name} is folded with keys`);
  const index = await keys.blind(ledger);
  const found = new Map<number, Terms | null>();
  for (let from = 0; from < asked.length; from += TOGETHER) {
    const together = asked.slice(from, from + TOGETHER).map((event) => ({
      seq: event.seq,
      eventId: event.eventId,
      sealed: event.sealed.filter(({ path }) => path === paths[event.type]),
    }));
    const opened = await keys.openAll(ledger, together);
    for (const [at, parts] of opened.entries()) {
      const seq = together[at]?.seq;
      if (parts && seq !== undefined) found.set(seq, termsOf(parts[0], index));
    }
  }
  return events.map((event) => {
    const terms = found.get(event.seq);
    return terms === undefined ? event : { ...event, terms };
  });
}

const none: Terms = { nationalId: null, caseNumber: null, names: [] };

function termsOf(part: OpenedPart | undefined, index: BlindIndex): Terms | null {
  if (part?.status === 'erased') return null;
  const said = part?.content;
  if (!isRecord(said)) return none;
  const { nationalId, caseNumber, name } = said;
  return {
    nationalId: says(nationalId) ? index.nationalId(nationalId) : null,
    caseNumber: says(caseNumber) ? index.caseNumber(caseNumber) : null,
    names: says(name) ? index.name(name) : [],
  };
}

const isRecord = (value: Json | undefined): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const says = (value: Json | undefined): value is string => typeof value === 'string' && value.trim() !== '';
