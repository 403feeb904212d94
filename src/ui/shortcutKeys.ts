const ON_MAC = typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.userAgent);

const MAC: ReadonlyMap<string, string> = new Map([
  ['Mod', '⌘'],
  ['Ctrl', '⌃'],
  ['Shift', '⇧'],
  ['Alt', '⌥'],
  ['Enter', '↵'],
  ['Backspace', '⌫'],
  ['Delete', '⌦'],
  ['Escape', 'esc'],
]);
const OTHERS: ReadonlyMap<string, string> = new Map([
  ['Mod', 'Ctrl'],
  ['Escape', 'Esc'],
]);
const ARROWS: ReadonlyMap<string, string> = new Map([
  ['ArrowUp', '↑'],
  ['ArrowDown', '↓'],
  ['ArrowLeft', '←'],
  ['ArrowRight', '→'],
]);

/** 'Mod+Shift+Z' as the caps to draw on this machine. */
export function shortcutKeys(shortcut: string): readonly string[] {
  const names = ON_MAC ? MAC : OTHERS;
  return shortcut.split('+').map((key) => names.get(key) ?? ARROWS.get(key) ?? key);
}

/** For aria-keyshortcuts, which has its own spelling. */
export function ariaShortcut(shortcut: string): string {
  return shortcut.replace('Mod', ON_MAC ? 'Meta' : 'Control').replace('Ctrl', 'Control');
}

/** Does this key press mean the shortcut? `Mod` is Ctrl, on a Mac Cmd. */
export function isShortcut(event: KeyboardEvent, shortcut: string): boolean {
  const keys = shortcut.split('+');
  const key = keys.at(-1) ?? '';
  const mod = keys.includes('Mod');
  const ctrl = keys.includes('Ctrl');
  const wantsCtrl = ctrl || (mod && !ON_MAC);
  const wantsMeta = mod && ON_MAC;
  const pressed = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const wanted = key.length === 1 ? key.toLowerCase() : key;
  // '?' needs Shift on most keyboards and not on others, so signs do not look at it.
  const shiftMatters = !/^[^\p{L}\p{N}]$/u.test(wanted);
  return (
    pressed === wanted &&
    event.ctrlKey === wantsCtrl &&
    event.metaKey === wantsMeta &&
    event.altKey === keys.includes('Alt') &&
    (!shiftMatters || event.shiftKey === keys.includes('Shift'))
  );
}
