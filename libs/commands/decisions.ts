import { v7 as uuidv7 } from 'uuid';
import { canonicalJson } from '@libs/domain/kernel/canonical';
import type { DomainEvent, StoredEvent } from '@libs/domain/kernel/envelope';
import type { JsonObject } from '@libs/domain/kernel/json';
import { Rejection } from '@libs/domain/kernel/rejection';
import type { Keys } from '@libs/keys/keys';
import type { NewEvent, Receipt } from '@libs/ledger/append';
import { Changed, CommandReused, StaleVersion } from '@libs/ledger/errors';
import type { Ledger } from '@libs/ledger/ledger';
import { receiptOf } from '@libs/ledger/read';
import type { Upcasts } from '@libs/ledger/upcasting';
import type { Issued } from './issued';
import type { Plan, Step } from './plan';

/** How often a decision is made anew because others were quicker. */
const ATTEMPTS = 5;

type Loaded = { readonly step: Step; readonly events: readonly StoredEvent[] };
/** Of one attempt: a stream that several steps belong to is read once. */
type Reads = Map<string, Promise<readonly StoredEvent[]>>;
type Decided = { readonly stream: string; readonly event: DomainEvent };

/** An event decided on its stream as it stood at `version`. */
export type DecidedOn = Decided & { readonly version: number };

/** The way of every command: known already? load, decide, seal, append; and again if others were quicker. */
export class Decisions {
  constructor(
    private readonly ledger: Ledger,
    private readonly keys: Keys,
    private readonly upcasts: Upcasts,
  ) {}

  /**
   * Runs a command once. `content` is what the caller said (without times and ids of ours): the same command id with
   * other content is refused. `plan` is asked again for every attempt, so that it looks things up afresh.
   * @returns one receipt per event; if nothing had to be stored, the receipts of the first stream's last event
   * @throws Rejection, StaleVersion (If-Match, or after 5 attempts), Changed, CommandReused, LedgerUnavailable
   */
  async run(issued: Issued, content: unknown, plan: () => Promise<Plan>): Promise<readonly Receipt[]> {
    const digest = await this.keys.digest(issued.ledger, canonicalJson(content));
    const first = issued.isFresh ? null : await this.firstReceipts(issued, digest);
    if (first) return first;
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(issued, digest, await plan(), attempt > 1);
      } catch (error) {
        if (!isVerdict(error)) throw error;
        const meanwhile = issued.isFresh ? null : await this.firstReceipts(issued, digest);
        if (meanwhile) return meanwhile;
        if (attempt >= ATTEMPTS || !mayRepeat(error, issued)) throw error;
      }
    }
  }

  /**
   * Stores, as one command, what was decided on many streams whose versions are known. One attempt: whoever decided looks
   * again.
   * @returns whether it was stored now; not if the same command was stored before
   * @throws StaleVersion, Changed, CommandReused, LedgerUnavailable
   */
  async store(
    issued: Issued,
    content: unknown,
    decided: readonly DecidedOn[],
    unchanged: NonNullable<Plan['unchanged']>,
  ): Promise<boolean> {
    const digest = await this.keys.digest(issued.ledger, canonicalJson(content));
    for (const { stream, version } of decided) if (version > 0) this.ledger.learn(issued.ledger, stream, version);
    const expected = Object.fromEntries(decided.map(({ stream, version }) => [stream, version]));
    const events = await this.sealedAll(issued.ledger, decided);
    const receipts = await this.append(issued, digest, events, expected, unchanged);
    return receipts[0]?.eventId === events[0]?.eventId;
  }

  private async attempt(
    issued: Issued,
    commandDigest: string,
    { steps, unchanged }: Plan,
    again: boolean,
  ): Promise<readonly Receipt[]> {
    const { ledger } = issued;
    const reads: Reads = new Map();
    const loaded = await Promise.all(steps.map((step) => this.load(ledger, step, again, reads)));
    assertVersion(issued, loaded[0]);
    const decided = decidedOn(loaded, unchanged);
    if (decided.length === 0) return loaded[0]?.events.slice(-1).map(receiptOf) ?? [];
    const touched = new Set(decided.map(({ stream }) => stream));
    const expected = Object.fromEntries(
      loaded.filter(({ step }) => touched.has(step.stream)).map(({ step, events }) => [step.stream, versionOf(events)]),
    );
    return this.append(issued, commandDigest, await this.sealedAll(ledger, decided), expected, unchanged);
  }

  private append(
    { ledger, commandId, actor, purpose, correlationId, causationId }: Issued,
    commandDigest: string,
    events: readonly NewEvent[],
    expected: Readonly<Record<string, number>>,
    unchanged: Plan['unchanged'],
  ): Promise<readonly Receipt[]> {
    return this.ledger.append({
      ledger,
      commandId,
      commandDigest,
      actor,
      purpose,
      correlationId,
      causationId,
      events,
      expected,
      ...(unchanged && { unchanged }),
    });
  }

  private async load(ledger: string, step: Step, again: boolean, reads: Reads): Promise<Loaded> {
    const { stream, isNew } = step;
    if (isNew && !again) return { step, events: [] };
    const read = reads.get(stream) ?? this.ledger.read.readStream(ledger, stream);
    reads.set(stream, read);
    const events = await read;
    this.ledger.learn(ledger, stream, versionOf(events));
    return { step, events };
  }

  private sealedAll(ledger: string, decided: readonly Decided[]): Promise<NewEvent[]> {
    return Promise.all(decided.map((one) => this.sealed(ledger, one)));
  }

  private async sealed(ledger: string, { stream, event }: Decided): Promise<NewEvent> {
    const eventId = uuidv7();
    const { type, occurredOn, subjects, data, personal, origin } = event;
    const sealed = await this.keys.seal(ledger, eventId, personal);
    const schema = this.upcasts.currentSchema(type);
    const stored = { eventId, stream, type, schema, occurredOn, subjects, data: data as JsonObject, sealed };
    return origin ? { ...stored, origin } : stored;
  }

  private async firstReceipts({ ledger, commandId }: Issued, digest: string): Promise<readonly Receipt[] | null> {
    const first = await this.ledger.read.findCommand(ledger, commandId);
    if (first && first.digest !== digest) throw new CommandReused(commandId);
    return first?.receipts ?? null;
  }
}

/**
 * Streams are read later than the plan was made. A no to something that came between is no answer to what the plan knew:
 * it is planned again, and then either possible or refused for what really hinders it.
 */
function decidedOn(loaded: readonly Loaded[], unchanged: Plan['unchanged']): readonly Decided[] {
  try {
    return loaded.flatMap(({ step, events }) =>
      step.decide(events).map((event): Decided => ({ stream: step.stream, event })),
    );
  } catch (error) {
    const newer = unchanged && loaded.find(({ events }) => (events.at(-1)?.seq ?? 0) > unchanged.since);
    throw error instanceof Rejection && newer ? new Changed(newer.step.stream) : error;
  }
}

const versionOf = (events: readonly StoredEvent[]): number => events.at(-1)?.version ?? 0;

/** A "no" that may come from the command's own twin having been quicker. */
const isVerdict = (error: unknown): boolean =>
  error instanceof Rejection || error instanceof StaleVersion || error instanceof Changed;

/** With If-Match a newer version is the answer, not a reason to decide again. */
const mayRepeat = (error: unknown, { expectedVersion }: Issued): boolean =>
  error instanceof Changed || (error instanceof StaleVersion && expectedVersion === null);

function assertVersion({ expectedVersion }: Issued, first: Loaded | undefined): void {
  if (expectedVersion === null || !first) return;
  const actual = versionOf(first.events);
  if (actual !== expectedVersion) throw new StaleVersion(first.step.stream, expectedVersion, actual);
}
