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
export const sealedTypes = ['child.registered', 'staff.registered'] as const;

/** Most events whose keys are read together. */
const TOGETHER = 500;

/** A national id as it is kept in memory: an HMAC under a key that this process made for itself and tells nobody. */
type Mark = string;
type Marked = { readonly mark: Mark; readonly staffId: string } | { readonly mark: Mark; readonly childId: string };

/**
 * Finds members of staff who are in the service's own records, by the national id, without anybody having to say so:
 * whoever grew up known to child welfare shall not look themself up. Children are looked at from the moment when some
 * member of staff has a national id.
 */
export class OwnRecords {
  private readonly secret = randomBytes(32);
  private readonly staff = new Map<Mark, Set<string>>();
  /** Null until somebody of the staff has a national id. */
  private children: Map<Mark, Set<string>> | null = null;

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
    const newStaff = await this.marked(events.filter(({ type }) => type === 'staff.registered'));
    if (newStaff.length > 0 && !this.children) this.children = await this.allChildren();
    const { children } = this;
    if (!children) return [];
    const newChildren = await this.marked(events.filter(({ type }) => type === 'child.registered'));
    for (const one of newStaff) keep(this.staff, one);
    for (const one of newChildren) keep(children, one);
    return [...newStaff, ...newChildren].flatMap(({ mark }) =>
      [...(this.staff.get(mark) ?? [])].flatMap((staffId) =>
        [...(children.get(mark) ?? [])].map((childId) => ({ staffId, childId })),
      ),
    );
  }

  /** All there are, perhaps some whose event has not been folded yet: those are found once more then. */
  private async allChildren(): Promise<Map<Mark, Set<string>>> {
    const all = new Map<Mark, Set<string>>();
    let waiting: TypedFact[] = [];
    const open = async (): Promise<void> => {
      for (const one of await this.marked(waiting)) keep(all, one);
      waiting = [];
    };
    for await (const { events } of this.read.readTypes(this.ledger, 0, ['child.registered'], sealedTypes)) {
      waiting.push(...events);
      if (waiting.length >= TOGETHER) await open();
    }
    await open();
    return all;
  }

  /** Those of the registered who have a national id. An erased one has none; neither has one that was tampered with. */
  private async marked(registered: readonly TypedFact[]): Promise<readonly Marked[]> {
    if (registered.length === 0) return [];
    const opened = await this.keys.openAll(this.ledger, registered);
    return registered.flatMap(({ data }, at): Marked[] => {
      for (const part of opened[at] ?? []) {
        if (part.status !== 'open') continue;
        const { nationalId } = part.content as Partial<StaffIdentity & ChildIdentity>;
        if (part.path === 'staff' && nationalId)
          return [{ mark: this.mark(nationalId), staffId: data['staffId'] as string }];
        if (part.path === 'identity' && nationalId)
          return [{ mark: this.mark(nationalId), childId: data['childId'] as string }];
      }
      return [];
    });
  }

  private mark(nationalId: string): Mark {
    return createHmac('sha256', this.secret).update(nationalId).digest('base64');
  }
}

function keep(marks: Map<Mark, Set<string>>, one: Marked): void {
  const ids = marks.get(one.mark) ?? new Set();
  marks.set(one.mark, ids.add('staffId' in one ? one.staffId : one.childId));
}
