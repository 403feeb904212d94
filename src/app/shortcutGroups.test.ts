import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { UserCommand } from '../state/commands.ts';
import { findShortcuts, shortcutGroups } from './shortcutGroups.ts';

const SOURCE = join(import.meta.dirname, '..');
const GENERAL = 'everywhere';

interface Registered {
  readonly file: string;
  readonly shortcut: string;
}

/** What the code registers, by the room whose page it is on; what is no page's own is everywhere. */
function registered(): Map<string, Registered[]> {
  const rooms = new Map<string, Registered[]>();
  for (const entry of readdirSync(SOURCE, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.tsx?$/.test(entry.name) || entry.name.includes('.test.')) continue;
    const file = join(entry.parentPath, entry.name);
    const room = /features\/(\w+)\//.exec(file)?.[1] ?? GENERAL;
    const where = room === 'exchange' ? GENERAL : room;
    for (const [, shortcut = ''] of readFileSync(file, 'utf8').matchAll(/\bshortcut: '([^']+)'/g))
      rooms.set(where, [...(rooms.get(where) ?? []), { file: entry.name, shortcut }]);
  }
  return rooms;
}

/** Undo, redo and save have one id on every page, and the page's own goes before the general one. */
const SHARED = ['Mod+Z', 'Mod+Shift+Z', 'Mod+S'];

describe('shortcuts', () => {
  const rooms = registered();
  const general = rooms.get(GENERAL) ?? [];

  test('the code is found that registers them', () => {
    expect(general.map(({ shortcut }) => shortcut)).toContain('Mod+K');
    expect(rooms.get('process')?.map(({ shortcut }) => shortcut)).toContain('Mod+E');
  });

  test.each([...rooms].filter(([room]) => room !== GENERAL))(
    'no two mean the same on the page of %s',
    (_, own) => {
      // A room has several pages; what is in different files of it can be on different ones, but not with a general one.
      for (const file of new Set(own.map((one) => one.file))) {
        const here = own.filter((one) => one.file === file);
        const all = [...here, ...general].map(({ shortcut }) => shortcut);
        const others = all.filter((shortcut) => !SHARED.includes(shortcut));
        expect(others).toEqual([...new Set(others)]);
      }
    },
  );

  test('no two general ones mean the same', () => {
    const all = general.map(({ shortcut }) => shortcut);
    expect(all).toEqual([...new Set(all)]);
  });

  test('each one that is registered is listed, with its keys, and found by its words and keys', () => {
    const commands = [...rooms].flatMap(([section, own]) =>
      own.map(({ shortcut, file }, at): UserCommand => {
        return { id: `${section} ${at}`, label: `${file} ${at}`, section, shortcut, run: () => undefined };
      }),
    );
    const listed = shortcutGroups(commands, true);
    for (const { label, section, shortcut = '' } of commands) {
      expect(listed.find(({ title }) => title === section)?.rows).toContainEqual({ label, keys: [shortcut] });
      expect(findShortcuts(listed, label)[0]?.rows.length).toBeGreaterThan(0);
    }
    expect(
      findShortcuts(listed, 'ctrl shift f').flatMap(({ rows }) => rows.flatMap(({ keys }) => keys)),
    ).toContain('Mod+Shift+F');
    expect(findShortcuts(listed, 'no such thing')).toEqual([]);
  });

  test('the keys of the canvas are listed where there is one', () => {
    const titles = (isProcess: boolean) => shortcutGroups([], isProcess).map(({ title }) => title);
    expect(titles(true)).toContain('Canvas');
    expect(titles(false)).not.toContain('Canvas');
  });
});
