type TextField = HTMLInputElement | HTMLTextAreaElement | HTMLElement;

const FIELD = 'input, textarea, select, [contenteditable="true"], [contenteditable=""]';
/** text of the field that had the focus last, as it was then or when it was last committed */
const before = new WeakMap<Element, string>();
/** text of a field as a person left it: what a choice from a list put there is not the browser's to undo */
const typed = new WeakMap<Element, string>();

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
  const text = textOf(field);
  return before.get(field) !== text && typed.get(field) === text;
}

export function watchFieldChanges(): () => void {
  const remember = (event: Event) => {
    const field = fieldOf(event);
    if (!field) return;
    before.set(field, textOf(field));
    typed.delete(field);
  };
  const rememberTyped = (event: Event) => {
    const field = fieldOf(event);
    if (field) typed.set(field, textOf(field));
  };
  // 'change' is the browser's word for "committed": from then on the page's undo is meant.
  document.addEventListener('focusin', remember, true);
  document.addEventListener('change', remember, true);
  document.addEventListener('input', rememberTyped, true);
  return () => {
    document.removeEventListener('focusin', remember, true);
    document.removeEventListener('change', remember, true);
    document.removeEventListener('input', rememberTyped, true);
  };
}
