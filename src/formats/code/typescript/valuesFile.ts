import { ts } from './typescriptText.ts';

/** Reading of variables: `src/contract/values.ts`, the same for every connector. */
export const VALUES_FILE = ts`
  /** The variables of a job, or of an answer, as JSON has them. */
  export type Variables = Readonly<Record<string, unknown>>;

  /** An input that is missing, or is not what the definition says. Trying again does not help. */
  export class InputError extends Error {}

  type Reader<T> = (value: unknown, name: string) => T;

  export function required<T>(variables: Variables, name: string, read: Reader<T>): T {
    const value = valueOf(variables, name);
    if (value === undefined) throw new InputError('The input ' + JSON.stringify(name) + ' is missing.');
    return read(value, name);
  }

  export function optional<T>(variables: Variables, name: string, read: Reader<T>): T | undefined {
    const value = valueOf(variables, name);
    return value === undefined ? undefined : read(value, name);
  }

  /** Without what is not there: an input that was not sent is no key with the value undefined. */
  export function present<T extends object>(record: { readonly [K in keyof T]: T[K] | undefined }): T {
    const given = Object.entries(record).filter(([, value]) => value !== undefined);
    return Object.fromEntries(given) as T;
  }

  export const text: Reader<string> = (value, name) =>
    typeof value === 'string' ? value : wrong(name, 'text', value);

  export const integer: Reader<number> = (value, name) =>
    typeof value === 'number' && Number.isInteger(value) ? value : wrong(name, 'a whole number', value);

  export const decimal: Reader<number> = (value, name) =>
    typeof value === 'number' ? value : wrong(name, 'a number', value);

  export const flag: Reader<boolean> = (value, name) =>
    typeof value === 'boolean' ? value : wrong(name, 'true or false', value);

  export const date: Reader<string> = (value, name) =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? value : wrong(name, 'a date like 2026-05-31', value);

  export const dateTime: Reader<string> = (value, name) =>
    typeof value === 'string' && !Number.isNaN(Date.parse(value))
      ? value
      : wrong(name, 'a time like 2026-05-31T12:30:00+02:00', value);

  export const list: Reader<readonly unknown[]> = (value, name) =>
    Array.isArray(value) ? value : wrong(name, 'a list', value);

  export const object: Reader<Variables> = (value, name) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Variables)
      : wrong(name, 'an object', value);

  export const json: Reader<unknown> = (value) => value;

  export function oneOf<T extends string>(...allowed: readonly T[]): Reader<T> {
    return (value, name) => {
      const found = allowed.find((one) => one === value);
      return found ?? wrong(name, 'one of ' + allowed.join(', '), value);
    };
  }

  function valueOf(variables: Variables, name: string): unknown {
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    return value === null ? undefined : value;
  }

  function wrong(name: string, wanted: string, value: unknown): never {
    const shown = JSON.stringify(value).slice(0, 80);
    throw new InputError('The input ' + JSON.stringify(name) + ' has to be ' + wanted + ', and is ' + shown + '.');
  }
`;
