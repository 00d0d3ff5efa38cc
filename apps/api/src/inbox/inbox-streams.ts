import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { AccessLog } from '@libs/access/log/access-log';
import { SecurityLog } from '@libs/access/log/security-log';
import { Sessions } from '@libs/access/sessions';
import type { Response } from 'express';
import { HttpProblem } from '../http/http-problem';
import { EventStream } from './event-stream';
import { InboxFeed } from './inbox-feed';
import { InboxStream, type Ending, type StreamAsked } from './inbox-stream';
import { VisibleReminders } from './visible-reminders';

/** Most streams one person may have open in one process. */
const MOST_EACH = 20;
/** How long clients get to read that it is over, milliseconds. */
const PATIENCE = 2_000;
/** Seconds after which a client that is turned away may come back. */
const COME_BACK = 5;

/** The open streams of this process. */
@Injectable()
export class InboxStreams implements OnModuleDestroy {
  private readonly running = new Map<InboxStream, { readonly person: string; readonly over: Promise<void> }>();
  private isClosed = false;

  constructor(
    private readonly sessions: Sessions,
    private readonly accessLog: AccessLog,
    private readonly securityLog: SecurityLog,
    private readonly feed: InboxFeed,
    private readonly visible: VisibleReminders,
  ) {}

  /**
   * Begins to stream; the answer stays open.
   * @throws HttpProblem (503) while the process stops, (429) if the person has too many open
   */
  open(asked: StreamAsked, person: string, response: Response): void {
    if (this.isClosed) throw new HttpProblem(503, 'service.unavailable', [], COME_BACK);
    const own = [...this.running.values()].filter((one) => one.person === person);
    if (own.length >= MOST_EACH) throw new HttpProblem(429, 'request.too-many', [], COME_BACK);
    const { sessions, accessLog, securityLog, feed, visible } = this;
    const parts = { sessions, accessLog, securityLog, feed, visible };
    const stream = new InboxStream(asked, parts, new EventStream(response));
    const over = stream.run().finally(() => this.running.delete(stream));
    this.running.set(stream, { person, over });
  }

  /** Tells everybody to come back elsewhere, and takes nobody new. */
  async close(ending: Ending = 'restart'): Promise<void> {
    this.isClosed = true;
    for (const stream of this.running.keys()) stream.end(ending);
    const all = Promise.all([...this.running.values()].map(({ over }) => over));
    await Promise.race([all, pause(PATIENCE, undefined, { ref: false })]);
    for (const stream of this.running.keys()) stream.cut();
  }

  onModuleDestroy(): Promise<void> {
    return this.close();
  }
}
