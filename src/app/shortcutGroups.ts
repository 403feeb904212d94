import type { UserCommand } from '../state/commands.ts';
import type { ShortcutGroup } from '../ui/ShortcutGroups.tsx';

type ShortcutRow = ShortcutGroup['rows'][number];

/** What parts do by themselves, wherever they are; the rest comes from the commands that are there now. */
const PARTS: readonly ShortcutGroup[] = [
  {
    title: 'Tables',
    rows: [
      { label: 'Next row, previous row', keys: ['ArrowDown', 'ArrowUp'] },
      { label: 'Take what is typed and go down', keys: ['Enter'] },
      { label: 'Bring the old text back', keys: ['Escape'] },
      { label: 'Move the row', keys: ['Alt+ArrowUp', 'Alt+ArrowDown'] },
      { label: 'Delete the row', keys: ['Mod+Backspace'] },
    ],
  },
  {
    title: 'Lists with a search',
    rows: [
      { label: 'Open the list', keys: ['ArrowDown'] },
      { label: 'Choose', keys: ['Enter'] },
      { label: 'Close without a change', keys: ['Escape'] },
    ],
  },
  {
    title: 'Text editors',
    rows: [
      { label: 'Find', keys: ['Mod+F'] },
      { label: 'Suggestions', keys: ['Ctrl+Space'] },
      { label: 'Leave the editor', keys: ['Tab'] },
    ],
  },
  {
    title: 'Outlines of a connector or template',
    rows: [
      { label: 'Edit the name', keys: ['Enter', 'F2'] },
      { label: 'Delete', keys: ['Delete'] },
    ],
  },
];

/** bpmn-js listens to these itself while the canvas has the focus. */
const CANVAS: ShortcutGroup = {
  title: 'Canvas',
  rows: [
    { label: 'Create an element', keys: ['N'] },
    { label: 'Append an element', keys: ['A'] },
    { label: 'Change the type', keys: ['R'] },
    { label: 'Edit the name', keys: ['E'] },
    { label: 'Connect', keys: ['C'] },
    { label: 'Hand, lasso, make space', keys: ['H', 'L', 'S'] },
    { label: 'Move the selection', keys: ['ArrowLeft', 'ArrowRight'] },
    { label: 'Move it further', keys: ['Shift+ArrowLeft', 'Shift+ArrowRight'] },
    { label: 'Move the view', keys: ['Mod+ArrowLeft', 'Mod+ArrowRight'] },
    { label: 'Select all', keys: ['Mod+A'] },
    { label: 'Copy, cut, paste', keys: ['Mod+C', 'Mod+X', 'Mod+V'] },
    { label: 'Duplicate', keys: ['Mod+D'] },
    { label: 'Delete', keys: ['Delete'] },
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
