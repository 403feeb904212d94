import type { JsonValue } from '../../domain/values/json.ts';
import { t } from '../../language/t.ts';
import type { JsonPath } from './jsonStyle.ts';
import { isJsonArray, isJsonObject, member } from '../../domain/values/jsonValue.ts';

export interface Complaint {
  readonly path: JsonPath;
  readonly message: string;
}

/**
 * Takes an object apart that must be exactly as it is described: anything else is a complaint with its place.
 * For files only programs write; JsonMembers is for those that people do.
 */
export class StrictObject {
  readonly #value: JsonValue | undefined;
  readonly #path: JsonPath;
  readonly #complaints: Complaint[];

  constructor(value: JsonValue | undefined, path: JsonPath, complaints: Complaint[]) {
    this.#value = value;
    this.#path = path;
    this.#complaints = complaints;
    if (!isJsonObject(value)) complaints.push({ path, message: t('An object is expected here.') });
  }

  /** undefined: it is not there, or is no such text */
  text(key: string, problem: (text: string) => string | null = () => null): string | undefined {
    const value = member(this.#value, key);
    if (value === undefined) return undefined;
    const message = typeof value === 'string' ? problem(value) : t('Text is expected here.');
    if (message !== null) this.complain(message, key);
    return typeof value === 'string' && message === null ? value : undefined;
  }

  /** '' and a complaint where it is not there */
  required(key: string, problem?: (text: string) => string | null): string {
    if (member(this.#value, key) === undefined) this.complain(t('This is missing.'), key);
    return this.text(key, problem) ?? '';
  }

  oneOf<const T extends string>(key: string, values: readonly T[]): T | undefined {
    const isOne = (text: string) => values.some((value) => value === text);
    const message = t`One of ${values.join(', ')} is expected here.`;
    const text = this.text(key, (given) => (isOne(given) ? null : message));
    return values.find((value) => value === text);
  }

  flag(key: string): boolean | undefined {
    const value = member(this.#value, key);
    if (value === undefined || typeof value === 'boolean') return value;
    this.complain(t('true or false is expected here.'), key);
    return undefined;
  }

  whole(key: string): number {
    const value = member(this.#value, key);
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
    this.complain(t('A whole number is expected here.'), key);
    return 0;
  }

  object(key: string): StrictObject | undefined {
    const value = member(this.#value, key);
    return value === undefined ? undefined : new StrictObject(value, [...this.#path, key], this.#complaints);
  }

  objects(key: string): readonly StrictObject[] | undefined {
    return this.#list(key)?.map(
      (item, at) => new StrictObject(item, [...this.#path, key, at], this.#complaints),
    );
  }

  /** lists of objects in a list */
  lists(key: string): readonly (readonly StrictObject[])[] | undefined {
    return this.#list(key)?.map((list, at) => {
      if (isJsonArray(list)) {
        return list.map((item, index) => {
          return new StrictObject(item, [...this.#path, key, at, index], this.#complaints);
        });
      }
      this.complain(t('A list is expected here.'), key, at);
      return [];
    });
  }

  texts(key: string): readonly string[] | undefined {
    return this.#list(key)?.map((item, at) => {
      if (typeof item === 'string') return item;
      this.complain(t('Text is expected here.'), key, at);
      return '';
    });
  }

  complain(message: string, ...below: JsonPath): void {
    this.#complaints.push({ path: [...this.#path, ...below], message });
  }

  #list(key: string): readonly JsonValue[] | undefined {
    const value = member(this.#value, key);
    if (value === undefined || isJsonArray(value)) return value;
    this.complain(t('A list is expected here.'), key);
    return undefined;
  }
}
