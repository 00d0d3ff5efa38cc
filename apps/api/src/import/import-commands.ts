import { CaseImport } from '@libs/commands/import/case-import';
import { importedCase, type Place } from '@libs/commands/import/imported-case';
import { refusing } from '@libs/domain/kernel/refusing';
import { importRefusals } from '@libs/commands/import/refusals';
import type { CaseRow } from '@libs/commands/import/row';
import type { Decisions } from '@libs/commands/decisions';
import { MAX_EVENTS } from '@libs/ledger/batch-document';
import type { Ledger } from '@libs/ledger/ledger';
import { ImportRun, told, type Counts, type Outcome } from './import-run';
import { writeReport } from './report';
import { sourceOf } from './sources';

const refuse = refusing(importRefusals);

export type ImportDesk = {
  readonly file: string;
  readonly report: string;
  readonly place: Place;
  readonly print: (line: string) => void;
  /** Milliseconds. */
  readonly now: () => number;
};

const EVERY = 2_000;

/** Rehearses every case and names the bad ones; nothing is stored, no server is asked. @returns 0 when all are good, else 1 */
export async function dryRun(desk: ImportDesk): Promise<number> {
  const rehearse = async (row: CaseRow) => {
    if (importedCase(row, desk.place).length > MAX_EVENTS) throw refuse('import.too-large', '/');
    return 'valid' as const;
  };
  const total = await countOf(desk.file);
  const run = new ImportRun(rehearse, progress(desk, total));
  return ended(desk, total, await run.all(sourceOf(desk.file)), run.counts);
}

/** Imports what is not there yet, case by case. @returns 0 when all are there, else 1 */
export async function importFile(
  desk: ImportDesk,
  { decisions, ledger }: { readonly decisions: Decisions; readonly ledger: Ledger },
): Promise<number> {
  const cases = new CaseImport(decisions, ledger.read, desk.place);
  const total = await countOf(desk.file);
  const run = new ImportRun((row) => cases.store(row), progress(desk, total));
  return ended(desk, total, await run.all(sourceOf(desk.file)), run.counts);
}

async function countOf(file: string): Promise<number> {
  let count = 0;
  for await (const _ of sourceOf(file)) count++;
  return count;
}

/** A line every two seconds: how far, how fast, with what result. */
function progress({ print, now }: ImportDesk, total: number): (counts: Counts) => void {
  const began = now();
  let next = began + EVERY;
  return (counts) => {
    if (now() < next) return;
    next = now() + EVERY;
    const done = sumOf(counts);
    const perSecond = Math.round(done / ((now() - began) / 1_000));
    print(`${done} of ${total} cases, ${perSecond}/s: ${inWords(counts)}`);
  };
}

function ended({ report, print }: ImportDesk, total: number, outcomes: readonly Outcome[], counts: Counts): number {
  for (const outcome of outcomes.filter(({ result }) => result === 'refused')) print(told(outcome));
  writeReport(report, outcomes);
  print(`${sumOf(counts)} of ${total} cases: ${inWords(counts)}; report in ${report}`);
  return counts.refused > 0 ? 1 : 0;
}

const sumOf = (counts: Counts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

const inWords = (counts: Counts): string =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([result, count]) => `${count} ${result}`)
    .join(', ') || 'none';
