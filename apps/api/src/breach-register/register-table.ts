import type { RegisterRow } from '@libs/domain/deadlines/breach-register';
import type { Cell } from '../http/csv';
import type { Language } from '../http/request-context';
import { formWords, outcomeWords, reasonWords } from './register-words';

const columns = [
  'paragraph',
  'reference',
  'receivedOn',
  'dueOn',
  'extended',
  'doneOn',
  'endedOn',
  'outcome',
  'daysLate',
  'carriedOver',
  'reason',
] as const;

/** The form as columns and cells, in the reader's language. Ids of limits and no children: the form leaves the house. */
export const tableOf = (
  rows: readonly RegisterRow[],
  language: Language,
): { readonly columns: readonly string[]; readonly cells: readonly (readonly Cell[])[] } => ({
  columns: columns.map((name) => formWords[name][language]),
  cells: rows.map((row) => cellsOf(row, language)),
});

const cellsOf = (row: RegisterRow, language: Language): readonly Cell[] => {
  const whether = (isSo: boolean): Cell => (isSo ? formWords.yes[language] : null);
  const reason = row.reason === null ? null : reasonWords[row.reason][language];
  return [
    row.paragraph,
    row.deadlineId.slice(row.deadlineId.indexOf('~') + 1),
    row.receivedOn,
    row.dueOn,
    whether(row.extended),
    row.doneOn,
    row.endedOn,
    outcomeWords[row.outcome][language],
    row.daysLate,
    whether(row.carriedOver),
    row.lacksReason ? formWords.lackReason[language] : reason,
  ];
};
