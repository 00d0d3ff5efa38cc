import { Injectable } from '@nestjs/common';
import type { FieldClass } from '@libs/access/policy/capacities';
import type { Actor, StoredEvent } from '@libs/domain/kernel/envelope';
import type { Json, JsonObject } from '@libs/domain/kernel/json';
import { Keys, type OpenedPart } from '@libs/keys/keys';
import { reportSeen } from './report-mask';
import type { Sight } from './sight';

/** One thing that happened: who did it, when it was true, when we knew, and why. */
export type EventOpened = {
  readonly version: number;
  readonly seq: number;
  readonly eventId: string;
  readonly type: string;
  readonly occurredOn: string;
  readonly recordedAt: string;
  readonly actor: Actor;
  /** The written reason, where the event has one. */
  readonly reason: Json;
  readonly data: JsonObject;
  /** The opened personal parts by path. */
  readonly personal: JsonObject;
  /** Parts that the reader may not see, and parts whose key no longer exists. */
  readonly withheld: readonly string[];
  readonly erased: readonly string[];
};

/** Of which kinds a sealed part is, by its path. What is not named is a note: reasons, goals, assessments. */
const kindsOf: Readonly<Record<string, readonly FieldClass[]>> = {
  identity: ['identity'],
  address: ['address'],
  reporter: ['reporter'],
  // of somebody in the child's life
  person: ['identity'],
  // where the child lives
  home: ['notes', 'address'],
  // of a reporter or of the contents: nobody can tell which
  specification: ['notes', 'reporter'],
};

/** Events of one case as they lie in the ledger, with as much opened as the reader may see. */
@Injectable()
export class OpenedEvents {
  constructor(private readonly keys: Keys) {}

  /** @throws PartTampered if a sealed part does not belong where it is */
  of(events: readonly StoredEvent[], sight: Sight): Promise<EventOpened[]> {
    return Promise.all(events.map((event) => this.opened(event, sight)));
  }

  private async opened(event: StoredEvent, sight: Sight): Promise<EventOpened> {
    const { version, seq, eventId, type, occurredOn, recordedAt, actor, data, sealed, ledger } = event;
    const mine = sealed.filter((part) => part.subject === sight.childId);
    const mayOpen = mine.filter(({ path }) => !sight.isErased && isOpen(path, sight));
    const parts = await this.keys.open(ledger, eventId, mayOpen);
    const personal = Object.fromEntries(parts.flatMap((part) => shown(part, sight)));
    const gone = parts.flatMap((part) => (part.status === 'erased' ? [part.path] : []));
    const closed = mine.filter((part) => !mayOpen.includes(part)).map(({ path }) => path);
    return {
      ...{ version, seq, eventId, type, occurredOn, recordedAt, actor },
      reason: personal['reason'] ?? null,
      data,
      personal,
      withheld: sight.isErased ? [] : closed,
      erased: sight.isErased ? closed : gone,
    };
  }
}

const isOpen = (path: string, sight: Sight): boolean =>
  (kindsOf[path] ?? ['notes']).filter((kind) => !sight.opens(kind)).length === 0;

const shown = (part: OpenedPart, sight: Sight): [string, Json][] =>
  part.status === 'erased' ? [] : [[part.path, reportSeen(part.content, sight)]];
