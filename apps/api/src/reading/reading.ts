import { Injectable } from '@nestjs/common';
import type { ChildIdentity } from '@libs/domain/children/events';
import type { Json } from '@libs/domain/kernel/json';
import { Keys } from '@libs/keys/keys';
import { findChildren } from '@libs/read-models/children/query';
import { childrenView } from '@libs/read-models/children/view';
import { newest, type SealedCopy } from '@libs/read-models/sealed';
import type { AnyView } from '@libs/read-models/view';
import { ViewStore } from '@libs/read-models/view-store';

/** How long a reader waits for its own write to show, milliseconds. */
const PATIENCE = 5_000;

/** Who a child is, for a reader who may know. */
export type ChildShown = { readonly childId: string; readonly name: string | null; readonly birthDate: string | null };

/** What all queries need: a view that is as new as the reader asks, and what is sealed in it opened. */
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
  async fresh(view: AnyView, ledger: string, waitFor: number | null): Promise<ViewStore> {
    const views = new Set<AnyView>([view, childrenView]);
    if (waitFor !== null)
      await Promise.all([...views].map((one) => this.store.waitFor(one, ledger, waitFor, PATIENCE)));
    return this.store;
  }

  /** The newest sealed content under a path; null if there is none, or the key no longer exists. */
  async newest(ledger: string, sealed: readonly SealedCopy[], path: string): Promise<Json> {
    const part = newest(sealed, path);
    if (!part) return null;
    const [opened] = await this.keys.open(ledger, part.eventId, [part]);
    return opened?.status === 'open' ? opened.content : null;
  }

  /** The children a page is about, by id. Who the children view does not know yet has no name yet. */
  async children(ledger: string, ids: readonly string[]): Promise<(childId: string) => ChildShown> {
    const found = await findChildren(this.store, ledger, ids);
    const shown = await Promise.all(
      found.map(async ({ _id: childId, sealed }) => {
        const identity = (await this.newest(ledger, sealed, 'identity')) as ChildIdentity | null;
        return [childId, { childId, name: identity?.name ?? null, birthDate: identity?.birthDate ?? null }] as const;
      }),
    );
    const byId = new Map<string, ChildShown>(shown);
    return (childId) => byId.get(childId) ?? { childId, name: null, birthDate: null };
  }
}
