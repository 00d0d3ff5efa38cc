import { writeFileSync } from 'node:fs';
import type { Outcome } from './import-run';

/** A line for every case: where it stands in the file and what became of it. Nothing of its content. */
export function writeReport(file: string, outcomes: readonly Outcome[]): void {
  const lines = outcomes.map((one) =>
    one.result === 'refused' ? `${one.line},refused,${one.code},${one.field}` : `${one.line},${one.result},,`,
  );
  writeFileSync(file, `${['line,result,code,field', ...lines].join('\n')}\n`);
}
