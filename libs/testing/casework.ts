import { randomUUID } from 'node:crypto';
import { Decisions } from '@libs/commands/decisions';
import type { Issued } from '@libs/commands/issued';
import { step, type Step } from '@libs/commands/plan';
import { concern } from '@libs/domain/concerns/concern';
import type { ConcernCommand } from '@libs/domain/concerns/commands';
import { upcasts } from '@libs/domain/event-types';
import { concernStream } from '@libs/domain/kernel/ids';
import { Keys } from '@libs/keys/keys';
import { fileKeys } from '@libs/keys/municipality-keys';
import { Ledger } from '@libs/ledger/ledger';
import { prepareLedger } from '@libs/ledger/prepare';
import { Upcasts } from '@libs/ledger/upcasting';
import { ManualClock } from './manual-clock';
import { newRootKeyFile } from './root-key';
import type { TestDatabase } from './test-servers';

export type RaisedConcern = { readonly concernId: string; readonly childId: string };

/** A ledger opened again in the same database has keys there already. */
const rootKeyFiles = new WeakMap<TestDatabase, string>();

/** A ledger on a real store with the domain's own commands, at a time the spec chooses. */
export class Casework {
  readonly ledger: Ledger;
  readonly decisions: Decisions;
  readonly keys: Keys;

  private constructor(
    database: TestDatabase,
    rootKeyFile: string,
    readonly clock: ManualClock,
    readonly name: string,
  ) {
    const db = database.client.db(database.name);
    const steps = new Upcasts(upcasts);
    this.ledger = new Ledger(db, steps, clock);
    this.keys = new Keys(db, fileKeys(rootKeyFile));
    this.decisions = new Decisions(this.ledger, this.keys, steps);
  }

  /** @param now instant at which the clock stands */
  static async open(database: TestDatabase, now: string, ledger = '1201-02'): Promise<Casework> {
    await prepareLedger(database.client.db(database.name));
    const rootKeyFile = rootKeyFiles.get(database) ?? newRootKeyFile();
    rootKeyFiles.set(database, rootKeyFile);
    return new Casework(database, rootKeyFile, new ManualClock(now), ledger);
  }

  /** A concern of one synthetic child. */
  async raise(receivedAt: string, reporter: 'private' | 'anonymous' = 'private'): Promise<RaisedConcern> {
    const [concernId, childId] = [randomUUID(), randomUUID()];
    await this.perform(
      step(concernStream(concernId), concern, {
        type: 'RaiseConcern',
        now: this.now,
        concernId,
        childId,
        receivedAt,
        channel: 'oral',
        reporter: { kind: reporter, code: reporter === 'anonymous' ? null : '4' },
        contentCodes: [receivedAt < '2026' ? '1' : '1.1.01'],
        report: { id: randomUUID(), children: 1 },
        messageId: null,
        text: 'Syntetisk tekst',
        reporterDetails: null,
        specification: null,
      }),
    );
    return { concernId, childId };
  }

  /** Anything else that can be done with a concern, at the clock's time. */
  act(concernId: string, command: ConcernCommand): Promise<void> {
    return this.perform(step(concernStream(concernId), concern, command));
  }

  get now(): string {
    return new Date(this.clock.now()).toISOString();
  }

  /** Any one step of a decider, as a caseworker's command. */
  async perform(only: Step): Promise<void> {
    const issued = this.issued();
    await this.decisions.run(issued, issued.commandId, async () => ({ steps: [only] }));
  }

  /** A command of its own at the clock's time. @param by the staff id of who gives it */
  issued(by: string | null = null, commandId: string = randomUUID()): Issued {
    const actor = { subject: 'spec', role: 'caseworker', unit: null, onBehalfOf: null };
    const about = { purpose: 'spec', correlationId: commandId, causationId: null, expectedVersion: null };
    return { ledger: this.name, commandId, actor, by, now: this.now, ...about };
  }
}
