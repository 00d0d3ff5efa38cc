import type { ReminderAudience } from '@libs/domain/deadlines/events';
import type { Municipality } from '@libs/platform/config';
import type { OpenReminder, Tries } from './outbox';
import { MOST_REFUSALS } from './retry';

/**
 * Somebody a reminder is still to be mailed to: a staff id, or `mailbox:<audience>`. `address`: null for whom it was tried,
 * and who cannot be written to any more; that is to be given up.
 */
export type Addressee = { readonly recipient: string; readonly address: string | null; readonly tries: Tries };

/** The e-mail address of a member of staff; null where there is none, or no longer. */
export type AddressOf = (staffId: string) => string | null;

export const isMailbox = (recipient: string): boolean => recipient.startsWith('mailbox:');

/**
 * Everybody gets a letter of their own. Where there is nobody, or one of them cannot be reached, the municipality's
 * mailboxes get one: no reminder ends with a person who has no address.
 */
export function addressees(
  reminder: OpenReminder,
  municipality: Municipality,
  addressOf: AddressOf,
): readonly Addressee[] {
  const triesOf = (recipient: string | null): Tries => reminder.tries('mail', recipient);
  // The first schema wrote one letter to all, and tried ten times.
  const toAll = triesOf(null);
  if (toAll.status === 'delivered' || toAll.failures.length >= MOST_REFUSALS) return [];
  const { recipients, audience } = reminder.data;
  const people = recipients.map((recipient) => ({
    recipient,
    address: addressOf(recipient),
    tries: triesOf(recipient),
  }));
  const areAllReached =
    people.length > 0 &&
    people.every(({ address, tries: { status } }) => status === 'delivered' || (status === 'open' && address !== null));
  const mailboxes = areAllReached ? [] : mailboxesOf(audience, municipality);
  const others = mailboxes.map((one) => ({ ...one, tries: triesOf(one.recipient) }));
  return [...people, ...others].filter(
    ({ address, tries }) => tries.status === 'open' && (address !== null || tries.failures.length > 0),
  );
}

type Mailbox = { readonly recipient: string; readonly address: string };

/** Each mailbox once, named by the first audience it serves. */
function mailboxesOf(audience: readonly ReminderAudience[], municipality: Municipality): readonly Mailbox[] {
  const found = new Map<string, Mailbox>();
  for (const one of audience) {
    const address = mailboxOf(one, municipality);
    if (!found.has(address)) found.set(address, { recipient: `mailbox:${one}`, address });
  }
  return [...found.values()];
}

const mailboxOf = (audience: ReminderAudience, municipality: Municipality): string => {
  const { mailbox, leaderMailbox = mailbox, dataProtectionMailbox = mailbox } = municipality;
  switch (audience) {
    case 'caseworker':
    case 'duty-officer':
      return mailbox;
    case 'leader':
      return leaderMailbox;
    case 'data-protection-officer':
      return dataProtectionMailbox;
  }
};
