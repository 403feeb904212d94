interface Float {
  close(...how: unknown[]): void;
}

interface Canvas {
  focus(): void;
  getContainer(): HTMLElement;
}

/**
 * When a label, the search or a menu is done with a key, the canvas gets the focus back on a later tick only, and a
 * key that comes before is lost. Here it has it at once; where a click ended it, the focus goes where the click says.
 */
export const KEEP_KEYS = [
  'directEditing',
  'searchPad',
  'popupMenu',
  'canvas',
  (directEditing: Float, searchPad: Float, popupMenu: Float, canvas: Canvas): void => {
    for (const float of [directEditing, searchPad, popupMenu]) {
      const close = float.close.bind(float);
      float.close = (...how) => {
        const typing = isInFloat(document.activeElement, canvas.getContainer());
        close(...how);
        // Whoever took the focus meanwhile, a field or the label of a new shape, keeps it.
        if (typing && document.activeElement === document.body) canvas.focus();
      };
    }
  },
] as const;

/** Of a float that lost the focus to a click, the page's body or another field has it by now. */
function isInFloat(focused: Element | null, container: HTMLElement): boolean {
  return focused !== null && container.contains(focused) && focused.closest('svg') === null;
}
