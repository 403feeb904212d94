const CONTROL =
  'button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), a[href], [tabindex]';

/** What Tab comes to, in its order; of what is not in the page all that could have it. */
function controlsIn(part: ParentNode): readonly HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>(CONTROL)].filter(
    (control) => control.tabIndex >= 0 && (!control.isConnected || control.checkVisibility()),
  );
}

/**
 * Where the focus belongs when `lost` has gone: the same control where it is only drawn anew, its like in the row that
 * took the place of its own, else what is next to it; the whole of `box` where nothing around it is left.
 */
export function focusAfter(
  box: HTMLElement,
  lost: HTMLElement,
  records: readonly MutationRecord[],
): HTMLElement {
  let gone: Node = lost;
  let record = removalOf(gone, records);
  while (record && !record.target.isConnected) {
    gone = record.target;
    record = removalOf(gone, records);
  }
  if (!record || !(record.target instanceof HTMLElement) || !box.contains(record.target)) return box;
  const place = record.target;
  if (place === box) return box;
  const same = sameAs(lost, place.closest('section') ?? box);
  if (same) return same;
  const removed = removedWith(gone, record);
  const gap = nextTo(record, place);
  const isNew = lost.hasAttribute('data-new-row');
  const like = removed && (isNew ? fieldIn(removed, gap) : likeIn(removed, lost, gap));
  if (like) return like;
  // A new row that came to nothing: to the button that adds one, not into the rows there are.
  const start = isNew ? { before: place, after: place.nextElementSibling } : gap;
  for (let around = isNew ? place.parentElement : place, at: Gap = start; around && around !== box;) {
    const near = nearest(around, at);
    if (near) return near;
    at = { before: around, after: around.nextElementSibling };
    around = around.parentElement;
  }
  return box;
}

/** The gap that something left: what stands before it, and what comes behind it. */
interface Gap {
  readonly before: Element | null;
  readonly after: Element | null;
}

function removalOf(node: Node, records: readonly MutationRecord[]): MutationRecord | undefined {
  return records.find((record) => [...record.removedNodes].some((one) => one.contains(node)));
}

function removedWith(gone: Node, { removedNodes }: MutationRecord): Element | null {
  const found = [...removedNodes].find((one) => one.contains(gone));
  return found instanceof Element ? found : null;
}

function nextTo({ previousSibling, nextSibling }: MutationRecord, place: Element): Gap {
  const isHere = (node: Node | null): node is Element => node instanceof Element && node.parentNode === place;
  if (isHere(previousSibling)) return { before: previousSibling, after: previousSibling.nextElementSibling };
  if (previousSibling === null) return { before: null, after: place.firstElementChild };
  return isHere(nextSibling)
    ? { before: nextSibling.previousElementSibling, after: nextSibling }
    : { before: null, after: place.firstElementChild };
}

function sameAs(lost: HTMLElement, part: Element): HTMLElement | undefined {
  const label = lost.getAttribute('aria-label');
  if (label === null) return undefined;
  return controlsIn(part).find(
    (control) => control.getAttribute('aria-label') === label && control.tagName === lost.tagName,
  );
}

/** In a list of alike rows the next one, or the last: the hand stays in its column. */
function likeIn(removed: Element, lost: HTMLElement, { before, after }: Gap): HTMLElement | undefined {
  const row = [after, before].find((one) => one !== null && isAlike(one, removed));
  const controls = row ? controlsIn(row) : [];
  return controls[controlsIn(removed).indexOf(lost)] ?? controls[0];
}

/** What a row that has its name by now is still to be given. */
function fieldIn(removed: Element, { after }: Gap): HTMLElement | undefined {
  const controls = after !== null && isAlike(after, removed) ? controlsIn(after) : [];
  return controls.slice(1).find((control) => control.matches('input, select, textarea'));
}

function isAlike(one: Element, other: Element): boolean {
  return one.className !== '' && one.className === other.className;
}

function nearest(around: HTMLElement, { before, after }: Gap): HTMLElement | undefined {
  const controls = controlsIn(around);
  const behind = controls.find(
    (control) => after !== null && (after.contains(control) || isBehind(control, after)),
  );
  if (behind) return behind;
  return before
    ? controls.findLast((control) => before.contains(control) || !isBehind(control, before))
    : undefined;
}

function isBehind(control: Element, other: Element): boolean {
  return (other.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
