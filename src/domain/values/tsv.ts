/**
 * Rows as text that spreadsheets take from the clipboard. What they would run as a formula is marked as text, the way
 * they do it themselves; `cellOf` takes the mark off again.
 */
export function tsvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => quoted(marked(cell))).join('\t')).join('\n');
}

/** A cell of a pasted table as it was before `tsvOf`. */
export function cellOf(cell: string): string {
  return FORMULA.test(cell.slice(1)) && cell.startsWith("'") ? cell.slice(1) : cell;
}

/** A minus before a number is one. */
const FORMULA = /^'*(?:[=+@]|-(?![\d.]))/;

function marked(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Whether a text that is pasted is about rows and columns. */
export function isTable(text: string): boolean {
  return text.trim().includes('\t');
}
