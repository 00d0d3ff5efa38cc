import type { ViewDocument } from './view';

const nobody: ReadonlyMap<string, ViewDocument> = new Map();

/** A view's documents as they are after the events so far, by id and by family; null = no such document. */
export class Documents {
  private readonly byId = new Map<string, ViewDocument | null>();
  private readonly families = new Map<string, Map<string, ViewDocument>>();

  constructor(documents: Iterable<ViewDocument> = []) {
    for (const document of documents) this.set(document._id, document);
  }

  /** How many were touched. */
  get size(): number {
    return this.byId.size;
  }

  /** Whether anything is known of it, be it that there is none. */
  has(id: string): boolean {
    return this.byId.has(id);
  }

  get(id: string): ViewDocument | null {
    return this.byId.get(id) ?? null;
  }

  members(family: string): ReadonlyMap<string, ViewDocument> {
    return this.families.get(family) ?? nobody;
  }

  set(id: string, document: ViewDocument | null): void {
    const family = (document ?? this.get(id))?.family;
    this.byId.set(id, document);
    if (family === undefined) return;
    const members = this.families.get(family) ?? new Map<string, ViewDocument>();
    this.families.set(family, members);
    if (document) members.set(id, document);
    else members.delete(id);
  }

  /** Every id that was touched, with what is there now. */
  [Symbol.iterator](): Iterator<readonly [string, ViewDocument | null]> {
    return this.byId.entries();
  }

  /** The documents there are. */
  all(): readonly ViewDocument[] {
    return [...this.byId.values()].filter((document) => document !== null);
  }
}
