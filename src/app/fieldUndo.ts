type TextField = HTMLInputElement | HTMLTextAreaElement | HTMLElement;

const FIELD = 'input, textarea, select, [contenteditable="true"], [contenteditable=""]';
/** text of the field that had the focus last, as it was then or when it was last committed */
const before = new WeakMap<Element, string>();

/** The text field a key press goes to, through shadow roots. */
export function fieldOf(event: Event): TextField | null {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return null;
  const field = target.closest<HTMLElement>(FIELD);
  if (field instanceof HTMLInputElement && /^(checkbox|radio|button|range|file)$/.test(field.type))
    return null;
  return field;
}

function textOf(field: TextField): string {
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
    ? field.value
    : field instanceof HTMLSelectElement
      ? ''
      : field.textContent;
}

/** Was something typed here that the browser's own undo can take back? */
export function hasOwnUndo(field: TextField): boolean {
  const text = before.get(field);
  return text !== undefined && text !== textOf(field);
}

export function watchFieldChanges(): () => void {
  const remember = (event: Event) => {
    const field = fieldOf(event);
    if (field) before.set(field, textOf(field));
  };
  // 'change' is the browser's word for "committed": from then on the page's undo is meant.
  document.addEventListener('focusin', remember, true);
  document.addEventListener('change', remember, true);
  return () => {
    document.removeEventListener('focusin', remember, true);
    document.removeEventListener('change', remember, true);
  };
}
