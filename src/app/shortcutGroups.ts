import { t } from '../language/t.ts';
import type { UserCommand } from '../state/commands.ts';
import type { ShortcutGroup } from '../ui/ShortcutGroups.tsx';

type ShortcutRow = ShortcutGroup['rows'][number];

/** What parts do by themselves, wherever they are; the rest comes from the commands that are there now. */
const PARTS: readonly ShortcutGroup[] = [
  {
    title: t('Tables'),
    rows: [
      { label: t('Next row, previous row'), keys: ['ArrowDown', 'ArrowUp'] },
      { label: t('Take what is typed and go down'), keys: ['Enter'] },
      { label: t('Bring the old text back'), keys: ['Escape'] },
      { label: t('Move the row'), keys: ['Alt+ArrowUp', 'Alt+ArrowDown'] },
      { label: t('Delete the row'), keys: ['Mod+Backspace'] },
    ],
  },
  {
    title: t('Lists with a search'),
    rows: [
      { label: t('Open the list'), keys: ['ArrowDown'] },
      { label: t('Choose'), keys: ['Enter'] },
      { label: t('Close without a change'), keys: ['Escape'] },
    ],
  },
  {
    title: t('Text editors'),
    rows: [
      { label: t('Find'), keys: ['Mod+F'] },
      { label: t('Suggestions'), keys: ['Ctrl+Space'] },
      { label: t('Leave the editor'), keys: ['Tab'] },
    ],
  },
  {
    title: t('Outlines of a connector or template'),
    rows: [
      { label: t('Edit the name'), keys: ['Enter', 'F2'] },
      { label: t('Delete'), keys: ['Delete'] },
    ],
  },
];

/** bpmn-js listens to these itself while the canvas has the focus. */
const CANVAS: ShortcutGroup = {
  title: t('Canvas'),
  rows: [
    { label: t('Create an element'), keys: ['N'] },
    { label: t('Append an element'), keys: ['A'] },
    { label: t('Change the type'), keys: ['R'] },
    { label: t('Edit the name'), keys: ['E'] },
    { label: t('Connect'), keys: ['C'] },
    { label: t('Hand, lasso, make space'), keys: ['H', 'L', 'S'] },
    { label: t('Move the selection'), keys: ['ArrowLeft', 'ArrowRight'] },
    { label: t('Move it further'), keys: ['Shift+ArrowLeft', 'Shift+ArrowRight'] },
    { label: t('Move the view'), keys: ['Mod+ArrowLeft', 'Mod+ArrowRight'] },
    { label: t('Select all'), keys: ['Mod+A'] },
    { label: t('Copy, cut, paste'), keys: ['Mod+C', 'Mod+X', 'Mod+V'] },
    { label: t('Duplicate'), keys: ['Mod+D'] },
    { label: t('Delete'), keys: ['Delete'] },
  ],
};

/** Every shortcut that does something here, by its place. */
export function shortcutGroups(
  commands: readonly UserCommand[],
  isProcess: boolean,
): readonly ShortcutGroup[] {
  const sections = new Map<string, ShortcutRow[]>();
  for (const { section, label, shortcut } of commands) {
    if (shortcut === undefined) continue;
    sections.set(section, [...(sections.get(section) ?? []), { label, keys: [shortcut] }]);
  }
  return [
    ...Array.from(sections, ([title, rows]) => ({ title, rows })),
    ...(isProcess ? [CANVAS] : []),
    ...PARTS,
  ];
}

/** Those whose label, place or keys have every word. */
export function findShortcuts(groups: readonly ShortcutGroup[], text: string): readonly ShortcutGroup[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return groups
    .map(({ title, rows }) => ({
      title,
      rows: rows.filter(({ label, keys }) => {
        const all = `${title} ${label} ${keys.join(' ').replaceAll('Mod', 'Ctrl Cmd')}`.toLowerCase();
        return words.every((word) => all.includes(word));
      }),
    }))
    .filter(({ rows }) => rows.length > 0);
}
