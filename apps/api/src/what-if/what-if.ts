import { createHash } from 'node:crypto';
import { setImmediate as aTurn } from 'node:timers/promises';
import { familyOf } from '@libs/domain/deadlines/limits';
import { nationalRulebook } from '@libs/domain/deadlines/rulebook';
import { canonicalJson } from '@libs/domain/kernel/canonical';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import type { RecordedFact } from '@libs/domain/kernel/envelope';
import { osloDateOf } from '@libs/domain/kernel/oslo-time';
import { nationalRuling, rulingAfter, type Ruling } from '@libs/domain/rulebook/ruling';
import { differences, totalsOf, type Difference, type Total } from '@libs/domain/rulebook/what-if/differences';
import { supposedBook, type Supposed } from '@libs/domain/rulebook/what-if/supposed';
import { bothOn, bothWays, nothingYet, type Books, type TwoWays } from '@libs/domain/rulebook/what-if/two-ways';
import type { LedgerReader } from '@libs/ledger/read';

export type Question = {
  readonly ledger: string;
  readonly supposed: Supposed;
  /** Limits that were set off by this event or a later one, as they stood after the event `to`; null: the newest. */
  readonly from: number;
  readonly to: number | null;
};

export type WhatIf = {
  readonly ledger: string;
  readonly from: number;
  readonly to: number;
  /** The day `to` was recorded on: what was not met by then counts as broken if it was due before. */
  readonly asOf: CalendarDate;
  readonly totals: Readonly<Record<string, Total>>;
  readonly differences: readonly Difference[];
  /** SHA-256 of all of this and of what was supposed: the same question about the same events has the same. */
  readonly digest: string;
};

/** Events per pass over the ledger: of a bigger one, each pass looks at a part of the children, so that they fit in memory. */
const PASS = 500_000;

type Read = Pick<LedgerReader, 'head' | 'readFacts'>;

/**
 * Replays a ledger by the rules as they are and as they are supposed to be. It reads facts only, no keys, and writes
 * nothing anywhere. @throws Rejection for what cannot be supposed
 */
export async function whatIf(read: Read, { ledger, supposed, from, to: asked }: Question): Promise<WhatIf> {
  supposedBook(supposed, [], nationalRulebook);
  const { seq } = await read.head(ledger);
  const to = Math.min(asked ?? seq, seq);
  const passes = Math.max(1, Math.ceil(to / PASS));
  let asOf = '';
  const found: Difference[] = [];
  for (let pass = 0; pass < passes; pass++) {
    const replay = new Replay(supposed, from, (family) => partOf(family, passes) === pass);
    for await (const facts of read.readFacts(ledger, 1, to)) {
      for (const fact of facts) replay.take(fact);
      // whoever else is served here has a turn between two batches
      await aTurn();
    }
    asOf = replay.today;
    found.push(...replay.differences());
  }
  return answerOf({ ledger, from, to, asOf }, supposed, found.sort(byId));
}

/** The same answer from a part of the differences alone, its numbers and its digest too. */
export const narrowed = (
  { ledger, from, to, asOf, differences: all }: WhatIf,
  supposed: Supposed,
  isShown: (one: Difference) => boolean,
): WhatIf => answerOf({ ledger, from, to, asOf }, supposed, all.filter(isShown));

const answerOf = (
  about: Pick<WhatIf, 'ledger' | 'from' | 'to' | 'asOf'>,
  supposed: Supposed,
  found: readonly Difference[],
): WhatIf => {
  const result = { ...about, totals: totalsOf(found), differences: found };
  return { ...result, digest: digestOf({ supposed, ...result }) };
};

/** One pass over the ledger, for the families that `isOurs`. */
class Replay {
  today: CalendarDate = '';
  private readonly families = new Map<string, TwoWays>();
  private readonly earlier = new Set<string>();
  private ruling: Ruling = nationalRuling;
  private books: Books;

  constructor(
    private readonly supposed: Supposed,
    private readonly from: number,
    private readonly isOurs: (family: string) => boolean,
  ) {
    this.books = this.booksOf(this.ruling);
  }

  take(fact: RecordedFact): void {
    this.today = osloDateOf(fact.recordedAt);
    const ruling = rulingAfter(this.ruling, fact);
    if (ruling !== this.ruling) this.books = this.booksOf((this.ruling = ruling));
    const family = familyOf(fact);
    if (family === null || !this.isOurs(family)) return;
    const ways = bothWays(this.families.get(family) ?? nothingYet, fact, this.today, this.books);
    this.families.set(family, ways);
    if (fact.seq < this.from) for (const id of idsOf(ways)) this.earlier.add(id);
  }

  differences(): readonly Difference[] {
    return [...this.families.values()]
      .flatMap((ways) => differences(bothOn(ways, this.today, this.books), this.today))
      .filter(({ deadlineId }) => !this.earlier.has(deadlineId));
  }

  private booksOf({ book, changes }: Ruling): Books {
    return { is: book, wouldBe: supposedBook(this.supposed, changes, nationalRulebook) };
  }
}

const idsOf = ({ is, wouldBe }: TwoWays): readonly string[] => [
  ...Object.keys(is.deadlines),
  ...Object.keys(wouldBe.deadlines),
];

/** The end of an id is its random part. */
const partOf = (family: string, parts: number): number => parseInt(family.slice(-6), 16) % parts;

const byId = (one: Difference, other: Difference): number =>
  one.deadlineId === other.deadlineId ? one.turn - other.turn : one.deadlineId < other.deadlineId ? -1 : 1;

const digestOf = (result: object): string => createHash('sha256').update(canonicalJson(result)).digest('hex');
