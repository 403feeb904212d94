import type { Steps } from '../../domain/values/inTurns.ts';
import { parseJson } from '../../domain/values/parseJson.ts';
import { duplicatesInSteps } from './duplicateKeys.ts';
import { placeInSteps } from './placeValues.ts';
import { MAX_JSON_DEPTH, readJson } from './readJson.ts';

/** So many characters are looked at in a step. */
const STRETCH = 20_000;

/**
 * As `readJson`, for a text of megabytes: no step takes longer than a value two levels down, such as an action of a
 * connector. What cannot be read is told by `readJson`.
 */
export function* readJsonInSteps(text: string): Steps<ReturnType<typeof readJson>> {
  const pieces = yield* piecesOf(text);
  if (pieces === null || !(yield* isJson(text, pieces))) return readJson(text);
  const node = yield* placeInSteps(text);
  return { value: node.value, node, problems: yield* duplicatesInSteps(node, text, undefined, 2) };
}

type Piece = readonly [start: number, end: number];

/** Where the objects and lists two levels down begin and end; null where it is too deep, or something is never closed. */
function* piecesOf(text: string): Steps<readonly Piece[] | null> {
  const pieces: Piece[] = [];
  let depth = 0;
  let start = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index += 1) {
    if (index % STRETCH === 0) yield;
    const code = text.charCodeAt(index);
    if (isInString) {
      if (code === 0x5c) index += 1;
      else if (code === 0x22) isInString = false;
    } else if (code === 0x22) isInString = true;
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > MAX_JSON_DEPTH) return null;
      if (depth === 3) start = index;
    } else if (code === 0x7d || code === 0x5d) {
      if (depth === 3) pieces.push([start, index + 1]);
      depth -= 1;
    }
  }
  return depth === 0 && !isInString ? pieces : null;
}

/** It is where each piece is, and all else with a number in the place of each: apart from what stands beside it. */
function* isJson(text: string, pieces: readonly Piece[]): Steps<boolean> {
  const between: string[] = [];
  let end = 0;
  for (const [start, next] of pieces) {
    if (parseJson(text.slice(start, next)) === undefined) return false;
    between.push(text.slice(end, start));
    end = next;
    yield;
  }
  between.push(text.slice(end));
  return parseJson(between.join(' 0 ')) !== undefined;
}
