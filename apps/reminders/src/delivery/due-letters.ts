import type { Instant } from '@libs/domain/kernel/oslo-time';
import type { Municipality } from '@libs/platform/config';
import type { KnownAddress } from './address-book';
import { addressees, isMailbox, type Addressee } from './addressees';
import { goesAtOnce, MOST_IN_DIGEST, mornings, type Morning } from './digest';
import type { OpenReminder } from './outbox';
import { verdict, type Failure, type Verdict } from './retry';

/** A letter whose turn has come: to be sent, or to be given up. */
export type DueLetter = {
  readonly recipient: string;
  /** Null: there is none any more, and it is given up. */
  readonly address: string | null;
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
  const morningOf = mornings();
  const together = new Map<string, Letter>();
  const due: DueLetter[] = [];
  for (const reminder of open) {
    const left = addressees(reminder, municipality, (staffId) => known(staffId, reminder.seq));
    reminder.isMailed = left.length === 0;
    const morning = morningOf(reminder.raisedAt);
    const [alone, kept] = apart(left, ({ recipient }) => isMailbox(recipient) || goesAtOnce(reminder.data, morning));
    due.push(...alone.flatMap((one) => itsTurn(letterOf(one, reminder), now)));
    if (morning.closes <= now) for (const one of kept) join(together, letterOf(one, reminder), morning);
    else if (alone.length === 0) reminder.restsUntil = morning.closes;
    // A morning's letter is whole only when everything was looked at.
    if (due.length >= enough) return due;
  }
  return [...due, ...[...together.values()].flatMap(inParts).flatMap((letter) => itsTurn(letter, now))];
}

/** Spares the others a closer look: there may be very many of them. */
export const isLookedAt = ({ isMailed, restsUntil }: OpenReminder, now: Instant): boolean =>
  !isMailed && restsUntil <= now;

const letterOf = ({ recipient, address, tries }: Addressee, reminder: OpenReminder): Letter => ({
  recipient,
  address,
  reminders: [reminder],
  failures: tries.failures,
});

const apart = <T>(items: readonly T[], isFirst: (item: T) => boolean): readonly [readonly T[], readonly T[]] => [
  items.filter(isFirst),
  items.filter((item) => !isFirst(item)),
];

function itsTurn(letter: Letter, now: Instant): readonly DueLetter[] {
  const it = letter.address === null ? 'give-up' : verdict(letter.failures, now);
  return it === 'wait' ? [] : [{ ...letter, verdict: it }];
}

function join(together: Map<string, Letter>, alone: Letter, { day }: Morning): void {
  // A letter was tried as a whole: what has another past belongs to another one.
  const key = `${alone.recipient} ${day} ${alone.failures.length}`;
  const letter = together.get(key);
  together.set(key, letter ? { ...letter, reminders: [...letter.reminders, ...alone.reminders] } : alone);
}

const inParts = (letter: Letter): readonly Letter[] =>
  Array.from({ length: Math.ceil(letter.reminders.length / MOST_IN_DIGEST) }, (_, part) => ({
    ...letter,
    reminders: letter.reminders.slice(part * MOST_IN_DIGEST, (part + 1) * MOST_IN_DIGEST),
  }));
