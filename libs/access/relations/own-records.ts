import { createHmac, randomBytes } from 'node:crypto';
import type { ChildIdentity } from '@libs/domain/children/events';
import type { StaffIdentity } from '@libs/domain/organisation/events';
import type { Keys } from '@libs/keys/keys';
import type { LedgerReader } from '@libs/ledger/read';
import type { TypedFact } from '@libs/ledger/typed-facts';
import type { OwnRecord } from './fold';

/** Opens what is sealed, and forgets a key that was destroyed. The auditor's opens nothing. */
export type OpeningKeys = Pick<Keys, 'openAll' | 'forget'>;

/** Of these types the follower needs the sealed parts, too. */
export const sealedTypes = ['child.registered', 'child.identity-corrected', 'staff.registered'] as const;

/** Most events whose keys are read together. */
const TOGETHER = 500;

/** A national id as it is kept in memory: an HMAC under a key that this process made for itself and tells nobody. */
type Mark = string;
type MarkedStaff = { readonly mark: Mark; readonly staffId: string };
/** Null: no number is known of the child any more. */
type MarkedChild = { readonly mark: Mark | null; readonly childId: string };

const childTypes = ['child.registered', 'child.identity-corrected'] as const;

/**
 * Finds members of staff who are in the service's own records, by the national id, without anybody having to say so:
 * whoever grew up known to child welfare shall not look themself up. Children are looked at from the moment when some
 * member of staff has a national id.
 */
export class OwnRecords {
  private readonly secret = randomBytes(32);
  private readonly staff = new Map<Mark, Set<string>>();
  /** Null until somebody of the staff has a national id. */
  private children: ChildMarks | null = null;

  constructor(
    private readonly ledger: string,
    private readonly read: LedgerReader,
    private readonly keys: OpeningKeys,
  ) {}

  /**
   * Who is found to be in a record of their own by these events, given with their sealed parts. May be repeated.
   * @throws the key store's error: then nobody is known to be a stranger to a case
   */
  async among(events: readonly TypedFact[]): Promise<readonly OwnRecord[]> {
    const newStaff = await this.markedStaff(events);
    if (newStaff.length > 0 && !this.children) this.children = await this.allChildren();
    const { children } = this;
    if (!children) return [];
    for (const { mark, staffId } of newStaff) this.staff.set(mark, new Set(this.staff.get(mark)).add(staffId));
    const found = newStaff.flatMap(({ mark, staffId }) =>
      children.of(mark).map((childId) => ({ staffId, childId, stands: true })),
    );
    for (const { mark, childId } of await this.markedChildren(events)) {
      const before = children.set(childId, mark);
      if (before !== mark) found.push(...this.pairs(before, childId, false));
      found.push(...this.pairs(mark, childId, true));
    }
    return found;
  }

  private pairs(mark: Mark | null, childId: string, stands: boolean): readonly OwnRecord[] {
    return [...(this.staff.get(mark ?? '') ?? [])].map((staffId) => ({ staffId, childId, stands }));
  }

  /** All there are, perhaps some whose event has not been folded yet: those are found once more then. */
  private async allChildren(): Promise<ChildMarks> {
    const all = new ChildMarks();
    let waiting: TypedFact[] = [];
    const open = async (): Promise<void> => {
      for (const { mark, childId } of await this.markedChildren(waiting)) all.set(childId, mark);
      waiting = [];
    };
    for await (const { events } of this.read.readTypes(this.ledger, 0, childTypes, sealedTypes)) {
      waiting.push(...events);
      if (waiting.length >= TOGETHER) await open();
    }
    await open();
    return all;
  }

  private async markedStaff(events: readonly TypedFact[]): Promise<readonly MarkedStaff[]> {
    const registered = events.filter(({ type }) => type === 'staff.registered');
    const numbers = await this.numbers(registered, 'staff');
    return registered.flatMap(({ data }, at) => {
      const number = numbers[at];
      return number ? [{ mark: this.mark(number), staffId: data['staffId'] as string }] : [];
    });
  }

  /** Of an erased child nothing changes; neither of one that was tampered with. */
  private async markedChildren(events: readonly TypedFact[]): Promise<readonly MarkedChild[]> {
    const known = events.filter(({ type }) => childTypes.some((one) => one === type));
    const numbers = await this.numbers(known, 'identity');
    return known.flatMap(({ data }, at) => {
      const number = numbers[at];
      const childId = data['childId'] as string;
      return number === undefined ? [] : [{ mark: number === null ? null : this.mark(number), childId }];
    });
  }

  /** Each event's national id; undefined where the part cannot be opened. */
  private async numbers(events: readonly TypedFact[], path: string): Promise<readonly (string | null | undefined)[]> {
    if (events.length === 0) return [];
    const opened = await this.keys.openAll(this.ledger, events);
    return opened.map((parts) => {
      const part = parts?.find((one) => one.path === path);
      if (part?.status !== 'open') return undefined;
      return (part.content as Partial<StaffIdentity & ChildIdentity>).nationalId ?? null;
    });
  }

  private mark(nationalId: string): Mark {
    return createHmac('sha256', this.secret).update(nationalId).digest('base64');
  }
}

/** Which child has which number now. */
class ChildMarks {
  private readonly byChild = new Map<string, Mark>();
  private readonly byMark = new Map<Mark, Set<string>>();

  of(mark: Mark): readonly string[] {
    return [...(this.byMark.get(mark) ?? [])];
  }

  /** Answers with the mark it had before. */
  set(childId: string, mark: Mark | null): Mark | null {
    const before = this.byChild.get(childId) ?? null;
    if (before !== null) this.byMark.get(before)?.delete(childId);
    this.byChild.delete(childId);
    if (mark === null) return before;
    this.byChild.set(childId, mark);
    this.byMark.set(mark, (this.byMark.get(mark) ?? new Set()).add(childId));
    return before;
  }
}
