interface LabelEditing {
  readonly $textbox: HTMLElement;
  close(): void;
}

/**
 * When a label is done with Enter or Escape the canvas gets the focus back on the next tick only, and a key that
 * comes before is lost. Here it has it at once; where a click ended the label, the focus goes where the click says.
 */
export const KEEP_KEYS_AFTER_LABEL = [
  'directEditing',
  'canvas',
  (directEditing: LabelEditing, canvas: { focus(): void }): void => {
    const close = directEditing.close.bind(directEditing);
    directEditing.close = () => {
      // Of a box that lost the focus to a click, the page's body has it by now.
      const typing = directEditing.$textbox.contains(document.activeElement);
      close();
      if (typing) canvas.focus();
    };
  },
] as const;
