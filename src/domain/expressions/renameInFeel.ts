/** Strings, back quotes and comments are passed over whole; names may have dots after them, and numbers letters. */
const TOKEN = /"(?:[^"\\]|\\.)*"|`[^`]*`|\/\/[^\n]*|\/\*[^]*?\*\/|\d[\w.]*|[\p{L}_$][\p{L}\p{N}_$]*|[^]/gu;

/**
 * Renames variables in a FEEL expression, all at once, and nowhere else: not in texts, fields of an object, keys or
 * function names. Of an expression that does not parse as far as it goes.
 */
export function renameInFeel(feel: string, names: ReadonlyMap<string, string>): string {
  let before = '';
  return feel.replaceAll(TOKEN, (token: string, offset: number) => {
    const last = before;
    if (token.trim() !== '' && !isComment(token)) before = token;
    const isQuoted = token.startsWith('`');
    const to = names.get(isQuoted ? token.slice(1, -1) : token);
    if (to === undefined || last === '.') return token;
    // `{key: …}` and `f(…)` are no variables; nor is a parameter's name.
    if (!isQuoted && /^\s*[:(]/.test(feel.slice(offset + token.length))) return token;
    return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(to) ? to : `\`${to}\``;
  });
}

function isComment(token: string): boolean {
  return token.startsWith('//') || token.startsWith('/*');
}
