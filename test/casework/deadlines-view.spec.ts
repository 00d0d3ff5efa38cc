import fc from 'fast-check';
import { BSON } from 'mongodb';
import { deriveDeadlines } from '@libs/domain/deadlines/derive';
import { eventTypes } from '@libs/domain/event-types';
import type { RecordedFact } from '@libs/domain/kernel/envelope';
import { deadlineStream } from '@libs/domain/kernel/ids';
import { deriveRuled } from '@libs/domain/rulebook/ruling';
import { plainReminder } from '@libs/testing/raised-reminder';
import type { DeadlineDocument } from '@libs/read-models/deadlines/document';
import { deadlinesView } from '@libs/read-models/deadlines/view';
import { Documents } from '@libs/read-models/documents';
import { foldInto, touchedBy } from '@libs/read-models/fold';
import { rulesKept, withRules } from '@libs/read-models/rules';
import type { ViewDocument } from '@libs/read-models/view';
import { RandomCase, type Attempt } from './random-case';

const LEDGER = '1201-02';
const known = new Set<string>(eventTypes);

/** The view's documents as they are stored between two batches. */
class Stored {
  private documents = new Map<string, ViewDocument>();
  private rulebook: NonNullable<ReturnType<typeof rulesKept>['rulebook']> = [];

  /** Loads what the batch touches and nothing else, folds, and stores it as the store does. */
  take(batch: readonly RecordedFact[]): void {
    const { ids, families } = touchedBy(deadlinesView, batch);
    const loaded = [...this.documents.values()].filter(({ _id, family }) => ids.has(_id) || families.has(family!));
    const documents = new Documents(loaded);
    expect(foldInto(documents, deadlinesView, withRules(deadlinesView, this.rulebook, batch), known)).toBeNull();
    for (const document of documents.all()) this.documents.set(document._id, throughStore(document));
    this.rulebook = rulesKept(deadlinesView, this.rulebook, batch, Infinity).rulebook ?? [];
  }

  get limits(): readonly DeadlineDocument[] {
    return [...this.documents.values()].filter((one): one is DeadlineDocument => 'deadline' in one);
  }

  get all(): ReadonlyMap<string, ViewDocument> {
    return this.documents;
  }
}

const throughStore = <Doc extends ViewDocument>(document: Doc): Doc =>
  BSON.deserialize(BSON.serialize(document)) as Doc;

const attempts = fc.array(
  fc.record<Attempt & { readonly cut: boolean; readonly remind: boolean; readonly of: 0 | 1; readonly rule: boolean }>({
    choice: fc.noBias(fc.nat()),
    days: fc.noBias(fc.constantFrom(0, 0, 1, 7, 40, 200)),
    cut: fc.boolean(),
    remind: fc.boolean(),
    of: fc.constantFrom(0, 1),
    rule: fc.noBias(fc.integer({ min: 0, max: 9 }).map((n) => n === 0)),
  }),
  { minLength: 10, maxLength: 50 },
);

/** Two cases in one ledger, reminders as they come due between their events, and now and then a rule of the municipality's own. */
class Happening {
  readonly facts: RecordedFact[] = [];
  private readonly versions = new Map<string, number>();
  private rules = 0;

  record(type: string, stream: string, data: object, occurredOn: string): void {
    const seq = this.facts.length + 1;
    const version = (this.versions.get(stream) ?? 0) + 1;
    this.versions.set(stream, version);
    const recordedAt = `${occurredOn.slice(0, 10)}T12:00:00.000Z`;
    const fact = { seq, version, stream, type, data, occurredOn, recordedAt, ledger: LEDGER, subjects: [], sealed: [] };
    this.facts.push(fact as unknown as RecordedFact);
  }

  remind({ _id: deadlineId, dueOn, key, paragraph, stream, childId, deadline }: DeadlineDocument, on: string): void {
    const about = { key, paragraph, stream, childId, audience: ['caseworker'], ...plainReminder };
    const rung = deadline.status === 'open' ? 'due' : 'overdue-1';
    this.record('reminder.raised', deadlineStream(deadlineId), { deadlineId, dueOn, rung, ...about }, on);
    this.record('reminder.opened', deadlineStream(deadlineId), { deadlineId, dueOn, rung, staffId: 's' }, on);
  }

  rule(on: string): void {
    const changeId = `change-${(this.rules += 1)}`;
    const change = { kind: 'target', rule: 'concern.review', lengths: [{ count: 1 + this.rules, unit: 'day' }] };
    const proposed = { changeId, change, validFrom: on, version: this.rules, source: 'vedtak', staffId: 's' };
    this.record('rulebook.change-proposed', 'rulebook', proposed, on);
    this.record('rulebook.change-approved', 'rulebook', { changeId, validFrom: on, staffId: 't' }, on);
  }
}

describe('the view of time limits', () => {
  const happened = { limits: 0, reminders: 0, ruled: 0 };

  it('holds exactly what follows from the events, batch by batch and built anew', () => {
    fc.assert(
      fc.property(fc.nat(), attempts, (name, tries) => {
        const cases = [new RandomCase('2010-01-01', name), new RandomCase('2013-06-30', name + 1)] as const;
        const happening = new Happening();
        const stored = new Stored();
        const told = [0, 0];
        let [taken, day] = [0, '2023-03-01'];
        for (const { cut, remind, of, rule, ...attempt } of tries) {
          const one = cases[of];
          one.attempt(attempt);
          for (const { stream, event } of one.rehearsal.events.slice(told[of])) {
            happening.record(event.type, stream, event.data, event.occurredOn);
            day = event.occurredOn.slice(0, 10) > day ? event.occurredOn.slice(0, 10) : day;
          }
          told[of] = one.rehearsal.events.length;
          const due = stored.limits.find(({ nextAt }) => nextAt !== null);
          if (remind && due) happening.remind(due, day);
          if (rule) happening.rule(day);
          if (cut) taken = takeFrom(stored, happening, taken);
        }
        takeFrom(stored, happening, taken);
        const { facts } = happening;
        const expected = new Map(
          deriveRuled(facts).map((deadline) => [deadline.id, throughStore({ ...deadline, _id: '', ledger: '' })]),
        );
        const found = new Map(stored.limits.map(({ deadline }) => [deadline.id, { ...deadline, _id: '', ledger: '' }]));
        expect(found).toEqual(expected);
        for (const { _id, streamVersion, raised } of stored.limits) {
          const own = facts.filter(({ stream }) => stream === deadlineStream(_id));
          expect(streamVersion).toBe(own.length);
          expect(raised).toHaveLength(own.filter(({ type }) => type === 'reminder.raised').length);
        }
        const rebuilt = new Stored();
        rebuilt.take(facts);
        expect(rebuilt.all).toEqual(stored.all);
        happened.limits += found.size;
        happened.reminders += facts.filter(({ type }) => type === 'reminder.raised').length;
        happened.ruled += [...found.keys()].filter((id) => id.startsWith('concern.review.target~')).length;
      }),
      { numRuns: 100, seed: 20_261_122 },
    );
  }, 300_000);

  it('saw enough for that to mean something', () => {
    expect(happened.limits).toBeGreaterThan(200);
    expect(happened.reminders).toBeGreaterThan(50);
    expect(happened.ruled).toBeGreaterThan(3);
  });

  it('is by national rules alone what is derived without a rulebook', () => {
    const one = new RandomCase('2010-01-01', 3);
    for (let choice = 0; choice < 60; choice += 1) one.attempt({ choice: choice * 7_919, days: 3 });
    const happening = new Happening();
    for (const { stream, event } of one.rehearsal.events)
      happening.record(event.type, stream, event.data, event.occurredOn);
    expect(new Set(deriveRuled(happening.facts))).toEqual(new Set(deriveDeadlines(happening.facts)));
  });
});

function takeFrom(stored: Stored, { facts }: Happening, from: number): number {
  stored.take(facts.slice(from));
  return facts.length;
}
