import type { ChildIdentity } from '@libs/domain/children/events';
import type { CaseFile } from '@libs/domain/case-file/case-file';
import { emptyCaseFile, evolveCaseFile, withBirthDate } from '@libs/domain/case-file/fold';
import type { DomainEvent, Fact } from '@libs/domain/kernel/envelope';
import type { Step } from '../plan';
import type { At } from './planning';
import { stepsOf, type CaseRequest } from './requests';

/** An event with the stream it belongs to, in the order it was decided. */
export type Rehearsed = { readonly stream: string; readonly event: DomainEvent };

/**
 * One child's case in memory: the very plans and deciders of the service, without a store. For what has to be decided
 * before anything is stored (an import's row, all or nothing), for generated histories and for properties.
 */
export class Rehearsal {
  readonly events: Rehearsed[] = [];
  private readonly streams = new Map<string, DomainEvent[]>();
  private folded: CaseFile = emptyCaseFile;

  /** The case after everything that was done. */
  get file(): CaseFile {
    return this.folded;
  }

  /** Does what the request asks for. @throws Rejection; then nothing has happened */
  perform(request: CaseRequest, at: At): readonly Rehearsed[] {
    return this.take(stepsOf(request, this.folded, at));
  }

  /** As {@link perform}, for commands that have plans of their own (registering a child, raising a concern). */
  take(steps: readonly Step[]): readonly Rehearsed[] {
    const decided = steps.flatMap(({ stream, decide }) =>
      decide((this.streams.get(stream) ?? []) as unknown as readonly Fact[]).map((event) => ({ stream, event })),
    );
    for (const one of decided) this.record(one);
    return decided;
  }

  private record(one: Rehearsed): void {
    const { stream, event } = one;
    this.events.push(one);
    this.streams.set(stream, [...(this.streams.get(stream) ?? []), event]);
    if (!this.isOfChild(event)) return;
    this.folded = evolveCaseFile(this.folded, event as unknown as Fact);
    const identity = event.personal.find(({ path }) => path === 'identity');
    if (identity) this.folded = withBirthDate(this.folded, (identity.content as ChildIdentity).birthDate);
  }

  /** The first child there is; a command of its case can say something on another child's stream, too. */
  private isOfChild({ data }: DomainEvent): boolean {
    const { childId } = this.folded.child;
    return childId === null || !('childId' in data) || data.childId === childId;
  }
}
