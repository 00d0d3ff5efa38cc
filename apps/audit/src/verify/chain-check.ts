import { GENESIS, canonical, chained } from '@libs/ledger/chain';
import type { BatchDocument, BatchEvent } from '@libs/ledger/batch-document';
import { hasExactly, isJson, isPlain } from './json-only';

/** The first place where the ledger is not what was written: its seq, and what is wrong there. */
export type Fault = { readonly seq: number; readonly what: string };

/** A head that was kept outside the system; what `audit head` prints. */
export type KeptHead = { readonly ledger: string; readonly seq: number; readonly hash: string };

const BATCH_FIELDS = ['_id', 'ledger', 'from', 'to', 'prevHash', 'hash', 'recordedAt', 'events'];
const EVENT_FIELDS: readonly (keyof BatchEvent)[] = [
  'eventId',
  'seq',
  'stream',
  'version',
  'type',
  'schema',
  'occurredOn',
  'recordedAt',
  'actor',
  'purpose',
  'commandId',
  'commandDigest',
  'correlationId',
  'causationId',
  'subjects',
  'data',
  'sealed',
  'prevHash',
  'hash',
];
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/**
 * Recomputes a ledger from its stored batches, given one after the other. Believes nothing that can be computed:
 * numbers and versions without a gap, times that do not run backwards, ids used once, and the whole chain.
 */
export class ChainCheck {
  private seq = 0;
  private hash = GENESIS;
  private beforeHash = GENESIS;
  private recordedAt = '';
  private readonly versions = new Map<string, number>();
  private readonly eventIds = new Set<string>();
  private readonly commandIds = new Set<string>();

  constructor(
    private readonly ledger: string,
    private readonly kept: KeptHead | null = null,
  ) {}

  /** The last event that was found good. */
  get head(): KeptHead & { readonly recordedAt: string } {
    return { ledger: this.ledger, seq: this.seq, hash: this.hash, recordedAt: this.recordedAt };
  }

  /** Checks the next stored batch; null = as it was written. After a fault nothing further can be judged. */
  add(stored: unknown): Fault | null {
    const start = { seq: this.seq + 1, hash: this.hash };
    if (!isPlain(stored) || !Array.isArray(stored['events']) || stored['events'].length === 0) {
      return { seq: start.seq, what: 'a stored batch without events' };
    }
    const batch = stored as unknown as BatchDocument;
    const early = this.place(batch, start.seq);
    if (early) return early;
    const fault = this.events(batch);
    if (fault) return fault;
    const around = this.frame(stored, batch, start);
    if (around) return around;
    this.recordedAt = batch.recordedAt;
    return null;
  }

  /** To be called after the last batch: whether the ledger reaches as far as the head that was kept. */
  end(): Fault | null {
    if (!this.kept || this.kept.seq <= this.seq) return null;
    return { seq: this.seq + 1, what: `missing: the ledger once reached ${this.kept.seq} and now ends at ${this.seq}` };
  }

  /** Where the batch stands; looked at first, because a missing or doubled batch shifts everything after it. */
  private place({ from, events }: BatchDocument, next: number): Fault | null {
    const first: unknown = events[0]?.seq;
    if (!Number.isSafeInteger(from)) return { seq: next, what: 'a stored batch without a number' };
    if (first === next || from === next) return null;
    if (from > next) return { seq: next, what: `missing: the next batch begins at ${from}` };
    const lower = from < 1 ? first : from;
    const seq = Number.isSafeInteger(lower) && Number(lower) > 0 ? Number(lower) : 1;
    return { seq, what: `a second batch claims ${seq}` };
  }

  private events({ events, recordedAt }: BatchDocument): Fault | null {
    const commands = new Set<string>();
    for (const event of events) {
      const fault = this.event(event, recordedAt) ?? this.keptFault(event);
      if (fault) return fault;
      commands.add(event.commandId);
    }
    for (const id of commands) this.commandIds.add(id);
    return null;
  }

  private event(event: BatchEvent, recordedAt: unknown): Fault | null {
    const seq = this.seq + 1;
    const wrong = (what: string): Fault => ({ seq, what });
    if (!isPlain(event)) return wrong('not an event');
    if (!hasExactly(event, 'origin' in event ? [...EVENT_FIELDS, 'origin'] : EVENT_FIELDS) || !isJson(event))
      return wrong('an event has other fields or types than were written');
    if (event.seq !== seq) return this.misnumbered(event, seq);
    if (event.prevHash !== this.hash) return this.unchained(event, seq);
    if (!this.fits(event)) return wrong('the content does not give the stored hash');
    if (event.recordedAt !== recordedAt) return wrong('recorded at another time than its batch');
    if (event.version !== (this.versions.get(event.stream) ?? 0) + 1)
      return wrong(`version ${event.version} of its stream is out of turn`);
    if (this.eventIds.has(event.eventId)) return wrong('the event id is used a second time');
    if (this.commandIds.has(event.commandId)) return wrong('the command id is used a second time');
    this.versions.set(event.stream, event.version);
    this.eventIds.add(event.eventId);
    this.seq = seq;
    this.beforeHash = this.hash;
    this.hash = event.hash;
    return null;
  }

  /** Two events that both follow n − 1 and both carry n: one of them was put in, so n is what cannot be trusted. */
  private misnumbered(event: BatchEvent, seq: number): Fault {
    const rival =
      event.seq === seq - 1 && event.hash !== this.hash && event.prevHash === this.beforeHash && this.fits(event);
    if (rival) return { seq: seq - 1, what: `two events claim ${seq - 1}` };
    return {
      seq,
      what: event.seq > seq ? `missing: ${event.seq} follows ${seq - 1}` : `${event.seq} stands in its place`,
    };
  }

  /** An event that fits its own hash was chained to what stood before it: then it is the one before that was rewritten. */
  private unchained(event: BatchEvent, seq: number): Fault {
    if (seq > 1 && this.fits(event))
      return { seq: seq - 1, what: 'rewritten: the next event was chained to other content' };
    return { seq, what: 'not chained to the event before' };
  }

  private fits({ prevHash, hash, ...content }: BatchEvent): boolean {
    return chained(prevHash, canonical({ ...content, ledger: this.ledger })) === hash;
  }

  private keptFault({ seq, hash }: BatchEvent): Fault | null {
    if (this.kept?.seq !== seq || this.kept.hash === hash) return null;
    return { seq, what: 'another event than the one whose hash was kept' };
  }

  /** What the batch says of itself must be what its events say. */
  private frame(
    stored: Record<string, unknown>,
    batch: BatchDocument,
    start: { seq: number; hash: string },
  ): Fault | null {
    if (!hasExactly(stored, BATCH_FIELDS))
      return { seq: start.seq, what: 'a batch has other fields than were written' };
    if (batch.ledger !== this.ledger) return { seq: start.seq, what: 'a batch names another ledger' };
    if (batch.from !== start.seq) return { seq: start.seq, what: `a batch says it begins at ${batch.from}` };
    if (batch.prevHash !== start.hash) return { seq: start.seq, what: 'a batch names another hash before it' };
    if (!INSTANT.test(batch.recordedAt)) return { seq: start.seq, what: 'a batch without a time' };
    if (batch.recordedAt < this.recordedAt) return { seq: start.seq, what: 'recorded before the batch before it' };
    const whole = batch.hash === this.hash;
    if (batch.to > this.seq && !whole) return { seq: this.seq + 1, what: `missing: its batch reached ${batch.to}` };
    if (batch.to !== this.seq) return { seq: this.seq, what: 'a batch ends elsewhere than it says' };
    return whole ? null : { seq: this.seq, what: 'a batch names another hash at its end' };
  }
}
