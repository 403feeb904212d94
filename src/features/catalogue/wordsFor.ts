import { counted } from '../../language/counted.ts';
import type { CatalogueRow } from './catalogueRows.ts';

/** "send-mail", "3 connectors" */
export function wordsFor(rows: readonly CatalogueRow[]): string {
  const [first] = rows;
  return rows.length === 1 && first !== undefined ? first.name : counted(rows.length, 'connector');
}
