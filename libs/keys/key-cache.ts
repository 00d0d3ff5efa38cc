export type DataKey = { readonly id: string; readonly key: Buffer };

type Entry = { readonly place: string; readonly dataKey: DataKey; readonly at: number };

/** Most keys kept open in memory at a time. */
const MOST = 20_000;
/** How long a key is trusted to exist, milliseconds: an erasure by another process is seen this late at the latest. */
export const MAX_AGE = 60_000;

/** Open data keys by place (ledger and subject) and by id, oldest first. */
export class KeyCache {
  private readonly byPlace = new Map<string, Entry>();
  private readonly byId = new Map<string, Entry>();
  private forgotten = 0;

  /** @param now milliseconds that only go forward */
  constructor(private readonly now: () => number) {}

  ofPlace(place: string): DataKey | null {
    this.dropOld();
    return this.byPlace.get(place)?.dataKey ?? null;
  }

  ofId(id: string): DataKey | null {
    this.dropOld();
    return this.byId.get(id)?.dataKey ?? null;
  }

  /** To be taken before a key is read; handed to {@link remember}, it tells that nothing was forgotten meanwhile. */
  get mark(): number {
    return this.forgotten;
  }

  remember(place: string, dataKey: DataKey, mark: number): void {
    if (mark !== this.forgotten) return;
    const entry = { place, dataKey, at: this.now() };
    this.drop(place);
    this.byPlace.set(place, entry);
    this.byId.set(dataKey.id, entry);
    const [oldest] = this.byPlace.keys();
    if (this.byPlace.size > MOST && oldest !== undefined) this.drop(oldest);
  }

  forget(place: string): void {
    this.forgotten += 1;
    this.drop(place);
  }

  private dropOld(): void {
    const limit = this.now() - MAX_AGE;
    for (const [place, { at }] of this.byPlace) {
      if (at > limit) return;
      this.drop(place);
    }
  }

  private drop(place: string): void {
    const entry = this.byPlace.get(place);
    if (!entry) return;
    this.byPlace.delete(place);
    this.byId.delete(entry.dataKey.id);
  }
}
