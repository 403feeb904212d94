/**
 * The same function, but of the last few texts it remembers the result: an open document is saved over
 * the same files again and again, and they can be megabytes. Results are shared: nobody may change them.
 */
export function rememberLast<T>(compute: (text: string) => T, count = 2): (text: string) => T {
  const known: { readonly text: string; readonly result: T }[] = [];
  return (text) => {
    const at = known.findIndex((one) => one.text === text);
    // Those asked for last come first: the text that others are compared with stays among them.
    const [found = { text, result: compute(text) }] = at < 0 ? [] : known.splice(at, 1);
    known.unshift(found);
    known.length = Math.min(known.length, count);
    return found.result;
  };
}
