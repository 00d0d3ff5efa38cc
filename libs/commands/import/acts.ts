import type { CaseFile } from '@libs/domain/case-file/case-file';
import type { CalendarDate } from '@libs/domain/kernel/dates';
import type { Part, PartKind } from '@libs/domain/kernel/part';
import { refusing } from '@libs/domain/kernel/refusing';
import type { At } from '../casework/planning';
import type { CaseRequest } from '../casework/requests';
import type { Step } from '../plan';
import type { Fields } from './fields';
import { importRefusals } from './refusals';

const refuse = refusing(importRefusals);

/** What the file can give a name to, so that later steps can refer to it. */
export type NamedKind = PartKind | 'offer';
export type Named = { readonly kind: NamedKind; readonly id: string };

/**
 * What a step of the file comes to: a request of the case, or what has a plan of its own. `makes`: what its `id` names.
 * `by`: who did it in the old system.
 */
export type Act =
  | { readonly request: CaseRequest; readonly makes?: NamedKind; readonly by?: string }
  | { readonly steps: (file: CaseFile, at: At) => readonly Step[]; readonly makes?: Named };

/** A step as it is read: its fields, its day, and what was named before it. */
export class Reading {
  constructor(
    readonly fields: Fields,
    readonly on: CalendarDate,
    private readonly named: ReadonlyMap<string, Named>,
    /** Its command's id. */
    readonly commandId: string,
  ) {}

  /** The id of what the field names. @throws Rejection if that is not there, or of another kind */
  id(field: string, ...kinds: readonly NamedKind[]): string {
    return this.lookedUp(field, this.fields.text(field, 100), kinds).id;
  }

  maybeId(field: string, ...kinds: readonly NamedKind[]): string | null {
    return this.fields.has(field) ? this.id(field, ...kinds) : null;
  }

  part(field: string): Part {
    const { kind, id } = this.lookedUp(field, this.fields.text(field, 100), []);
    if (kind === 'offer') throw refuse('import.reference-unknown', this.fields.placeOf(field));
    return { kind, id };
  }

  maybePart(field: string): Part | null {
    return this.fields.has(field) ? this.part(field) : null;
  }

  private lookedUp(field: string, name: string, kinds: readonly NamedKind[]): Named {
    const named = this.named.get(name);
    if (!named || (kinds.length > 0 && !kinds.includes(named.kind)))
      throw refuse('import.reference-unknown', this.fields.placeOf(field));
    return named;
  }
}

/** One kind of step: how its fields become an act. */
export type Kind = (step: Reading) => Act;
export type Kinds = Readonly<Record<string, Kind>>;
