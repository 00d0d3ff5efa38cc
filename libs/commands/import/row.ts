import type { CalendarDate } from '@libs/domain/kernel/dates';
import { refusing } from '@libs/domain/kernel/refusing';
import { Fields } from './fields';
import { importRefusals } from './refusals';

const refuse = refusing(importRefusals);

type Values = Readonly<Record<string, unknown>>;

/** A case as the file has it. `line`: the first of it. */
export type CaseRow = {
  readonly line: number;
  /** What the old system calls the case: unique in a run. */
  readonly case: string;
  readonly caseNumber: string | null;
  readonly openedOn: CalendarDate | null;
  readonly child: Values;
  readonly steps: readonly Values[];
};

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @throws Rejection whose field points into the row */
export function caseRow(line: number, content: unknown): CaseRow {
  if (!isObject(content)) throw refuse('import.not-readable', '/');
  const { child, steps, ...rest } = content;
  const fields = new Fields(rest, '');
  const row = {
    line,
    case: fields.text('case', 100),
    caseNumber: fields.maybe('caseNumber', 100),
    openedOn: fields.maybeDay('openedOn'),
  };
  fields.done();
  if (!isObject(child)) throw refuse('import.field-missing', '/child');
  if (!Array.isArray(steps)) throw refuse('import.field-missing', '/steps');
  const wrong = steps.findIndex((one) => !isObject(one));
  if (wrong >= 0) throw refuse('import.field-invalid', `/steps/${wrong}`);
  return { ...row, child, steps: steps as readonly Values[] };
}
