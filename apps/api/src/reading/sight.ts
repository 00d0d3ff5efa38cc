import { fieldClasses, type FieldClass } from '@libs/access/policy/capacities';
import type { Allowed } from '@libs/access/policy/policy';
import type { Json } from '@libs/domain/kernel/json';

/** A sealed part as it came out of its envelope. `none`: there is no such part. */
export type Part =
  { readonly status: 'open'; readonly content: Json } | { readonly status: 'erased' } | { readonly status: 'none' };

export const NO_PART: Part = { status: 'none' };

/**
 * One case as one reader may see it. Nothing is opened that may not be shown; what is shown is told to the access log,
 * what is not to the reader.
 */
export class Sight {
  private readonly shown = new Set<FieldClass>(['codes']);
  private readonly hidden = new Set<FieldClass>();
  private readonly gone = new Set<string>();

  /** @param isErased the child's key was destroyed: all there is left is that it was */
  constructor(
    readonly childId: string,
    readonly verdict: Allowed,
    readonly isErased: boolean,
  ) {}

  /** Whether this kind of content is open to the reader; if it is not, the answer says that it is withheld. */
  opens(kind: FieldClass): boolean {
    if (this.isErased) return false;
    const isOpen = this.verdict.fields[kind] === 'open';
    (isOpen ? this.shown : this.hidden).add(kind);
    return isOpen;
  }

  /**
   * The content of a field if the reader may see its kinds; null if it is withheld, erased or empty.
   * @param open opens the envelope; not asked for what may not be shown
   */
  async see(name: string, kinds: readonly [FieldClass, ...FieldClass[]], open: () => Promise<Part>): Promise<Json> {
    if (this.isErased) {
      this.gone.add(name);
      return null;
    }
    if (kinds.filter((kind) => !this.opens(kind)).length > 0) return null;
    const part = await open();
    if (part.status === 'erased') this.gone.add(name);
    return part.status === 'open' ? part.content : null;
  }

  /** Kinds of content that the answer has and this reader does not get. */
  get withheld(): readonly FieldClass[] {
    return fieldClasses.filter((kind) => this.hidden.has(kind));
  }

  /** Fields whose key no longer exists. */
  get erased(): readonly string[] {
    return [...this.gone].sort();
  }

  /** Kinds of content that the answer shows: the access log's line. */
  get fields(): readonly FieldClass[] {
    return fieldClasses.filter((kind) => this.shown.has(kind));
  }
}
