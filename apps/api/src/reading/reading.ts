import { Injectable, NotFoundException } from '@nestjs/common';
import type { Permission } from '@libs/access/policy/permissions';
import type { ChildIdentity } from '@libs/domain/children/events';
import { Keys } from '@libs/keys/keys';
import { findChildren } from '@libs/read-models/children/query';
import { childrenView, type ChildDocument } from '@libs/read-models/children/view';
import { newest, type SealedCopy } from '@libs/read-models/sealed';
import type { AnyView } from '@libs/read-models/view';
import { ViewStore } from '@libs/read-models/view-store';
import type { Asking } from '../http/issuing';
import { NO_PART, Sight, type Part } from './sight';
import type { ChildShownDto } from './shown.dto';

/** How long a reader waits for its own write to show, milliseconds. */
const PATIENCE = 5_000;

type Seen<Item> = { readonly item: Item; readonly sight: Sight };
type Listed<Item> = Seen<Item> & { readonly child: ChildShownDto };

/** What all queries need: a view as new as the reader asks, and of each case no more than the reader may see. */
@Injectable()
export class Reading {
  constructor(
    private readonly store: ViewStore,
    private readonly keys: Keys,
  ) {}

  /**
   * The views, as new as asked for; the children's too, since a list without their names would be an older one.
   * @throws ViewBehind if `waitFor` (a seq; null = whatever they have) is not reached in 5 s
   */
  async fresh(view: AnyView, { user: { ledger }, waitFor }: Asking): Promise<ViewStore> {
    const views = new Set<AnyView>([view, childrenView]);
    if (waitFor !== null)
      await Promise.all([...views].map((one) => this.store.waitFor(one, ledger, waitFor, PATIENCE)));
    return this.store;
  }

  /** The case that the path names, as the guard let the reader in to it. @throws NotFoundException if it is another one */
  sight({ user, verdictOn }: Asking, childId: string): Sight {
    return new Sight(childId, verdictOn(childId), user.relations.case(childId)?.erased ?? false);
  }

  /** A page's items as the reader may see them now; a case that was closed to the reader meanwhile is left out. */
  sights<Item>(
    { user }: Asking,
    permission: Permission,
    items: readonly Item[],
    childOf: (item: Item) => string,
  ): readonly Seen<Item>[] {
    return items.flatMap((item) => {
      const childId = childOf(item);
      const verdict = user.decide(permission, childId);
      if (verdict.effect === 'deny') return [];
      return [{ item, sight: new Sight(childId, verdict, user.relations.case(childId)?.erased ?? false) }];
    });
  }

  /** As {@link sights}, with who each child is; the access log is told of it. For lists that open nothing else. */
  async listed<Item extends { readonly childId: string }>(
    asking: Asking,
    permission: Permission,
    items: readonly Item[],
  ): Promise<readonly Listed<Item>[]> {
    const seen = this.sights(asking, permission, items, ({ childId }) => childId);
    const sights = seen.map(({ sight }) => sight);
    const childOf = await this.children(asking, sights);
    this.disclose(asking, sights);
    return seen.map(({ item, sight }) => ({ item, sight, child: childOf(sight) }));
  }

  /** Tells the access log what the answer shows of these cases. To be called when all of it is in the answer. */
  disclose({ disclosed }: Asking, sights: readonly Sight[]): void {
    for (const { childId, fields, verdict } of sights) disclosed.add(childId, fields, verdict);
  }

  /** The newest sealed content under a path, opened. */
  async newest(ledger: string, sealed: readonly SealedCopy[], path: string): Promise<Part> {
    const [part] = await this.newestOf(ledger, [sealed], path);
    return part!;
  }

  /** Who the children of a page are, each as far as the reader may know; their envelopes are opened together. */
  async children({ user: { ledger } }: Asking, sights: readonly Sight[]): Promise<(sight: Sight) => ChildShownDto> {
    const open = sights.filter((sight) => sight.opens('identity'));
    const found =
      open.length === 0
        ? []
        : await findChildren(
            this.store,
            ledger,
            open.map(({ childId }) => childId),
          );
    const identities = await this.identities(ledger, found);
    return ({ childId, isErased }) => childShown(childId, identities.get(childId) ?? NO_PART, isErased);
  }

  /** The children's identities by id; who may see them is the caller's to ask. */
  async identities(
    ledger: string,
    children: readonly Pick<ChildDocument, '_id' | 'sealed'>[],
  ): Promise<ReadonlyMap<string, Part>> {
    const sealed = children.map((child) => child.sealed);
    const parts = await this.newestOf(ledger, sealed, 'identity');
    return new Map(children.map(({ _id }, at) => [_id, parts[at]!]));
  }

  private async newestOf(ledger: string, sealed: readonly (readonly SealedCopy[])[], path: string): Promise<Part[]> {
    const found = sealed.map((copies) => newest(copies, path));
    const asked = found.filter((part) => part !== null).map((part) => ({ eventId: part.eventId, sealed: [part] }));
    const opened = (await this.keys.openAll(ledger, asked)).values();
    return found.map((part): Part => {
      if (!part) return NO_PART;
      const one = opened.next().value?.[0];
      if (!one) throw new Error('a sealed part of a view does not belong where it is');
      return one.status === 'open' ? { status: 'open', content: one.content } : { status: 'erased' };
    });
  }
}

/** Who a child is, as far as the part says. */
export function childShown(childId: string, part: Part, isErased: boolean): ChildShownDto {
  const { name = null, birthDate = null } = part.status === 'open' ? (part.content as unknown as ChildIdentity) : {};
  return { childId, name, birthDate, erased: isErased || part.status === 'erased' };
}

/** What a reader found in a view, if it is there. @throws NotFoundException */
export function present<T>(found: T | null): T {
  if (found === null) throw new NotFoundException();
  return found;
}
