import Papa from 'papaparse';
import { cellOf } from '../../domain/values/tsv.ts';

/** Cells of text, row by row; empty rows are left out, and rows may be of different lengths. */
export type Table = readonly (readonly string[])[];

/** More than any list of parameters; what follows is left out. */
const MOST_ROWS = 2_000;
const MOST_CHARACTERS = 2_000_000;

/** What was copied from a spreadsheet (columns parted by tabs), or the text of a CSV file. */
export function readTable(text: string): Table {
  const given = text.slice(0, MOST_CHARACTERS);
  const { data } = Papa.parse<readonly string[]>(given, {
    // Of text with tabs, nothing else parts its columns: commas are in the cells.
    delimiter: given.includes('\t') ? '\t' : '',
    delimitersToGuess: [';', ',', '|'],
    skipEmptyLines: 'greedy',
    preview: MOST_ROWS,
  });
  return data.map((row) => row.map((cell) => cellOf(cell.trim())));
}
