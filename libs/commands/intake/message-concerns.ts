import { Decisions } from '../decisions';
import type { Issued } from '../issued';
import { namedId } from '../named-id';
import { concernReceipts, raising, type ConcernReceipt } from '../raising';
import type { Message } from './message';
import type { Claim } from './message-log';
import { reportOf } from './message-report';

/** The command a message becomes in its municipality's ledger: one for each message id, whoever repeats it. */
export const commandOfMessage = (messageId: string): string => namedId('intake', messageId);

/** Raises a message's concerns in the municipality's ledger, once, in one append. */
export class MessageConcerns {
  constructor(private readonly decisions: Decisions) {}

  async raise(
    ledger: string,
    messageId: string,
    message: Message,
    { eventId, receivedAt }: Claim,
    issued: Issued,
  ): Promise<readonly ConcernReceipt[]> {
    const commandId = commandOfMessage(messageId);
    const { report, concerns } = reportOf(message, messageId, commandId, receivedAt);
    // Another process may have claimed with a clock a little ahead of ours.
    const now = issued.now > receivedAt ? issued.now : receivedAt;
    const own: Issued = {
      ...issued,
      ledger,
      commandId,
      isFresh: false,
      now,
      causationId: eventId,
      purpose: 'intake',
      expectedVersion: null,
    };
    const steps = raising(report, concerns, now);
    return concernReceipts(concerns, await this.decisions.run(own, { messageId, ...message }, async () => ({ steps })));
  }
}
