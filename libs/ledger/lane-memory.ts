import type { Append } from './append';
import { Changed, StaleVersion } from './errors';

/** What the lane needs to remember of an event. */
export type Touch = {
  readonly seq: number;
  readonly stream: string;
  readonly version: number;
  readonly subjects: readonly string[];
};

/** Most streams and subjects remembered; beyond it the lane forgets everything and learns anew. */
export const MOST_REMEMBERED = 500_000;

/**
 * Each stream's version, and when streams and subjects were last touched, for everything after seq `floor`. Finds
 * stale commands before they reach the index: one violation there would cost the whole batch.
 */
export class LaneMemory {
  private versions = new Map<string, number>();
  private streamTouched = new Map<string, number>();
  private subjectTouched = new Map<string, number>();

  /** The memory is complete for all events after this seq. */
  floor = 0;

  constructor(private readonly most: number) {}

  reset(floor: number): void {
    this.versions = new Map();
    this.streamTouched = new Map();
    this.subjectTouched = new Map();
    this.floor = floor;
  }

  knows(stream: string): boolean {
    return this.versions.has(stream);
  }

  /** A stream's version as read from the store; a newer one already known wins. */
  learn(stream: string, version: number): void {
    if (version > (this.versions.get(stream) ?? -1)) this.versions.set(stream, version);
  }

  touch({ seq, stream, version, subjects }: Touch): void {
    if (this.versions.size > this.most || this.subjectTouched.size > this.most) this.reset(seq - 1);
    this.learn(stream, version);
    this.streamTouched.set(stream, seq);
    for (const subject of subjects) this.subjectTouched.set(subject, seq);
  }

  /**
   * Checks a command against all that is stored and against the commands before it in its batch.
   * @returns the refusal, or null if the command may go in
   */
  refusal(append: Append, batch: BatchOverlay): StaleVersion | Changed | null {
    const actual = (stream: string): number | undefined => batch.versions.get(stream) ?? this.versions.get(stream);
    const stale = Object.entries(append.expected).filter(
      ([stream, expected]) => (actual(stream) ?? expected) !== expected,
    );
    const [first] = stale;
    if (first) {
      const [stream, expected] = first;
      return new StaleVersion(
        stream,
        expected,
        actual(stream)!,
        stale.map(([one]) => one),
      );
    }
    const { since, streams = [], subjects = [] } = append.unchanged ?? { since: 0 };
    for (const stream of streams) {
      if (batch.streams.has(stream) || (this.streamTouched.get(stream) ?? 0) > since) return new Changed(stream);
    }
    for (const subject of subjects) {
      if (batch.subjects.has(subject) || (this.subjectTouched.get(subject) ?? 0) > since) return new Changed(subject);
    }
    return null;
  }
}

/** What the commands already taken into the batch will have done. */
export class BatchOverlay {
  readonly versions = new Map<string, number>();
  readonly streams = new Set<string>();
  readonly subjects = new Set<string>();

  add(append: Append): void {
    for (const { stream, subjects } of append.events) {
      this.versions.set(stream, (this.versions.get(stream) ?? append.expected[stream] ?? 0) + 1);
      this.streams.add(stream);
      for (const subject of subjects) this.subjects.add(subject);
    }
  }
}
