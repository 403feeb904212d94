import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { allCommands, type UserCommand } from '../state/commands.ts';
import { commitDrafts } from '../ui/fields/useDraft.ts';
import { isShortcut } from '../ui/shortcutKeys.ts';
import { fieldOf, hasOwnUndo, watchFieldChanges } from './fieldUndo.ts';

/** People press one or the other; commands name the first. */
const SAME: ReadonlyMap<string, string> = new Map([['Mod+Shift+Z', 'Mod+Y']]);

/**
 * Runs the commands' shortcuts wherever the focus is. What the focused part handled itself (an editor's own undo)
 * comes here already prevented; a text field keeps undo and redo only while there is something of its own to undo.
 */
export function useShortcuts(): void {
  useEffect(() => {
    const stopWatching = watchFieldChanges();
    document.addEventListener('keydown', onKeyDown);
    return () => {
      stopWatching();
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const command = allCommands().find((one) => one.shortcut !== undefined && isPressed(event, one.shortcut));
  if (command?.shortcut === undefined) return;
  const field = fieldOf(event);
  if (field && !/Mod|Ctrl|\bF\d/.test(command.shortcut)) return; // a letter to type
  if (field && isUndo(command.shortcut) && hasOwnUndo(field)) return;
  const dialog = dialogOf(event);
  // One that edits the document at once has its undo as well.
  const takesUndo = isUndo(command.shortcut) && dialog?.querySelector('[data-takes-undo]') != null;
  if (dialog !== null && !takesUndo) {
    // Nothing happens under a dialog, nor does the browser's own "save page" over it.
    if (/^Mod\+[SK]$/.test(command.shortcut)) event.preventDefault();
    return;
  }
  event.preventDefault();
  if (event.repeat && !isUndo(command.shortcut)) return;
  run(command);
}

function run(command: UserCommand): void {
  // What is being typed belongs to the document before it is saved or taken back.
  flushSync(commitDrafts);
  if (command.enabled !== false) command.run();
}

function isPressed(event: KeyboardEvent, shortcut: string): boolean {
  const other = SAME.get(shortcut);
  return isShortcut(event, shortcut) || (other !== undefined && isShortcut(event, other));
}

function isUndo(shortcut: string): boolean {
  return shortcut === 'Mod+Z' || shortcut === 'Mod+Shift+Z' || shortcut === 'Mod+Y';
}

function dialogOf(event: KeyboardEvent): Element | null {
  return event.target instanceof Element
    ? event.target.closest('[role="dialog"], [role="alertdialog"]')
    : null;
}
