import type { LedgerReader } from '@libs/ledger/read';
import { isAbsent } from '@libs/messaging/kafka';
import type { Publisher } from '@libs/messaging/publisher';
import { TopicUnanswered, type TopicAdmin, type Watermarks } from '@libs/messaging/topic';
import type { Term } from '@libs/platform/lease';
import type { Log } from '@libs/platform/log';
import type { Db } from 'mongodb';
import { Cursors } from './cursors';
import { ReadAhead, type Chunk } from './read-ahead';
import type { RelayState } from './relay-state';
import type { WakeUp } from './wake-up';

export type RelayParts = {
  readonly reader: Pick<LedgerReader, 'heads' | 'readRange'>;
  readonly views: Db;
  readonly publisher: Publisher;
  readonly topic: TopicAdmin;
  readonly wakeUp: WakeUp;
  readonly state: RelayState;
  readonly log: Log;
};

/** Shortest time from one small batch to the next: consumers pay per batch, not per event. Milliseconds. */
const LINGER = 20;
/** A batch this large means that there is a backlog, where waiting gains nothing. */
const LARGE = 200;
/** How often heads are compared although nothing woke us: the change stream is only a hint. */
const POLL = 250;
const CHECK_TOPIC_EVERY = 2_000;
const WAIT_FOR_KAFKA = 500;

/** Brings every event of every ledger to the topic, in order per ledger, at least once. */
export class Relay {
  constructor(private readonly parts: RelayParts) {}

  /** Relays while this process leads. @throws StaleFence when a write shows that another relay leads */
  async serve({ fence, over }: Term): Promise<void> {
    const { views, topic, state } = this.parts;
    const cursors = await Cursors.take(views, topic.topic, fence);
    state.lead();
    try {
      while (!over.aborted) {
        try {
          await this.relay(cursors, over);
        } catch (error) {
          if (!isKafkas(error)) throw error;
          await this.waitForKafka(error, over);
        }
      }
      await cursors.written();
    } finally {
      state.standBy();
    }
  }

  /** From the published positions to the end, and on, until something goes wrong. */
  private async relay(cursors: Cursors, over: AbortSignal): Promise<void> {
    const { reader, publisher, wakeUp, state } = this.parts;
    await this.checkTopic(cursors);
    let checked = performance.now();
    const source = new ReadAhead(reader, cursors.positions());
    let lookedAtAll = performance.now();
    let ahead = readable(source.next());
    let hinted = true;
    const readOn = (grown: ReadonlySet<string>, timeIsUp: boolean): void => {
      const all = timeIsUp || performance.now() - lookedAtAll > POLL;
      if (all) lookedAtAll = performance.now();
      ahead = readable(all ? source.next() : source.next(grown));
    };
    try {
      while (!over.aborted) {
        const chunk = await ahead.read();
        state.heads(source.heads, cursors.positions());
        if (chunk) {
          const backlog = chunk.messages.length >= LARGE;
          const begun = performance.now();
          // The next one is read while this one is under way; there is never a second one under way.
          if (backlog) readOn(wakeUp.take(), false);
          if (!this.advance(cursors, chunk, await publisher.publish(chunk.messages))) return;
          if (!backlog) {
            await wakeUp.pause(Math.max(0, LINGER - (performance.now() - begun)), over);
            readOn(wakeUp.take(), false);
          }
          state.moved(chunk.messages.length);
          if (!hinted) await wakeUp.missed();
          hinted = true;
        }
        if (performance.now() - checked > CHECK_TOPIC_EVERY) {
          if (!(await this.checkTopic(cursors))) return;
          checked = performance.now();
        }
        if (!chunk) {
          const grown = await wakeUp.wait(POLL, over);
          hinted = grown.size > 0;
          readOn(grown, !hinted);
        }
      }
    } finally {
      await ahead.read().catch(() => null);
      await source.close();
    }
  }

  /** Notes an acknowledged batch; false if the acks show that the topic was emptied. */
  private advance(cursors: Cursors, { upTo }: Chunk, acks: Awaited<ReturnType<Publisher['publish']>>): boolean {
    const expected = cursors.expected();
    const lower = acks.find(({ partition, base }) => base >= 0 && base < (expected.get(partition) ?? 0));
    if (lower) {
      this.beginAgain(cursors, lower.partition);
      return false;
    }
    cursors.advance(upTo, acks);
    return true;
  }

  /** Makes the topic if it is gone; false if it holds less than was published. @throws FatalSetting */
  private async checkTopic(cursors: Cursors): Promise<boolean> {
    const { topic, state } = this.parts;
    const expected = cursors.expected();
    let watermarks: Watermarks | null = await topic.watermarks();
    if (!watermarks) {
      await topic.prepare();
      watermarks = new Map();
    } else {
      await topic.assert();
    }
    state.kafkaAnswered();
    for (const [partition, next] of expected) {
      if ((watermarks.get(partition) ?? 0) < next) {
        this.beginAgain(cursors, partition);
        return false;
      }
    }
    return true;
  }

  private beginAgain(cursors: Cursors, partition: number): void {
    const { log, topic, state } = this.parts;
    log.warn(
      { topic: topic.topic, partition },
      'the topic holds less than was published: everything is published again',
    );
    state.beganAgain();
    cursors.reset();
  }

  private async waitForKafka(error: unknown, over: AbortSignal): Promise<void> {
    const { log, state, wakeUp } = this.parts;
    const news = state.kafkaFailed();
    if (!isAbsent(error)) log.error({ error }, 'Kafka refused, a new producer tries again');
    else if (news) log.warn({ error }, 'Kafka does not answer, waiting');
    await wakeUp.pause(WAIT_FOR_KAFKA, over);
  }
}

const isKafkas = (error: unknown): boolean =>
  error instanceof TopicUnanswered || (error instanceof Error && error.name.startsWith('KafkaJS'));

/** A read that was begun: its error is kept until somebody asks for the result. */
function readable<T>(reading: Promise<T>): { read: () => Promise<T> } {
  reading.catch(() => undefined);
  return { read: () => reading };
}
