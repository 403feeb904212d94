import type { JsonValue } from '../values/json.ts';

/** One `${…}` of a text: where its body starts and ends. */
interface Span {
  readonly start: number;
  readonly end: number;
}

interface Identifier {
  readonly name: string;
  readonly at: number;
}

const KEYWORDS: ReadonlySet<string> = new Set(
  'true false null empty not and or div mod eq ne lt gt le ge instanceof'.split(' '),
);

/** Whether a value is text with at least one whole `${…}` in it. */
export function isExpression(value: JsonValue | undefined): boolean {
  return typeof value === 'string' && value.includes('${') && spans(value).length > 0;
}

/** Whether a `${` is never closed. */
export function isUnbalanced(text: string): boolean {
  const last = text.lastIndexOf('${');
  return last >= 0 && !text.includes('}', last);
}

/** The variables (and beans) a text names inside `${…}`, each once; not properties, functions or keywords. */
export function namesIn(text: string): string[] {
  const names = spans(text).flatMap((span) => identifiers(text, span).map(({ name }) => name));
  return [...new Set(names)];
}

interface ExpressionPart {
  readonly kind: 'text' | 'expression';
  /** of an expression: its inside */
  readonly text: string;
}

/** A text as what stands in `${…}` and what stands around it; empty ones are left out. */
export function expressionParts(text: string): readonly ExpressionPart[] {
  const parts: ExpressionPart[] = [];
  let at = 0;
  for (const { start, end } of spans(text)) {
    if (start - 2 > at) parts.push({ kind: 'text', text: text.slice(at, start - 2) });
    parts.push({ kind: 'expression', text: text.slice(start, end) });
    at = end + 1;
  }
  if (at < text.length) parts.push({ kind: 'text', text: text.slice(at) });
  return parts;
}

/** The same for all texts of a value, at any depth. */
export function namesInValue(value: JsonValue): string[] {
  const names = new Set<string>();
  const visit = (part: JsonValue): void => {
    if (typeof part === 'string') for (const name of namesIn(part)) names.add(name);
    else if (part !== null && typeof part === 'object') Object.values(part).forEach(visit);
  };
  visit(value);
  return [...names];
}

/** Renames a variable inside `${…}` and nowhere else. */
export function renameInText(text: string, from: string, to: string): string {
  if (from === to || !text.includes('${') || !text.includes(from)) return text;
  let result = '';
  let done = 0;
  for (const span of spans(text)) {
    for (const { name, at } of identifiers(text, span)) {
      if (name !== from) continue;
      result += text.slice(done, at) + to;
      done = at + name.length;
    }
  }
  return result + text.slice(done);
}

/** The same in all texts of a value; the very same value when none names the variable. */
export function renameInValue(value: JsonValue, from: string, to: string): JsonValue {
  if (typeof value === 'string') return renameInText(value, from, to);
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) {
    const items = value.map((item) => renameInValue(item, from, to));
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  const entries = Object.entries(value);
  const renamed = entries.map(([key, part]) => [key, renameInValue(part, from, to)] as const);
  return renamed.every(([, part], index) => part === entries[index]?.[1])
    ? value
    : Object.fromEntries(renamed);
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function spans(text: string): Span[] {
  const found: Span[] = [];
  for (let open = text.indexOf('${'); open >= 0; open = text.indexOf('${', open)) {
    const start = open + 2;
    const end = closing(text, start);
    if (end < 0) return found;
    found.push({ start, end });
    open = end + 1;
  }
  return found;
}

/** The `}` that closes: not one in a string literal, unless the literal never ends. */
function closing(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (character === '}') return at;
    if (character === "'" || character === '"') {
      const end = literalEnd(text, at, text.length);
      if (end < 0) return text.indexOf('}', start);
      at = end;
    }
  }
  return -1;
}

/** Index of the quote that closes the string literal at `start`; -1 when none does before `limit`. */
function literalEnd(text: string, start: number, limit: number): number {
  for (let at = start + 1; at < limit; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === text[start]) return at;
  }
  return -1;
}

function identifiers(text: string, span: Span): Identifier[] {
  const found: Identifier[] = [];
  // Numbers are matched so that the `e` of 1e5 is no name.
  const token = /['"]|\d[\w.]*|[\p{L}_$][\p{L}\p{N}_$]*/uy;
  for (let at = span.start; at < span.end;) {
    token.lastIndex = at;
    const match = token.exec(text)?.[0];
    if (match === undefined || at + match.length > span.end) {
      at += 1;
    } else if (match === "'" || match === '"') {
      const end = literalEnd(text, at, span.end);
      at = end < 0 ? at + 1 : end + 1;
    } else {
      if (isName(text, span, at, match)) found.push({ name: match, at });
      at += match.length;
    }
  }
  return found;
}

function isName(text: string, span: Span, at: number, word: string): boolean {
  if (/^\d/.test(word) || KEYWORDS.has(word)) return false;
  if (text.slice(span.start, at).trimEnd().endsWith('.')) return false;
  const after = text.slice(at + word.length, span.end);
  if (/^\s*\(/.test(after)) return false;
  // `prefix:function(…)`, but not the middle of `a ? b:c(…)`.
  const prefix = /^:[\p{L}_$][\p{L}\p{N}_$]*\s*\(/u.test(after);
  return !prefix || text.slice(span.start, at).includes('?');
}
