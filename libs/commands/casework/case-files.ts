import type { ChildIdentity } from '@libs/domain/children/events';
import type { CaseFile } from '@libs/domain/case-file/case-file';
import { caseFileOf, withBirthDate } from '@libs/domain/case-file/fold';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import type { StoredEvent } from '@libs/domain/kernel/envelope';
import { childStream } from '@libs/domain/kernel/ids';
import { refusing } from '@libs/domain/kernel/refusing';
import type { Keys } from '@libs/keys/keys';
import type { Ledger } from '@libs/ledger/ledger';
import { commandRefusals } from '../refusals';

const refuse = refusing(commandRefusals);

/** A case as the ledger had it at `since`. */
export type CaseAtSeq = { readonly file: CaseFile; readonly since: number };

/** Reads a child's case from the ledger, not from a view: a decision may not rest on something that lags. */
export class CaseFiles {
  constructor(
    private readonly ledger: Ledger,
    private readonly keys: Keys,
  ) {}

  /** @throws Rejection `child.unknown`, LedgerUnavailable */
  async of(ledger: string, childId: string): Promise<CaseAtSeq> {
    const { seq: since } = await this.ledger.read.head(ledger);
    const events = await this.ledger.read.readSubject(ledger, childId);
    const own = events.filter((event) => isOfChild(event, childId));
    if (!own.some(({ type }) => type === 'child.registered')) throw refuse('child.unknown');
    return { since, file: withBirthDate(caseFileOf(own), await this.birthDate(own)) };
  }

  /** The newest identity is the one that holds. */
  private async birthDate(events: readonly StoredEvent[]): Promise<CalendarDate | null> {
    const identified = events.findLast(
      ({ type }) => type === 'child.identity-corrected' || type === 'child.registered',
    );
    if (!identified) return null;
    const parts = await this.keys.open(identified.ledger, identified.eventId, identified.sealed);
    const identity = parts.find(({ path }) => path === 'identity');
    return identity?.status === 'open' ? (identity.content as ChildIdentity).birthDate : null;
  }
}

/** An event can be about several children; the file is one child's. */
export const isOfChild = ({ stream, data }: StoredEvent, childId: string): boolean =>
  stream === childStream(childId) || data['childId'] === childId;
