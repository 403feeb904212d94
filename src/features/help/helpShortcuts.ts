import { t } from '../../language/t.ts';
import { patternOf } from '../../language/texts.ts';
import { headingId } from '../../ui/headingId.ts';
import type { ShortcutGroup } from '../../ui/ShortcutGroups.tsx';
import shortcuts from './shortcuts.json';

/**
 * What the dialog *Help and shortcuts* lists on each page, gathered: `e2e/journeys/help.spec.ts` opens it everywhere and
 * compares, and writes the list anew with UPDATE_SHORTCUTS=1. It is gathered in English; its ids stay so.
 */
export const HELP_SHORTCUTS: readonly (ShortcutGroup & { readonly id: string })[] = shortcuts.map(
  ({ title, rows }) => ({
    id: headingId(title),
    title: inOurLanguage(title),
    rows: rows.map(({ label, keys }) => ({ label: inOurLanguage(label), keys })),
  }),
);

/** Each stands in the code of its place, except the one that has the name of the project there. */
function inOurLanguage(english: string): string {
  return english === 'Export the project' ? t('Export the project') : (patternOf(english) ?? english);
}

/** As text, so that the search finds them. */
export function shortcutsText(): string {
  return HELP_SHORTCUTS.map(
    ({ title, id, rows }) => `# ${title} {#${id}}\n\n${rows.map(({ label }) => `${label}.`).join(' ')}\n`,
  ).join('\n');
}
