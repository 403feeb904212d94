import type { JsonValue } from '../../domain/values/json.ts';
import { sameJson } from '../../domain/values/sameJson.ts';

/** @returns the `name` of a connector's text, null when it has none or cannot be read */
export function nameIn(text: string): string | null {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null || !('name' in value)) return null;
  return typeof value.name === 'string' ? value.name : null;
}

/** Layout and the order of keys do not make another connector; the order of lists does. */
export function sameText(left: string, right: string): boolean {
  if (left === right) return true;
  const a = parsed(left);
  return a !== undefined && sameJson(a, parsed(right));
}

function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue; // JSON.parse can return nothing else
  } catch {
    return undefined;
  }
}
