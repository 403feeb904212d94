/**
 * The variables a FEEL text may use, as paths: 'authentication.type', 'url'. Found by its words, without a parser:
 * texts, keys of contexts, named arguments and parts of names with spaces are left out.
 */
export function namesOfFeel(text: string): readonly string[] {
  const code = text.replaceAll(/"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, ' ');
  const names = new Set<string>();
  for (const match of code.matchAll(/(?<![\w.$])[A-Za-z_][\w]*(?:\s*\.\s*[A-Za-z_]\w*)*/g)) {
    const [path] = match;
    const after = code.slice(match.index + path.length);
    if (/^\s*[:(]/.test(after)) continue;
    names.add(path.replaceAll(/\s/g, ''));
  }
  for (const [, local] of code.matchAll(/\b(?:for|some|every)\s+(\w+)\s+in\b/g)) names.delete(local ?? '');
  return [...names];
}

/** Whether one of the paths reads the input of this name, a part of it, or what it is a part of. */
export function isNameUsed(input: string, paths: readonly string[]): boolean {
  return (
    input !== '' &&
    paths.some((path) => path === input || path.startsWith(`${input}.`) || input.startsWith(`${path}.`))
  );
}
