import { createHash } from 'node:crypto';
import { Rejection } from '@libs/domain/kernel/rejection';
import { importRefusals } from '@libs/commands/import/refusals';
import { caseRow, type CaseRow } from '@libs/commands/import/row';
import type { Wording } from '@libs/domain/kernel/rejection';
import { refusalWordings } from '../http/refusal-wordings';
import type { SourceRow } from './sources';

/** What became of a case of the file. `line` and `field` say where it is wrong; nothing of what stands there is repeated. */
export type Outcome =
  | { readonly line: number; readonly result: Stored | 'valid' }
  | { readonly line: number; readonly result: 'refused'; readonly code: string; readonly field: string };

type Stored = 'imported' | 'already-there';

export type Counts = Readonly<Record<Outcome['result'], number>>;

/** How many cases are on their way at once: their events and keys wait for the store together. */
const AT_ONCE = 64;

/** One import, or its rehearsal: every case of the file by itself, so that a bad one stops no other. */
export class ImportRun {
  readonly counts: Record<Outcome['result'], number> = { imported: 0, 'already-there': 0, valid: 0, refused: 0 };
  private readonly outcomes: Outcome[] = [];
  private readonly cases = new Set<string>();
  private readonly children = new Set<string>();
  private failure: { readonly error: unknown } | null = null;

  /**
   * @param take what is done with a case that can be read
   * @param progress called after every case
   */
  constructor(
    private readonly take: (row: CaseRow) => Promise<Stored | 'valid'>,
    private readonly progress: (counts: Counts) => void,
  ) {}

  /** @returns in the order of the file. @throws whatever is not about a case: the store is absent, the file cannot be read */
  async all(rows: AsyncIterable<SourceRow>): Promise<readonly Outcome[]> {
    const underWay = new Set<Promise<void>>();
    for await (const row of rows) {
      const one = this.one(row).finally(() => underWay.delete(one));
      underWay.add(one);
      if (underWay.size >= AT_ONCE) await Promise.race(underWay);
      if (this.failure) break;
    }
    await Promise.all(underWay);
    if (this.failure) throw this.failure.error;
    return this.outcomes.toSorted((one, other) => one.line - other.line);
  }

  private async one(source: SourceRow): Promise<void> {
    try {
      const outcome = await this.outcomeOf(source);
      this.outcomes.push(outcome);
      this.counts[outcome.result] += 1;
      this.progress(this.counts);
    } catch (error) {
      this.failure ??= { error };
    }
  }

  private async outcomeOf(source: SourceRow): Promise<Outcome> {
    const { line } = source;
    try {
      const row = caseRow(line, source.content);
      this.assertOnce(row);
      return { line, result: await this.take(row) };
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      const field = error.field ?? '/';
      return { line: lineOf(source, field), result: 'refused', code: error.code, field };
    }
  }

  /** A child has one case; the number is kept as a hash only. */
  private assertOnce({ case: name, child }: CaseRow): void {
    if (this.cases.has(name)) throw new Rejection('import.case-twice' satisfies ImportCode, '/case');
    this.cases.add(name);
    const nationalId = child['nationalId'];
    if (typeof nationalId !== 'string' || nationalId === '') return;
    const hash = createHash('sha256').update(nationalId).digest('base64');
    if (this.children.has(hash)) throw new Rejection('import.child-twice' satisfies ImportCode, '/child/nationalId');
    this.children.add(hash);
  }
}

type ImportCode = keyof typeof importRefusals;

const lineOf = ({ line, stepLines }: SourceRow, field: string): number => {
  const step = /^\/steps\/(\d+)/.exec(field);
  return (step && stepLines[Number(step[1])]) || line;
};

const wordings: Readonly<Record<string, Wording>> = { ...refusalWordings, ...importRefusals };

/** A bad case as a person reads it. */
export const told = (outcome: Outcome): string =>
  outcome.result === 'refused'
    ? `line ${outcome.line}, ${outcome.field}: ${outcome.code}: ${wordings[outcome.code]?.nb ?? ''}`
    : `line ${outcome.line}: ${outcome.result}`;
