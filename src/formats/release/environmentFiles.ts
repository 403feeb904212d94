import {
  type Environment,
  environmentNameProblem,
  type EnvironmentValue,
  sortedValues,
} from '../../domain/process/environments.ts';
import type { JsonValue } from '../../domain/values/json.ts';
import { isJsonArray, isJsonObject, member } from '../../domain/values/jsonValue.ts';
import { ENVIRONMENTS_FOLDER } from '../activiti/archiveLayout.ts';
import { environmentNames } from '../code/environmentNames.ts';
import { safeFileName } from '../fileNames.ts';
import type { OutFile } from '../ImportItem.ts';
import { patchJson } from '../json/patchJson.ts';
import { readJson } from '../json/readJson.ts';
import { decodeText } from '../readText.ts';

interface Configured {
  readonly name: string;
  readonly config: readonly { readonly name: string }[];
}

/**
 * For each environment a JSON file, which is read again, and for each of its connectors what the container takes
 * (`--env-file`), in the names that generated code reads. Values of secrets are in none.
 */
export function environmentFiles(
  environments: readonly Environment[],
  connectors: readonly Configured[],
): readonly OutFile[] {
  return environments.flatMap(({ name, values }) => {
    const sorted = sortedValues(values);
    const names = [...new Set(sorted.map(({ connector }) => connector))];
    return [
      file(`${name}.json`, asJson(name, sorted)),
      ...names.map((connector) => {
        const declared = connectors.find((one) => one.name === connector)?.config ?? [];
        const own = sorted.filter((one) => one.connector === connector);
        return file(`${name}.${safeFileName(connector, 'connector')}.env`, asEnv(connector, own, declared));
      }),
    ];
  });
}

function file(name: string, text: string): OutFile {
  return { path: ENVIRONMENTS_FOLDER + name, bytes: new TextEncoder().encode(text) };
}

function asJson(name: string, values: readonly EnvironmentValue[]): string {
  const of = (own: readonly EnvironmentValue[], value: (own: readonly EnvironmentValue[]) => JsonValue) => {
    const names = [...new Set(own.map(({ connector }) => connector))];
    return Object.fromEntries(
      names.map((connector) => [connector, value(own.filter((one) => one.connector === connector))] as const),
    );
  };
  const plain = values.filter(({ value }) => value !== undefined);
  const secure = values.filter(({ reference }) => reference !== undefined);
  return patchJson('', {
    format: 1,
    name,
    variables: of(plain, (own) =>
      Object.fromEntries(own.map(({ variable, value = '' }) => [variable, value] as const)),
    ),
    // Lists: beside a name like “password”, any value looks like one.
    secrets: of(secure, (own) => own.map(({ variable, reference = '' }) => ({ variable, reference }))),
  });
}

function asEnv(
  connector: string,
  values: readonly EnvironmentValue[],
  declared: readonly { readonly name: string }[],
): string {
  const all = [...new Set([...declared.map(({ name }) => name), ...values.map(({ variable }) => variable)])];
  const called = environmentNames(all, connector);
  return values
    .map(({ variable, value, reference }) => {
      const name = called[all.indexOf(variable)] ?? variable;
      return value === undefined
        ? `# ${name} comes from the secret ${reference ?? ''}\n`
        : `${name}=${quoted(value)}\n`;
    })
    .join('');
}

function quoted(value: string): string {
  if (/^[\w./:@%+,=-]*$/.test(value)) return value;
  const escaped = value
    .replace(/["\\$`]/g, '\\$&')
    .replaceAll('\r', '\\r')
    .replaceAll('\n', '\\n');
  return `"${escaped}"`;
}

/** From anyone's archive; null: it is none that can be read, and stays a file. */
export function readEnvironment(fileName: string, bytes: Uint8Array): Environment | null {
  const text = decodeText(bytes)?.text;
  const read = text === undefined ? undefined : readJson(text);
  if (!read || !('value' in read) || member(read.value, 'format') !== 1) return null;
  const name = member(read.value, 'name');
  if (typeof name !== 'string' || `${name}.json` !== fileName || environmentNameProblem(name, []) !== null)
    return null;
  const plain = entries(member(read.value, 'variables')).flatMap(([connector, own]) =>
    entries(own).map(([variable, value]) =>
      typeof value === 'string' ? { connector, variable, value } : null,
    ),
  );
  const secure = entries(member(read.value, 'secrets')).flatMap(([connector, own]) =>
    (isJsonArray(own) ? own : []).map((one) => {
      const [variable, reference] = [member(one, 'variable'), member(one, 'reference')];
      return typeof variable === 'string' && typeof reference === 'string'
        ? { connector, variable, reference }
        : null;
    }),
  );
  const values = [...plain, ...secure];
  const known = values.filter((one) => one !== null);
  return known.length === values.length ? { name, values: sortedValues(known) } : null;
}

function entries(value: JsonValue | undefined): readonly (readonly [string, JsonValue])[] {
  return isJsonObject(value) ? Object.entries(value) : [];
}
