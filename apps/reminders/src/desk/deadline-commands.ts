import { evidenceOf } from '@libs/domain/deadlines/reminders/evidence';
import { storyOf } from '@libs/domain/deadlines/reminders/story';
import { why } from '@libs/domain/deadlines/reminders/why';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import { isMunicipalLedger } from '@libs/domain/kernel/ids';
import type { LedgerReader } from '@libs/ledger/read';
import { instant, type Clock } from '@libs/platform/clock';
import { findDeadline } from '@libs/read-models/deadlines/query';
import { deadlinesView } from '@libs/read-models/deadlines/view';
import type { ViewStore } from '@libs/read-models/view-store';
import type { Alarms } from '../alarms/alarms';
import { HORIZON } from '../alarms/minutes';
import { eventsOf } from '../firing/derivation';
import { Outstanding } from '../sweep/outstanding';

export type Desk = {
  readonly read: LedgerReader;
  readonly store: ViewStore;
  readonly clock: Clock;
  readonly print: (line: string) => void;
};

/** Why this date, why a reminder or none, and everything that happened, from the ledger. @returns 1: there is no such limit */
export async function explain({ read, store, clock, print }: Desk, ledger: string, id: string): Promise<number> {
  const known = await findDeadline(store, ledger, id);
  const story = known && storyOf(await eventsOf(read, ledger, known), id);
  if (!known || !story) {
    print(`${ledger} has no time limit ${id}`);
    return 1;
  }
  const now = instant(clock.now());
  const { date, rungs, knew } = why(story, now);
  print(`${id}: ${story.deadline.status}, ${date.dueOn}`);
  for (const line of [date.explanation, ...date.moves]) print(`  ${line.nb}`);
  print('reminders');
  for (const { at, rung, code, says } of rungs) print(`  ${at}  ${rung}  ${code}: ${says.nb}`);
  print('who knew');
  for (const { at, recipient, how, rung } of knew) print(`  ${at}  ${recipient}  ${how}  ${rung}`);
  print('what happened');
  for (const { at, kind, seq } of evidenceOf(story, now)) print(`  ${at}  ${kind}  ${seq ?? ''}`.trimEnd());
  return 0;
}

/** Open time limits of the law that end between two days, both included. */
export async function listDue(
  { store, print }: Desk,
  ledger: string,
  from: CalendarDate,
  to: CalendarDate,
): Promise<number> {
  const limits = await store.collection(deadlinesView, ledger);
  const asked = { ledger, status: 'open', ruleSet: 'law', dueOn: { $gte: from, $lte: to } } as const;
  let count = 0;
  for await (const limit of limits.find(asked).sort({ dueOn: 1, _id: 1 })) {
    const { dueOn, breachClass, _id, responsible, nextAt } = limit;
    print([dueOn, breachClass, _id, responsible ?? '-', nextAt ?? '-'].join('\t'));
    count += 1;
  }
  print(`${count} time limits`);
  return 0;
}

/** Arms every ledger's alarms of the near horizon. @returns 1: Redis did not take them all */
export async function rearm(
  { read, store, clock, print }: Desk,
  alarms: Pick<Alarms, 'arm' | 'settled' | 'oldestMissing'>,
): Promise<number> {
  const outstanding = new Outstanding(store);
  const now = clock.now();
  const minutes = new Set<number>();
  for (const { ledger } of await read.heads()) {
    if (!isMunicipalLedger(ledger)) continue;
    for (const minute of await outstanding.minutes(ledger, instant(now), instant(now + HORIZON))) minutes.add(minute);
  }
  alarms.arm([...minutes]);
  await alarms.settled();
  const isArmed = alarms.oldestMissing === 0;
  print(isArmed ? `${minutes.size} minutes are armed` : 'Redis did not take the alarms: the sweep does without');
  return isArmed ? 0 : 1;
}
