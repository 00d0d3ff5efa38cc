import type { StoredEvent } from '@libs/domain/kernel/envelope';
import { GENESIS } from '@libs/ledger/chain';
import type { Evidence } from '@libs/ledger/evidence';
import type { LedgerReader } from '@libs/ledger/read';
import { Positions, readPosition, type Position } from '../position';
import { moment, story, type Language } from '../replay/story';
import { movedCase } from '../verify/moved';
import { verify } from '../verify/verify';
import { keptHead } from './kept-head';
import { titleOf, type LogName } from './logs';
import { UsageError } from './usage-error';

/** The ledgers, or one of their logs, as a command reads them, and where it writes its lines. */
export type Desk = {
  /** Null: the ledgers themselves. */
  readonly log: LogName | null;
  readonly read: LedgerReader;
  readonly evidence: Evidence;
  readonly print: (line: string) => void;
};

/** Recomputes the ledger; the exit code: 0 whole, 1 not. */
export async function verifyCommand(desk: Desk, ledger: string, headFile: string | undefined): Promise<number> {
  const kept = headFile === undefined ? null : keptHead(headFile, ledger, desk.log);
  const { head, fault } = await verify(ledger, desk.evidence.documents(ledger), kept);
  if (fault) {
    desk.print(`first bad seq: ${fault.seq}`);
    desk.print(`${fault.what} (${titleOf(desk.log)} ${ledger}; whole up to seq ${head.seq}, hash ${head.hash})`);
    return 1;
  }
  desk.print(`OK: ${titleOf(desk.log)} ${ledger}, ${head.seq} events, head ${head.hash}`);
  if (kept) desk.print(`the kept head at seq ${kept.seq} is in it`);
  return 0;
}

/** Holds a case that came from another ledger against that ledger; the exit code: 0 the same, 1 not. */
export async function proofCommand({ read, print }: Desk, ledger: string, childId: string): Promise<number> {
  const moved = await movedCase(read, ledger, childId);
  if (!moved) throw new UsageError(`ledger ${ledger} received no case of this child from elsewhere`);
  const { from, upTo, copies, faults } = moved;
  for (const { seq, what } of faults) print(seq === null ? what : `seq ${seq}: ${what}`);
  if (faults.length > 0) return 1;
  print(`OK: ${copies} events are those of ledger ${from}, handed over up to seq ${upTo}`);
  return 0;
}

/** Prints the head as JSON, to be kept where nobody who runs this installation can change it. */
export async function headCommand({ read, print, log }: Desk, ledger: string): Promise<number> {
  print(JSON.stringify({ ...(log && { log }), ...(await read.head(ledger)) }));
  return 0;
}

/** Prints the stored batches as JSON Lines: enough to verify and replay the ledger anywhere, without any key. */
export async function exportCommand({ evidence, print }: Desk, ledger: string): Promise<number> {
  for await (const batch of evidence.documents(ledger)) print(JSON.stringify(batch));
  return 0;
}

export type ReplayOptions = {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly stream: string | undefined;
  readonly language: Language;
};

const closing = {
  nb: (seq: number, ledger: string) => `Slik var ${ledger} kjent til og med hendelse ${seq}`,
  nn: (seq: number, ledger: string) => `Slik var ${ledger} kjend til og med hending ${seq}`,
  en: (seq: number, ledger: string) => `This is what was known of ${ledger} up to and including event ${seq}`,
};

/** Prints the history as a person reads it, and ends with the seq and hash it was true at. */
export async function replayCommand(desk: Desk, ledger: string, options: ReplayOptions): Promise<number> {
  const { read, evidence, print } = desk;
  const positions = new Positions(read, evidence);
  const from = await positions.from(ledger, given('--from', options.from));
  const to = await positions.upTo(ledger, given('--to', options.to));
  for await (const event of chosen(read, ledger, from, to, options.stream))
    print(`${story(event, options.language)}\n`);
  const last = to > 0 ? await eventAt(read, ledger, to) : null;
  const when = last ? ` (${moment(last.recordedAt, options.language)})` : '';
  print(`${closing[options.language](to, ledger)}${when}`);
  print(`seq ${to} hash ${last?.hash ?? GENESIS}`);
  return 0;
}

async function* chosen(
  read: LedgerReader,
  ledger: string,
  from: number,
  to: number,
  stream: string | undefined,
): AsyncGenerator<StoredEvent> {
  if (from > to) return;
  if (stream === undefined) {
    for await (const events of read.readRange(ledger, from, to)) yield* events;
  } else {
    const events = await read.readStream(ledger, stream);
    if (events.length === 0) throw new UsageError(`ledger ${ledger} has no stream ${stream}`);
    yield* events.filter(({ seq }) => seq >= from && seq <= to);
  }
}

async function eventAt(read: LedgerReader, ledger: string, seq: number): Promise<StoredEvent | null> {
  for await (const events of read.readRange(ledger, seq, seq)) return events[0] ?? null;
  return null;
}

function given(option: string, value: string | undefined): Position | null {
  if (value === undefined) return null;
  const position = readPosition(value);
  if (!position) throw new UsageError(`${option} must be a seq, a date, or an instant with its zone`);
  return position;
}
