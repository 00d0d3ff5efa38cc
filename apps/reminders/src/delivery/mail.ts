import { instant, type Clock } from '@libs/platform/clock';
import type { Municipality } from '@libs/platform/config';
import type { Log } from '@libs/platform/log';
import type { AddressBook } from './address-book';
import { abreast } from './lane';
import type { Letters } from './letter';
import { NotSent, type Mailer } from './mailer';
import type { Outbox } from './outbox';
import type { Outcomes, Sent } from './outcomes';
import { isLookedAt, lettersDue, type DueLetter } from './due-letters';

/** Letters chosen in one go, at least, and those on their way at the same time. */
const [ROUND, ABREAST] = [200, 4];
/** How long nobody is written to after the mail server did not answer: first, and at most. Milliseconds. */
const [REST, LONGEST_REST] = [20_000, 300_000];

export type MailParts = {
  readonly addresses: AddressBook;
  readonly letters: Letters;
  readonly mailer: Mailer;
  readonly outcomes: Outcomes;
  readonly clock: Clock;
  readonly log: Log;
};

/** The mail server as all municipalities' letters share it. */
export class Mail {
  private restUntil = 0;
  private rest = REST;
  /** Taken by the server, while the ledger does not say so yet: not sent again by us. */
  private readonly taken = new Set<string>();

  constructor(private readonly parts: MailParts) {}

  /** Sends what is due of an outbox. @returns whether there may be more */
  async round(outbox: Outbox, municipality: Municipality, over: AbortSignal): Promise<boolean> {
    const { addresses, clock } = this.parts;
    if (this.isResting) return false;
    const now = instant(clock.now());
    const open = outbox.open.filter((one) => isLookedAt(one, now));
    const people = open.flatMap(({ data }) => data.recipients);
    const known = await addresses.among(municipality.ledger, people);
    const due = lettersDue(open, municipality, known, now, ROUND);
    await abreast(ABREAST, due, async (one) => {
      if (!over.aborted && !this.isResting) await this.handle(one, municipality);
    });
    return due.length > 0;
  }

  private async handle({ verdict, failures, address, ...about }: DueLetter, municipality: Municipality): Promise<void> {
    const { outcomes, letters } = this.parts;
    const sent: Sent = { ledger: municipality.ledger, channel: 'mail', ...about };
    if (verdict === 'give-up' || address === null) return outcomes.givenUp(sent, failures.at(-1)!.reason);
    const letter = letters.write(about.reminders, about.recipient, address, municipality);
    const reason = this.taken.has(letter.messageId) ? null : await this.send(letter);
    if (reason !== null) return outcomes.failed(sent, reason, failures.length + 1);
    this.taken.add(letter.messageId);
    await outcomes.delivered(sent);
    this.taken.delete(letter.messageId);
  }

  /** Null when the server took it; else why it did not. */
  private async send(letter: Parameters<Mailer['send']>[0]): Promise<string | null> {
    try {
      await this.parts.mailer.send(letter);
      this.rest = REST;
      return null;
    } catch (error) {
      if (!(error instanceof NotSent)) throw error;
      if (error.serverIsAbsent) this.layDown();
      this.parts.log.warn({ reason: error.reason, letter: letter.messageId }, 'a letter could not be mailed');
      return error.reason;
    }
  }

  private layDown(): void {
    if (this.isResting) return;
    this.restUntil = this.parts.clock.now() + this.rest;
    this.rest = Math.min(LONGEST_REST, this.rest * 2);
  }

  private get isResting(): boolean {
    return this.parts.clock.now() < this.restUntil;
  }
}
