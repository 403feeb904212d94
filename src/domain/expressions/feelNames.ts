import { feelName } from './writeTree.ts';

interface Token {
  readonly kind: 'name' | 'sign' | 'other';
  readonly text: string;
}

// Strings, dates in quotes, comments and names in backticks are wholes; a comment or a string may be unfinished.
const TOKEN =
  /"(?:[^"\\]|\\.)*(?:"|$)|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|`[^`]*(?:`|$)|\d[\p{L}\p{N}_]*(?:\.\d+)*|[\p{L}_?][\p{L}\p{N}_]*|\s+|\.\.|[^]/gu;

/**
 * Gives variables other names in a FEEL expression (without the `=` it is written with), all at once. A name after a
 * dot, the key of a context, a named argument and a function are something else of the same name.
 */
export function renameAllInFeel(expression: string, names: ReadonlyMap<string, string>): string {
  if (![...names.keys()].some((name) => expression.includes(name))) return expression;
  const tokens = tokensOf(expression);
  let result = '';
  tokens.forEach((token, index) => {
    const to = token.kind === 'name' && isVariable(tokens, index) ? names.get(nameOf(token)) : undefined;
    result += to === undefined ? token.text : token.text.startsWith('`') ? `\`${to}\`` : feelName(to);
  });
  return result;
}

/** The same of one variable. */
export function renameInFeel(expression: string, from: string, to: string): string {
  return renameAllInFeel(expression, new Map([[from, to]]));
}

/** What an expression may name variables with: the very names that a rename follows. */
export function namesInFeel(expression: string): readonly string[] {
  const tokens = tokensOf(expression);
  const found = tokens.filter((token, index) => token.kind === 'name' && isVariable(tokens, index));
  return [...new Set(found.map(nameOf))];
}

/** The same of a text of the XML, which is an expression only where it begins with `=`. */
export function renameInFeelText(text: string, from: string, to: string): string {
  const lead = /^\s*=/.exec(text)?.[0];
  return lead === undefined ? text : lead + renameInFeel(text.slice(lead.length), from, to);
}

/** The same of a text of the XML: none where it is no expression. */
export function namesInFeelText(text: string): readonly string[] {
  return /^\s*=/.test(text) ? namesInFeel(text.replace(/^\s*=/, '')) : [];
}

/** The same of an expression whose context becomes variables: its own keys are their names. */
export function renameInResult(expression: string, from: string, to: string): string {
  const tokens = tokensOf(renameInFeel(expression, from, to));
  const keys = resultKeys(tokens);
  return tokens
    .map((token, index) => {
      if (keys.get(index) !== from) return token.text;
      return token.kind === 'name' ? to : JSON.stringify(to);
    })
    .join('');
}

/** The variables that such a context becomes. */
export function namesOfResult(expression: string): readonly string[] {
  return [...new Set(resultKeys(tokensOf(expression)).values())];
}

/** The names of the outermost keys of a context, by where they stand. */
function resultKeys(tokens: readonly Token[]): ReadonlyMap<number, string> {
  const keys = new Map<number, string>();
  let depth = 0;
  tokens.forEach((token, index) => {
    if (token.text === '{' || token.text === '(' || token.text === '[') depth += 1;
    if (token.text === '}' || token.text === ')' || token.text === ']') depth -= 1;
    if (depth !== 1 || !isContextKey(tokens, index)) return;
    if (token.kind === 'name') keys.set(index, nameOf(token));
    else if (token.text.startsWith('"')) keys.set(index, token.text.slice(1, -1));
  });
  return keys;
}

function tokensOf(expression: string): readonly Token[] {
  return [...expression.matchAll(TOKEN)].map(([text]) => ({ kind: kindOf(text), text }));
}

function kindOf(text: string): Token['kind'] {
  if (/^\s|^\/\/|^\/\*/.test(text)) return 'other';
  // A name whose back quote is not closed yet is none.
  return /^[\p{L}_?]|^`[^`]*`$/u.test(text) ? 'name' : 'sign';
}

function nameOf({ text }: Token): string {
  return text.startsWith('`') ? text.slice(1, -1) : text;
}

function isVariable(tokens: readonly Token[], index: number): boolean {
  const before = neighbour(tokens, index, -1);
  const after = neighbour(tokens, index, 1);
  if (before === '.' || after === '(') return false;
  // `{a: 1}`, `f(a: 1)`; but not the end of an earlier entry's value
  return !(after === ':' && (before === '{' || before === ',' || before === '('));
}

function isContextKey(tokens: readonly Token[], index: number): boolean {
  const before = neighbour(tokens, index, -1);
  return neighbour(tokens, index, 1) === ':' && (before === '{' || before === ',');
}

/** The next token that says something, to either side; '' for none. */
function neighbour(tokens: readonly Token[], index: number, step: 1 | -1): string {
  for (let at = index + step; ; at += step) {
    const token = tokens[at];
    if (!token) return '';
    if (token.kind !== 'other') return token.text;
  }
}
