import type { Db } from 'mongodb';
import { v7 as uuidv7 } from 'uuid';
import type { Rehearsed } from '@libs/commands/casework/rehearsal';
import { namedId } from '@libs/commands/named-id';
import { upcasts } from '@libs/domain/event-types';
import { canonicalJson } from '@libs/domain/kernel/canonical';
import type { Actor } from '@libs/domain/kernel/envelope';
import type { JsonObject } from '@libs/domain/kernel/json';
import { osloDateOf, type Instant } from '@libs/domain/kernel/oslo-time';
import type { Keys } from '@libs/keys/keys';
import type { Append, NewEvent } from '@libs/ledger/append';
import { Ledger } from '@libs/ledger/ledger';
import { Upcasts } from '@libs/ledger/upcasting';
import type { Life } from './life';
import { OPENING } from './organisation';

/** Only a ledger that is marked for it, and empty, may be given a past. */
export class NoPlaceForAPast extends Error {
  constructor(ledger: string, why: string) {
    super(`${ledger} ${why}`);
    this.name = 'NoPlaceForAPast';
  }
}

type Command = {
  readonly at: Instant;
  readonly commandId: string;
  readonly actor: Actor;
  readonly events: readonly Rehearsed[];
};

/** Most events that are stored at a time. */
const TOGETHER = 64;
const FOUNDING = namedId('ten-years', 'founding');

/** Stores what was lived, day after day, under a clock that shows the day it happened on. */
export class PastLoader {
  private now = 0;
  private readonly ledger: Ledger;
  private readonly upcasts = new Upcasts(upcasts);
  private readonly versions = new Map<string, number>();

  /** @param demoLedgers those that are marked for it */
  constructor(
    db: Db,
    private readonly keys: Keys,
    private readonly name: string,
    demoLedgers: readonly string[],
  ) {
    if (!demoLedgers.includes(name)) throw new NoPlaceForAPast(name, 'is not marked as a demo');
    this.ledger = new Ledger(db, this.upcasts, { now: () => this.now });
  }

  /**
   * The organisation first, then every act of every life in the order of time. A load that was cut off goes on where it was.
   * @throws NoPlaceForAPast if anything else was recorded in the ledger
   */
  async load(
    founding: readonly Rehearsed[],
    lives: readonly Pick<Life, 'acts'>[],
    actorOf: (role: Life['acts'][number]['role'], by: string) => Actor,
    say: (line: string) => void = () => undefined,
  ): Promise<void> {
    const reached = await this.reached();
    const founder = { subject: 'local', role: 'administrator', unit: null, onBehalfOf: null };
    const acts = lives
      .flatMap((life) => life.acts)
      .toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
      .map(({ at, commandId, role, by, events }) => ({ at, commandId, actor: actorOf(role, by), events }));
    let year = '';
    await this.store([{ at: OPENING, commandId: FOUNDING, actor: founder, events: founding }], reached);
    for (const group of grouped(acts)) {
      const { at } = group.at(-1)!;
      await this.store(group, reached);
      if (at.slice(0, 4) !== year) say(`the ten years: ${(year = at.slice(0, 4))}`);
    }
    await this.ledger.idle();
  }

  /** How far an earlier load came; null where nothing is stored yet. */
  private async reached(): Promise<Instant | null> {
    const { seq, recordedAt } = await this.ledger.head(this.name);
    if (seq === 0) return null;
    const founded = await this.ledger.read.findCommand(this.name, FOUNDING);
    if (!founded) throw new NoPlaceForAPast(this.name, 'is not empty');
    return recordedAt;
  }

  private async store(group: readonly Command[], reached: Instant | null): Promise<void> {
    this.now = Date.parse(group.at(-1)!.at);
    const isThere = reached !== null && group.at(-1)!.at < reached;
    const appends = isThere ? this.skip(group) : await Promise.all(group.map((command) => this.append(command)));
    await Promise.all(appends.map((append) => this.ledger.append(append)));
  }

  private skip(group: readonly Command[]): readonly Append[] {
    for (const { events } of group) for (const { stream } of events) this.next(stream);
    return [];
  }

  private async append({ commandId, actor, events }: Command): Promise<Append> {
    const expected: Record<string, number> = {};
    for (const { stream } of events) expected[stream] ??= this.versions.get(stream) ?? 0;
    for (const { stream } of events) this.next(stream);
    const sealed = await Promise.all(events.map((one) => this.sealed(one)));
    const commandDigest = await this.keys.digest(this.name, canonicalJson({ commandId }));
    const about = { purpose: 'casework', correlationId: commandId, causationId: null };
    return { ledger: this.name, commandId, commandDigest, actor, ...about, events: sealed, expected };
  }

  private next(stream: string): void {
    this.versions.set(stream, (this.versions.get(stream) ?? 0) + 1);
  }

  private async sealed({ stream, event }: Rehearsed): Promise<NewEvent> {
    const { type, occurredOn, subjects, data, personal } = event;
    const eventId = uuidv7();
    const sealed = await this.keys.seal(this.name, eventId, personal);
    const schema = this.upcasts.currentSchema(type);
    return { eventId, stream, type, schema, occurredOn, subjects, data: data as JsonObject, sealed };
  }
}

/** Commands of one day, at most so many events at a time. */
function* grouped(commands: readonly Command[]): Generator<readonly Command[]> {
  let group: Command[] = [];
  let events = 0;
  for (const command of commands) {
    const [first] = group;
    const isFull = events + command.events.length > TOGETHER;
    if (first && (isFull || osloDateOf(first.at) !== osloDateOf(command.at))) {
      yield group;
      group = [];
      events = 0;
    }
    group.push(command);
    events += command.events.length;
  }
  if (group.length > 0) yield group;
}
