import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import { isJsonArray, isJsonObject, member } from '../../domain/values/jsonValue.ts';
import { shortened } from '../../domain/api/plainKeywords.ts';
import type { Problem } from '../../domain/problem.ts';
import { t } from '../../language/t.ts';

type Path = readonly (string | number)[];

/** A description while it is read: its root, and how its references are followed. Nothing is ever fetched. */
export class ApiContext {
  readonly root: JsonObject;
  readonly file: string;
  readonly #known = new Map<string, JsonValue | undefined>();

  constructor(root: JsonObject, file: string) {
    this.root = root;
    this.file = file;
  }

  /** Only within the description. */
  readonly resolve = (reference: string): JsonValue | undefined => {
    if (!this.#known.has(reference)) this.#known.set(reference, this.#found(reference));
    return this.#known.get(reference);
  };

  /** The object itself, or the one its reference leads to; a sentence why there is none. */
  follow(value: JsonValue | undefined): JsonObject | string {
    const seen = new Set<string>();
    let next = value;
    for (;;) {
      const reference = member(next, '$ref');
      if (typeof reference !== 'string') break;
      if (seen.has(reference)) return t`“${shortened(reference, 120)}” refers only to itself.`;
      seen.add(reference);
      next = this.resolve(reference);
      if (next === undefined) return unresolved(reference);
    }
    return isJsonObject(next) ? next : t('It is not an object.');
  }

  problem(severity: Problem['severity'], code: string, message: string, path: Path, label?: string): Problem {
    return {
      code,
      severity,
      message,
      place: { file: this.file, path, ...(label !== undefined && { label }) },
    };
  }

  #found(reference: string): JsonValue | undefined {
    if (reference === '#') return this.root;
    if (!reference.startsWith('#/')) return undefined;
    let value: JsonValue | undefined = this.root;
    for (const part of reference.slice(2).split('/')) {
      const key = unescaped(part);
      value = isJsonArray(value) ? value[/^\d+$/.test(key) ? Number(key) : -1] : member(value, key);
      if (value === undefined) return undefined;
    }
    return value;
  }
}

function unresolved(reference: string): string {
  const shown = shortened(reference, 120);
  return reference.startsWith('#')
    ? t`“${shown}” is not there.`
    : t`“${shown}” is outside of the description. It is not fetched: put everything into one file.`;
}

function unescaped(part: string): string {
  try {
    return decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
  } catch {
    return part.replaceAll('~1', '/').replaceAll('~0', '~');
  }
}

export function textOf(value: JsonValue | undefined, key: string): string | undefined {
  const text = member(value, key);
  return typeof text === 'string' && text.trim() !== '' ? text : undefined;
}

export function listOf(value: JsonValue | undefined, key: string): readonly JsonValue[] {
  const list = member(value, key);
  return isJsonArray(list) ? list : [];
}

export function entriesIn(
  value: JsonValue | undefined,
  key: string,
): readonly (readonly [string, JsonValue])[] {
  const map = member(value, key);
  return isJsonObject(map) ? Object.entries(map) : [];
}

/** http and https only. */
export function webAddress(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && /^https?:\/\/[^\s]+$/i.test(value) ? value : undefined;
}

export function textList(value: JsonValue | undefined): readonly string[] {
  return isJsonArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
