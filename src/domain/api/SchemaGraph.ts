import type { JsonValue } from '../values/json.ts';
import { isJsonArray, isJsonObject, member } from '../values/jsonValue.ts';
import type { ApiDescription } from './ApiDescription.ts';
import type { Resolve } from './schemaShape.ts';

/** How many characters the schema of one parameter may have. */
export interface SchemaRoom {
  readonly input: number;
  readonly output: number;
  /** of answers that few processes look at */
  readonly aside: number;
}

/** With all operations, a definition stays below what is read as one file. */
function roomOf(operations: number): SchemaRoom {
  if (operations <= 250) return { input: 24_000, output: 8_000, aside: 1_500 };
  if (operations <= 800) return { input: 6_000, output: 4_000, aside: 800 };
  if (operations <= 2_000) return { input: 3_000, output: 2_200, aside: 600 };
  return { input: 1_500, output: 1_000, aside: 250 };
}

/** Which types of a description lead back to themselves; found when asked, and remembered. */
export class SchemaGraph {
  readonly resolve: Resolve;
  /** by the size of the description and not of what is chosen: choosing more changes no schema */
  readonly room: SchemaRoom;
  readonly #next = new Map<string, readonly string[]>();
  readonly #recursive = new Map<string, boolean>();

  constructor({ resolve, operations }: Pick<ApiDescription, 'resolve' | 'operations'>) {
    this.resolve = resolve;
    this.room = roomOf(operations.length);
  }

  isRecursive(reference: string): boolean {
    const known = this.#recursive.get(reference);
    if (known !== undefined) return known;
    const seen = new Set<string>();
    const left = [...this.#referencesOf(reference)];
    let found = false;
    for (let one = left.pop(); one !== undefined; one = left.pop()) {
      if (one === reference) {
        found = true;
        break;
      }
      if (seen.has(one)) continue;
      seen.add(one);
      left.push(...this.#referencesOf(one));
    }
    this.#recursive.set(reference, found);
    return found;
  }

  #referencesOf(reference: string): readonly string[] {
    const known = this.#next.get(reference);
    if (known) return known;
    const found = new Set<string>();
    const looked = new Set<JsonValue>();
    const left: JsonValue[] = [this.resolve(reference) ?? null];
    for (let value = left.pop(); value !== undefined; value = left.pop()) {
      // Parts that YAML shares are looked at once.
      if (typeof value !== 'object' || value === null || looked.has(value)) continue;
      looked.add(value);
      const to = member(value, '$ref');
      if (typeof to === 'string') found.add(to);
      left.push(...(isJsonArray(value) ? value : isJsonObject(value) ? Object.values(value) : []));
    }
    const references = [...found];
    this.#next.set(reference, references);
    return references;
  }
}
