import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import type { TemplateRow } from './templateRows.ts';

/** "Create parcel label", "Create parcel label with its 3 versions", "4 templates" */
export function wordsFor(rows: readonly TemplateRow[]): string {
  const [first] = rows;
  if (rows.length !== 1 || first === undefined) return counted(rows.length, 'template');
  const versions = first.versions.length;
  return versions === 1 ? first.name : t`${first.name} with its ${versions} versions`;
}
