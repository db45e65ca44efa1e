/** A cell: a number or an amount written in digits stays one, everything else is text. */
type Cell = string | number | null;

/**
 * Rows as a CSV file that spreadsheets open: UTF-8 with its mark, commas, CRLF, the names of the columns on
 * top. Text that a spreadsheet would take for a formula gets an apostrophe in front, so that nobody's name
 * is ever carried out.
 */
export function csvOf(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [columns, ...rows].map((row) => row.map(cellOf).join(','));
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`;
}

const isNumber = /^-?\d+(\.\d+)?$/;

function cellOf(cell: Cell): string {
  const text = String(cell ?? '');
  if (isNumber.test(text)) return text;
  const safe = /^\s*[=+\-@|＝＋－＠]/u.test(text) ? `'${text}` : text;
  return /[",\r\n']/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
