/**
 * The same function, but of the last few texts it remembers the result: an open document is saved over
 * the same files again and again, and they can be megabytes. Results are shared: nobody may change them.
 */
export function rememberLast<T>(compute: (text: string) => T, count = 2): Remembering<T> {
  const known: { readonly text: string; readonly result: T }[] = [];
  const learn = (text: string, result: T) => {
    known.unshift({ text, result });
    known.length = Math.min(known.length, count);
    return result;
  };
  const remembering = (text: string) => {
    const at = known.findIndex((one) => one.text === text);
    if (at < 0) return learn(text, compute(text));
    // Those asked for last come first: the text that others are compared with stays among them.
    const [found] = known.splice(at, 1) as [(typeof known)[number]];
    known.unshift(found);
    return found.result;
  };
  return Object.assign(remembering, { learn });
}

interface Remembering<T> {
  (text: string): T;
  /** what was found out in another way, such as in steps */
  readonly learn: (text: string, result: T) => T;
}
