import { expressionParts } from './expressions.ts';
import type { JsonValue } from '../values/json.ts';
import type { ExpressionTree } from './ExpressionTree.ts';
import { parseFeel } from './parseFeel.ts';
import { treeOfJuel } from './treeOfJuel.ts';
import { feelKey, feelText, writeFeel, writeJuel } from './writeTree.ts';

/**
 * What a text with `${…}` in it says, as FEEL without its `=`; text without one is a FEEL text.
 * @returns null where FEEL cannot say it: calls of beans, `empty`, positions of a list
 */
export function feelOfText(text: string): string | null {
  const parts = expressionParts(text);
  const [only, second] = parts;
  if (only?.kind === 'expression' && second === undefined) {
    const tree = treeOfJuel(only.text);
    return tree && writeFeel(tree);
  }
  const trees = parts.map(({ kind, text: part }) => (kind === 'text' ? textTree(part) : treeOfJuel(part)));
  const said = trees.filter((tree) => tree !== null);
  if (said.length < trees.length) return null;
  const written = withTextsJoined(said).map((tree) =>
    tree.kind === 'text' ? feelText(tree.value) : writeFeel({ kind: 'asText', of: tree }),
  );
  if (written.length === 0) return '""';
  // The first must be a text, or the plus would count.
  return written.join(' + ');
}

/**
 * Of any JSON value: its own spelling is FEEL, but for expressions in its texts.
 * @returns null where one of them cannot be said
 */
export function feelOfValue(value: JsonValue): string | null {
  if (typeof value === 'string') return feelOfText(value);
  if (value === null || typeof value !== 'object') return numberText(value);
  if (Array.isArray(value)) {
    const items = (value as readonly JsonValue[]).map(feelOfValue);
    return items.includes(null) ? null : `[${items.join(', ')}]`;
  }
  const entries = Object.entries(value).map(([key, item]) => {
    const feel = feelOfValue(item);
    return feel === null ? null : `${feelKey(key)}: ${feel}`;
  });
  return entries.includes(null) ? null : `{${entries.join(', ')}}`;
}

function numberText(value: number | boolean | null): string | null {
  const text = String(value);
  // FEEL has no 1e21.
  return typeof value === 'number' && /e/i.test(text) ? null : text;
}

/** What a FEEL expression says, as text with `${…}`; null where that cannot say it. */
export function textOfFeel(feel: string): string | null {
  const tree = parseFeel(feel);
  if (tree === null) return null;
  const parts = withTextsJoined(addedUp(tree));
  if (parts.some(({ kind }) => kind === 'text' || kind === 'asText')) {
    const written = parts.map((part) => {
      if (part.kind === 'text') return part.value.includes('${') ? null : part.value;
      return inDollar(writeJuel(part.kind === 'asText' ? part.of : part));
    });
    return written.includes(null) ? null : written.join('');
  }
  return inDollar(writeJuel(tree));
}

function inDollar(juel: string | null): string | null {
  return juel === null ? null : `\${${juel}}`;
}

function addedUp(tree: ExpressionTree): readonly ExpressionTree[] {
  return tree.kind === 'binary' && tree.operator === '+'
    ? [...addedUp(tree.left), ...addedUp(tree.right)]
    : [tree];
}

/** One text where several follow each other: only whole does it tell whether there is a `${` in it. */
function withTextsJoined(trees: readonly ExpressionTree[]): readonly ExpressionTree[] {
  const joined: ExpressionTree[] = [];
  for (const tree of trees) {
    const last = joined.at(-1);
    if (tree.kind === 'text' && last?.kind === 'text')
      joined.splice(-1, 1, textTree(last.value + tree.value));
    else joined.push(tree);
  }
  return joined;
}

function textTree(value: string): ExpressionTree {
  return { kind: 'text', value };
}

/** The one variable an expression is; null for anything more. */
export function variableOfFeel(feel: string): string | null {
  const tree = parseFeel(feel);
  return tree?.kind === 'name' && tree.path.length === 1 ? (tree.path[0] ?? null) : null;
}
