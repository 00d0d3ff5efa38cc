import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { CsvError, parse } from 'csv-parse';

/** A case as it stands in the file, not yet looked at. `lines`: where it begins, and where each of its steps stands. */
export type SourceRow = {
  readonly line: number;
  readonly stepLines: readonly number[];
  /** Undefined where the line is no JSON. */
  readonly content: unknown;
};

/** The file as a whole cannot be read: nothing of it is imported. */
export class UnreadableFile extends Error {
  constructor(line: number | null, why: string) {
    super(line === null ? why : `line ${line}: ${why}`);
    this.name = 'UnreadableFile';
  }
}

/** JSON Lines for `.jsonl`, a row for each thing for `.csv`. @throws UnreadableFile */
export function sourceOf(file: string): AsyncGenerator<SourceRow> {
  if (file.endsWith('.jsonl')) return jsonLines(file);
  if (file.endsWith('.csv')) return csvCases(file);
  throw new UnreadableFile(null, 'the file must end in .jsonl or .csv');
}

async function* jsonLines(file: string): AsyncGenerator<SourceRow> {
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    line += 1;
    if (text.trim() !== '') yield { line, stepLines: [], content: parsed(text) };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

type Cells = Readonly<Record<string, string>>;
type Record_ = { readonly record: Cells; readonly info: { readonly lines: number } };

/** Rows with the same `case`, one after the other, are one case; the row of kind `child` says who it is about. */
async function* csvCases(file: string): AsyncGenerator<SourceRow> {
  const records = createReadStream(file).pipe(parse({ columns: true, bom: true, info: true, skip_empty_lines: true }));
  let rows: Record_[] = [];
  try {
    for await (const row of records as AsyncIterable<Record_>) {
      if (rows.length > 0 && rows[0]!.record['case'] !== row.record['case']) {
        yield csvCase(rows);
        rows = [];
      }
      rows.push(row);
    }
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableFile(Number(error['lines']), `not valid CSV (${error.code})`);
    throw error;
  }
  if (rows.length > 0) yield csvCase(rows);
}

function csvCase(rows: readonly Record_[]): SourceRow {
  const isChild = ({ record }: Record_): boolean => record['kind'] === 'child';
  const steps = rows.filter((row) => !isChild(row));
  const { case: name = '' } = rows[0]!.record;
  const { caseNumber, openedOn, ...child } = fieldsOf(rows.find(isChild)?.record ?? {});
  return {
    line: rows[0]!.info.lines,
    stepLines: steps.map(({ info }) => info.lines),
    content: {
      case: name,
      ...(caseNumber !== undefined && { caseNumber }),
      ...(openedOn !== undefined && { openedOn }),
      child,
      steps: steps.map(({ record }) => ({ kind: record['kind'], ...fieldsOf(record) })),
    },
  };
}

/** An empty cell says nothing. */
const fieldsOf = ({ case: _case, kind: _kind, ...cells }: Cells): Record<string, string> =>
  Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== ''));
