import { type RefObject, useEffect } from 'react';
import { focusAfter } from './focusAfter.ts';

/**
 * Focus is never lost in this part of the page. Where what has it goes (a row is removed, a button has done its work, a
 * dialog closes whose button is gone), it moves to what took its place, to its neighbour, or to the part itself, which
 * has a tabIndex for that. Watches only as long as the focus is there, or in what was opened from there.
 */
export function useKeptFocus(part: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const box = part.current;
    if (!box) return undefined;
    let last: HTMLElement | null = null;
    const restore = () => {
      if (isNowhere() && last?.isConnected === true) last.focus({ preventScroll: last === box });
    };
    const observer = new MutationObserver((records) => {
      if (last === null) return;
      if (!last.isConnected) {
        last = focusAfter(box, last, records);
        restore();
      } else if (records.some(({ target }) => target === document.body)) {
        // Whoever closed gives the focus back by itself, a moment later.
        requestAnimationFrame(() => setTimeout(restore));
      }
    });
    const onFocusIn = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || !box.isConnected) return;
      const isHere = box.contains(target);
      if (isHere && last === null) {
        observer.observe(box, { childList: true, subtree: true });
        observer.observe(document.body, { childList: true });
      }
      if (isHere) last = target;
      else if (!isFloating(box, target)) {
        last = null;
        observer.disconnect();
      }
    };
    document.addEventListener('focusin', onFocusIn);
    return () => {
      document.removeEventListener('focusin', onFocusIn);
      observer.disconnect();
    };
  }, [part]);
}

function isNowhere(): boolean {
  return document.activeElement === document.body || document.activeElement === null;
}

/** Menus, lists and dialogs stand beside the page. */
function isFloating(box: Element, target: Element): boolean {
  return target.closest('body > *') !== box.closest('body > *');
}
