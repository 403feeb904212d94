import type { JsonValue } from './json.ts';

/** undefined for text that is no JSON. */
export function parseJson(text: string): JsonValue | undefined {
  try {
    // JSON.parse is typed any; what it returns is JSON by definition.
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}
