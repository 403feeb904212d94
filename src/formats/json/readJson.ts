import { parseTree, printParseErrorCode } from 'jsonc-parser';
import type { ParseError } from 'jsonc-parser';
import { rememberLast } from '../../bpmn/rememberLast.ts';
import type { JsonValue } from '../../domain/values/json.ts';
import type { Problem } from '../../domain/problem.ts';
import { t } from '../../language/t.ts';
import type { JsonNode } from './JsonNode.ts';
import { duplicateKeys } from './duplicateKeys.ts';
import { placeValues } from './placeValues.ts';
import { lineAndColumn } from '../lineAndColumn.ts';

/** Deeper than any file of the formats we read; a parser's stack has its end. */
export const MAX_JSON_DEPTH = 256;

export interface ReadJson {
  readonly value: JsonValue;
  /** the same document with the place of everything in the text */
  readonly node: JsonNode;
  readonly problems: readonly Problem[];
}

/**
 * Strict JSON, from anyone: what is not JSON is told with line and column. Own `__proto__` keys stay
 * ordinary keys of the value (JSON.parse defines, it never assigns).
 */
export function readJson(text: string, file?: string): ReadJson | { readonly problems: readonly [Problem] } {
  if (text.trim() === '') return refused('json-empty', t('The file is empty.'), file, text, 0);
  const tooDeep = depthExceededAt(text);
  if (tooDeep !== null) {
    return refused(
      'json-too-deep',
      t`The JSON is nested deeper than ${MAX_JSON_DEPTH} levels.`,
      file,
      text,
      tooDeep,
    );
  }
  const value = parsed(text);
  if (value === undefined) {
    const errors: ParseError[] = [];
    parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
    const [error] = errors;
    return refused(
      'json-invalid',
      t`This is not valid JSON: ${sentence(error)}.`,
      file,
      text,
      error?.offset ?? 0,
    );
  }
  const node = placeValues(text);
  return { value: node.value, node, problems: duplicateKeys(node, text, file) };
}

/** The same for a text that is read and then edited again and again: its values are one and the same then. */
export const readJsonOnce = rememberLast((text) => readJson(text));

/** What was read, with its problems told of a file. */
export function inFile(
  read: ReturnType<typeof readJson>,
  file: string | undefined,
): ReturnType<typeof readJson> {
  if (file === undefined) return read;
  const told = (problem: Problem): Problem => ({ ...problem, place: { file, ...problem.place } });
  return 'node' in read
    ? { ...read, problems: read.problems.map(told) }
    : { problems: [told(read.problems[0])] };
}

function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue; // JSON.parse can return nothing else
  } catch {
    return undefined;
  }
}

const SENTENCES: ReadonlyMap<string, string> = new Map([
  ['InvalidSymbol', t('this is no value (text needs double quotes)')],
  ['InvalidNumberFormat', t('this is no number')],
  ['PropertyNameExpected', t('a name in double quotes is expected here')],
  ['ValueExpected', t('a value is expected here')],
  ['ColonExpected', t('a colon is expected here')],
  ['CommaExpected', t('a comma is expected here, or the end of the list or object')],
  ['CloseBraceExpected', t('a closing brace is expected here')],
  ['CloseBracketExpected', t('a closing bracket is expected here')],
  ['EndOfFileExpected', t('nothing may follow the end')],
  ['InvalidCommentToken', t('comments are not allowed')],
  ['UnexpectedEndOfComment', t('comments are not allowed')],
  ['UnexpectedEndOfString', t('the closing quote is missing')],
  ['UnexpectedEndOfNumber', t('the number is not complete')],
  ['InvalidUnicode', t('this \\u escape is not complete')],
  ['InvalidEscapeCharacter', t('this escape is not allowed')],
  ['InvalidCharacter', t('this character is not allowed here')],
]);

function sentence(error: ParseError | undefined): string {
  return (error && SENTENCES.get(printParseErrorCode(error.error))) ?? t('it cannot be read');
}

function refused(
  code: string,
  message: string,
  file: string | undefined,
  text: string,
  offset: number,
): { readonly problems: readonly [Problem] } {
  const place = { ...(file !== undefined && { file }), ...lineAndColumn(text, offset) };
  return { problems: [{ code, severity: 'error', message, place }] };
}

/** Offset of the first bracket that is too deep; null when none is. */
function depthExceededAt(text: string): number | null {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (inString) {
      if (code === 0x5c) index += 1;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > MAX_JSON_DEPTH) return index;
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  return null;
}
