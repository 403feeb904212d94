type Pressed = { readonly key: string; readonly currentTarget: Element };

const OPPOSITE: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/** The key, as it is meant where the text runs from left to right: there ArrowRight goes on, and opens. */
export function inlineKey({ key, currentTarget }: Pressed): string {
  return isRightToLeft(currentTarget) ? (OPPOSITE[key] ?? key) : key;
}

export function isRightToLeft(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl';
}
