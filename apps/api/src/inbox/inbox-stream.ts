import { setTimeout as pause } from 'node:timers/promises';
import type { AccessLog } from '@libs/access/log/access-log';
import type { StatedPurpose } from '@libs/access/log/purpose';
import type { SecurityLog } from '@libs/access/log/security-log';
import type { Session } from '@libs/access/session';
import type { Sessions } from '@libs/access/sessions';
import { TokenRefused } from '@libs/access/tokens';
import { inTime } from '@libs/ledger/in-time';
import type { InboxDocument } from '@libs/read-models/inbox/view';
import { Disclosed } from '../access-log/disclosed';
import { purposeOfAll } from '../access-log/purpose-of-all';
import type { Language } from '../http/request-context';
import type { EventStream } from './event-stream';
import type { InboxFeed } from './inbox-feed';
import { reminderShown } from './reminder-shown';
import type { VisibleReminders } from './visible-reminders';

const PERMISSION = 'inbox:read';

/** Between two looks, milliseconds. */
const LOOK = 250;
/** How long a stream may go without asking whether its reader still has access, milliseconds. */
const CHECK = 2_000;
/** How long it may be silent, milliseconds. */
const HEARTBEAT = 15_000;

/** Why the server ended it. `access-ended`: coming back is of no use. */
export type Ending = 'access-ended' | 'token-expired' | 'restart' | 'unavailable';

/** What the request said. */
export type StreamAsked = {
  readonly token: string;
  readonly ledger: string;
  readonly route: string;
  readonly traceId: string;
  readonly language: Language;
  readonly purpose: StatedPurpose | null;
  /** Everything raised after this number is still to be sent. */
  readonly position: number;
  readonly wants: (reminder: InboxDocument, user: Session) => boolean;
};

export type StreamParts = {
  readonly sessions: Sessions;
  readonly accessLog: AccessLog;
  readonly securityLog: SecurityLog;
  readonly feed: InboxFeed;
  readonly visible: VisibleReminders;
};

/**
 * One reader's open connection. Each reminder goes out once, in the order of its number, which is its `id`: whoever comes
 * back says the last one they got, and goes on from there, whatever process answers. Before any of them is sent, the
 * reader's token and rights are judged as at a request of its own, and the access log has it.
 */
export class InboxStream {
  private position: number;
  private checkedAt = performance.now();
  private ending: Ending | null = null;

  constructor(
    private readonly asked: StreamAsked,
    private readonly parts: StreamParts,
    private readonly source: EventStream,
  ) {
    this.position = asked.position;
  }

  /** Resolves when the stream is over, whoever ended it; a failure ends it, and the client comes back. */
  async run(): Promise<void> {
    try {
      await this.source.open();
      await this.source.send({ event: 'ready', id: this.position, data: { position: this.position } });
      while (!this.isOver) {
        await this.look();
        if (!this.isOver) await pause(LOOK);
      }
    } catch {
      this.end('unavailable');
    }
    if (this.ending) await this.source.send({ event: 'closed', data: { reason: this.ending } });
    this.source.close();
  }

  /** Ends it at its next step. */
  end(ending: Ending): void {
    this.ending ??= ending;
  }

  /** Ends it at once. */
  cut(): void {
    this.source.cut();
  }

  private get isOver(): boolean {
    return this.ending !== null || this.source.signal.aborted;
  }

  private get mustCheck(): boolean {
    return performance.now() - this.checkedAt >= CHECK;
  }

  private async look(): Promise<void> {
    const { reminders, upTo } = await inTime(this.parts.feed.since(this.asked.ledger, this.position));
    if (reminders.length > 0 || this.mustCheck) {
      const user = await this.admitted();
      if (user && !this.isOver && !(await this.show(user, reminders))) return;
    }
    if (this.isOver) return;
    this.position = upTo;
    if (this.source.quietFor >= HEARTBEAT) await this.source.beat();
  }

  /** Who reads, as the ledger says at this moment; null when there is nothing behind this door for them any more. */
  private async admitted(): Promise<Session | null> {
    const user = await this.opened();
    this.checkedAt = performance.now();
    const rule = user?.refusalAtTheDoor(PERMISSION);
    if (!user || !rule) return user;
    const { route, traceId } = this.asked;
    this.end('access-ended');
    const denial = { ...user.asker, permission: PERMISSION, route, object: null, rule, traceId } as const;
    await inTime(this.parts.securityLog.denied(denial));
    return null;
  }

  private async opened(): Promise<Session | null> {
    try {
      const { session } = await this.parts.sessions.open(this.asked.token);
      if (!session) this.end('access-ended');
      return session;
    } catch (error) {
      if (!(error instanceof TokenRefused)) throw error;
      this.end('token-expired');
      return null;
    }
  }

  /** @returns whether all were sent; to a client that reads slowly the rest is judged anew, for it may have lost access */
  private async show(user: Session, reminders: readonly InboxDocument[]): Promise<boolean> {
    const disclosed = new Disclosed();
    const { language, wants } = this.asked;
    const asking = { user, waitFor: null, language, disclosed, verdictOn: notAsked };
    const wanted = reminders.filter((reminder) => wants(reminder, user));
    const seen = this.parts.visible.of(asking, PERMISSION, wanted);
    await this.told(user, disclosed);
    for (const reminder of seen) {
      if (this.isOver || this.mustCheck) return false;
      await this.source.send({ event: 'reminder', id: reminder.raisedSeq, data: reminderShown(reminder) });
      this.position = reminder.raisedSeq;
    }
    return true;
  }

  /** The access log has it before the reader does. */
  private async told(user: Session, { cases }: Disclosed): Promise<void> {
    if (cases.length === 0) return;
    const { route, traceId, purpose: stated } = this.asked;
    const purpose = purposeOfAll(cases, user, stated);
    const line = { ...user.asker, permission: PERMISSION, operation: 'list', route, purpose, cases, traceId } as const;
    await inTime(this.parts.accessLog.record(line));
  }
}

const notAsked = (): never => {
  throw new Error('a stream names no case in its path');
};
