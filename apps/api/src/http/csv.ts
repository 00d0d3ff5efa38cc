/** A cell: text, a number, or nothing. */
export type Cell = string | number | null;

/** Where spreadsheets in Norway begin a new cell; what they need at the beginning to read æ, ø and å. */
const [SEPARATOR, END, MARK] = [';', '\r\n', '\uFEFF'];
/** What a spreadsheet takes for a formula (OWASP: CSV injection). */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A table as RFC 4180 writes it. Text never becomes a formula, whatever it begins with; numbers stay numbers. */
export const csv = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  MARK + [columns, ...rows].map((cells) => cells.map(written).join(SEPARATOR) + END).join('');

const written = (cell: Cell): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /["\r\n;,]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
