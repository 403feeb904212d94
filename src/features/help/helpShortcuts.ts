import { headingId } from '../../ui/headingId.ts';
import type { ShortcutGroup } from '../../ui/ShortcutGroups.tsx';
import shortcuts from './shortcuts.json';

/**
 * What the dialog *Help and shortcuts* lists on each page, gathered: `e2e/journeys/help.spec.ts` opens it everywhere and
 * compares, and writes the list anew with UPDATE_SHORTCUTS=1.
 */
export const HELP_SHORTCUTS: readonly (ShortcutGroup & { readonly id: string })[] = shortcuts.map(
  (group) => ({
    ...group,
    id: headingId(group.title),
  }),
);

/** As text, so that the search finds them. */
export function shortcutsText(): string {
  return HELP_SHORTCUTS.map(
    ({ title, rows }) => `# ${title}\n\n${rows.map(({ label }) => `${label}.`).join(' ')}\n`,
  ).join('\n');
}
