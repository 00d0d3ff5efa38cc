import type { Instant } from '@libs/domain/kernel/oslo-time';
import type { Municipality } from '@libs/platform/config';
import type { KnownAddress } from './address-book';
import { addressees, isMailbox } from './addressees';
import { closingOf, digestDay, goesAtOnce, MOST_IN_DIGEST } from './digest';
import type { OpenReminder } from './outbox';
import { verdict, type Failure, type Verdict } from './retry';

/** A letter whose turn has come: to be sent, or to be given up. */
export type DueLetter = {
  readonly recipient: string;
  readonly address: string;
  readonly reminders: readonly OpenReminder[];
  readonly failures: readonly Failure[];
  readonly verdict: Exclude<Verdict, 'wait'>;
};
type Letter = Omit<DueLetter, 'verdict'>;

/**
 * Of all open reminders, the letters to write now, some `enough` of them. What can wait for the morning is put into one
 * letter to each person. Marks the reminders that nobody is left to be written to about.
 */
export function lettersDue(
  open: readonly OpenReminder[],
  municipality: Municipality,
  known: KnownAddress,
  now: Instant,
  enough: number,
): readonly DueLetter[] {
  const mornings = new Map<string, Letter>();
  const due: DueLetter[] = [];
  for (const reminder of open) {
    if (reminder.isMailed) continue;
    const left = addressees(reminder, municipality, (staffId) => known(staffId, reminder.seq));
    reminder.isMailed = left.length === 0;
    for (const { recipient, address, tries } of left) {
      const alone = { recipient, address, reminders: [reminder], failures: tries.failures };
      if (isMailbox(recipient) || goesAtOnce(reminder.data, reminder.raisedAt)) due.push(...itsTurn(alone, now));
      else if (closingOf(digestDay(reminder.raisedAt)) <= now) join(mornings, alone, reminder);
    }
    // A morning's letter is whole only when everything was looked at.
    if (due.length >= enough) return due;
  }
  return [...due, ...[...mornings.values()].flatMap(inParts).flatMap((letter) => itsTurn(letter, now))];
}

function itsTurn(letter: Letter, now: Instant): readonly DueLetter[] {
  const it = verdict(letter.failures, now);
  return it === 'wait' ? [] : [{ ...letter, verdict: it }];
}

function join(mornings: Map<string, Letter>, alone: Letter, reminder: OpenReminder): void {
  // A letter was tried as a whole: what has another past belongs to another one.
  const key = `${alone.recipient} ${digestDay(reminder.raisedAt)} ${alone.failures.length}`;
  const letter = mornings.get(key);
  mornings.set(key, letter ? { ...letter, reminders: [...letter.reminders, reminder] } : alone);
}

const inParts = (letter: Letter): readonly Letter[] =>
  Array.from({ length: Math.ceil(letter.reminders.length / MOST_IN_DIGEST) }, (_, part) => ({
    ...letter,
    reminders: letter.reminders.slice(part * MOST_IN_DIGEST, (part + 1) * MOST_IN_DIGEST),
  }));
