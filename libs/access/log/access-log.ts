import { createHash } from 'node:crypto';
import type { Db } from 'mongodb';
import { canonicalJson } from '@libs/domain/kernel/canonical';
import type { StoredEvent } from '@libs/domain/kernel/envelope';
import type { Json, JsonObject } from '@libs/domain/kernel/json';
import type { LedgerReader } from '@libs/ledger/read';
import type { Clock } from '@libs/platform/clock';
import { personKey, type DisclosedCase, type Disclosure } from './disclosure';
import { DISCLOSURES, LogStore, type LogLines, type LogPage, type Part } from './log-store';
import { SharedLines } from './shared-lines';

/** A line of the access log as it is read again. */
export type DisclosureLine = Omit<Disclosure, 'traceId'> & {
  readonly seq: number;
  readonly eventId: string;
  readonly at: string;
};

/** Most cases in one part of a line: what a page can show at most. */
const MOST_CASES = 100;

/** Every disclosure of personal data, durable before the answer leaves. */
export class AccessLog {
  private readonly store: LogStore;
  private readonly shared: SharedLines;

  constructor(db: Db, clock: Clock) {
    this.store = new LogStore(db, clock, DISCLOSURES);
    this.shared = new SharedLines(clock);
  }

  get read(): LedgerReader {
    return this.store.read;
  }

  /**
   * Resolves when the line is durable. The same read again by the same person within five minutes shares the line.
   * @throws LedgerUnavailable: then nothing may be shown
   */
  record(disclosure: Disclosure): Promise<void> {
    const { ledger, actor, purpose, traceId } = disclosure;
    const parts = partsOf(disclosure);
    const said = canonicalJson([ledger, actor, purpose, parts.map(({ data }) => data)] as unknown as Json);
    const key = createHash('sha256').update(said).digest('base64');
    return this.shared.once(key, () =>
      this.store.write({ ledger, actor, purpose, traceId, type: 'disclosure.made', parts }),
    );
  }

  /**
   * Who saw what of one child's case; newest first, each line with this case only.
   * @param person a staff id: only that person's lines
   */
  async byCase(
    ledger: string,
    childId: string,
    page: LogPage,
    person: string | null = null,
  ): Promise<LogLines<DisclosureLine>> {
    const { lines, next } = await this.store.about(ledger, person ? [childId, `by:${person}`] : [childId], page);
    const ofCase = lines.map(lineOf).map((line) => ({
      ...line,
      cases: line.cases.filter((one) => one.childId === childId),
    }));
    return { lines: ofCase, next };
  }

  /** What one person or machine was shown; newest first. @param person a staff id, or a machine's subject */
  async byPerson(ledger: string, person: string, page: LogPage): Promise<LogLines<DisclosureLine>> {
    const { lines, next } = await this.store.about(ledger, [`by:${person}`], page);
    return { lines: lines.map(lineOf), next };
  }

  idle(): Promise<void> {
    return this.store.idle();
  }
}

function partsOf(disclosure: Disclosure): Part[] {
  const { staffId, permission, operation, route, cases, what } = disclosure;
  const by = personKey(disclosure);
  const about = { staffId, permission, operation, route, ...(what !== undefined && { what }) };
  const parts: Part[] = [];
  for (let at = 0; at === 0 || at < cases.length; at += MOST_CASES) {
    const some = cases.slice(at, at + MOST_CASES);
    const subjects = [...new Set(some.map(({ childId }) => childId)), by];
    parts.push({ subjects, data: { ...about, cases: some.map(written) } });
  }
  return parts;
}

const written = ({ childId, fields, capacity, rule }: DisclosedCase): JsonObject => ({
  childId,
  fields: [...fields].sort(),
  capacity,
  rule,
});

function lineOf({ ledger, actor, purpose, seq, eventId, recordedAt, data }: StoredEvent): DisclosureLine {
  const { staffId, permission, operation, route, cases, what } = data as unknown as Omit<
    Disclosure,
    'ledger' | 'actor'
  >;
  return {
    ledger,
    actor,
    staffId,
    permission,
    operation,
    route,
    purpose: purpose as Disclosure['purpose'],
    cases,
    ...(what !== undefined && { what }),
    seq,
    eventId,
    at: recordedAt,
  };
}
