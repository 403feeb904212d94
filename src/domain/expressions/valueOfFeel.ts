import type { JsonValue } from '../values/json.ts';
import { parseJson } from '../values/parseJson.ts';
import { textOfFeel } from './feelOfText.ts';

const KEY = /^\s*(?:([\p{L}_][\p{L}\p{N}_]*)|("(?:[^"\\]|\\.)*"))\s*:(.*)$/su;

/**
 * A FEEL list or context as the JSON it looks like, with `${…}` where it has expressions; other FEEL as text. The way
 * back from feelOfValue.
 * @returns null where nothing else can say it
 */
export function valueOfFeel(feel: string, depth = 0): JsonValue | null {
  const text = feel.trim();
  const known = parseJson(text);
  if (known !== undefined) return known;
  const inside = depth < 50 ? partsInside(text) : null;
  if (inside === null) return textOfFeel(text);
  if (text.startsWith('[')) {
    const items = inside.map((one) => valueOfFeel(one, depth + 1));
    return items.some((one) => one === null) ? null : items;
  }
  const entries = inside.map((one) => {
    const [, plain, quoted, value] = KEY.exec(one) ?? [];
    const key = plain ?? (quoted === undefined ? undefined : parseJson(quoted));
    const read = value === undefined ? null : valueOfFeel(value, depth + 1);
    return typeof key === 'string' && read !== null ? ([key, read] as const) : null;
  });
  return entries.includes(null)
    ? null
    : Object.fromEntries(entries.flatMap((one) => (one === null ? [] : [one])));
}

/** What stands between the commas of one list or context; null for anything else. */
function partsInside(text: string): readonly string[] | null {
  if (!/^\[.*\]$|^\{.*\}$/s.test(text)) return null;
  const parts: string[] = [];
  let depth = 0;
  let start = 1;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\](){},]/g)) {
    if ('[({'.includes(token)) depth += 1;
    else if ('])}'.includes(token)) depth -= 1;
    else if (token === ',' && depth === 1) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
    // What closes before the end, as in `[1] + [2]`, is no one list.
    if (depth === 0 && index < text.length - 1) return null;
  }
  return depth === 0 ? [...parts, text.slice(start, -1)] : null;
}
