import { describe, expect, it } from 'vitest';
import { ariaShortcut, isShortcut, shortcutKeys } from './shortcutKeys.ts';

type Press = Partial<Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>>;

/** Node has no KeyboardEvent; these are all the properties that are read. */
function press(keys: Press): KeyboardEvent {
  const event = { key: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...keys };
  return Object.assign(new Event('keydown'), event) as KeyboardEvent;
}

describe('a shortcut', () => {
  it('given Mod+Z, when Ctrl and z are pressed, then it matches, and not with Shift', () => {
    expect(isShortcut(press({ key: 'z', ctrlKey: true }), 'Mod+Z')).toBe(true);
    expect(isShortcut(press({ key: 'Z', ctrlKey: true, shiftKey: true }), 'Mod+Z')).toBe(false);
    expect(isShortcut(press({ key: 'Z', ctrlKey: true, shiftKey: true }), 'Mod+Shift+Z')).toBe(true);
  });
  it('given a sign, when the keyboard needs Shift for it, then it matches all the same', () => {
    expect(isShortcut(press({ key: '?', shiftKey: true }), '?')).toBe(true);
    expect(isShortcut(press({ key: '?' }), '?')).toBe(true);
    expect(isShortcut(press({ key: '?', ctrlKey: true }), '?')).toBe(false);
  });
  it('given a named key, when it is pressed with Alt, then only the shortcut with Alt matches', () => {
    expect(isShortcut(press({ key: 'ArrowUp', altKey: true }), 'Alt+ArrowUp')).toBe(true);
    expect(isShortcut(press({ key: 'ArrowUp', altKey: true }), 'ArrowUp')).toBe(false);
  });
  it('given a shortcut, when it is drawn or read out, then in the words of this machine', () => {
    expect(shortcutKeys('Mod+ArrowUp')).toEqual(['Ctrl', '↑']);
    expect(ariaShortcut('Mod+K')).toBe('Control+K');
  });
});
