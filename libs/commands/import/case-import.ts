import { refusing } from '@libs/domain/kernel/refusing';
import { AppendTooLarge, CommandReused } from '@libs/ledger/errors';
import type { LedgerReader } from '@libs/ledger/read';
import type { Rehearsed } from '../casework/rehearsal';
import type { Decisions } from '../decisions';
import type { Issued } from '../issued';
import { namedId } from '../named-id';
import { importedCase, type Place } from './imported-case';
import { importRefusals } from './refusals';
import type { CaseRow } from './row';

const refuse = refusing(importRefusals);

/** Stores a case as a whole, once. */
export class CaseImport {
  constructor(
    private readonly decisions: Decisions,
    private readonly read: LedgerReader,
    private readonly place: Place,
  ) {}

  /**
   * One append for all events of the case. The command's id is made from run and case, so that a repeat finds it there.
   * @throws Rejection whose field points into the row, LedgerUnavailable
   */
  async store(row: CaseRow): Promise<'imported' | 'already-there'> {
    const issued = this.issued(row);
    const before = await this.read.findCommand(this.place.ledger, issued.commandId);
    const events = before ? [] : importedCase(row, this.place);
    await this.append(issued, row, events);
    return before ? 'already-there' : 'imported';
  }

  private async append(issued: Issued, row: CaseRow, events: readonly Rehearsed[]): Promise<void> {
    // Not the line: a case stays the same when others are put right above it.
    const { case: name, caseNumber, openedOn, child, steps: said } = row;
    const content = { type: 'ImportCase', case: name, caseNumber, openedOn, child, steps: said };
    const steps = events.map(({ stream, event }) => ({ stream, isNew: true, decide: () => [event] }));
    try {
      await this.decisions.run(issued, content, async () => ({ steps }));
    } catch (error) {
      if (error instanceof AppendTooLarge) throw refuse('import.too-large', '/');
      if (error instanceof CommandReused) throw refuse('import.row-changed', '/');
      throw error;
    }
  }

  private issued(row: CaseRow): Issued {
    const { ledger, run, now } = this.place;
    const commandId = namedId('import', ledger, run, row.case);
    const actor = { subject: 'rettid-import', role: 'system', unit: null, onBehalfOf: null };
    const about = { purpose: 'import', correlationId: commandId, causationId: null, expectedVersion: null };
    return { ledger, commandId, actor, by: null, now, ...about };
  }
}
