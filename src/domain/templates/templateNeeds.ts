import type { JsonObject, JsonValue } from '../values/json.ts';
import { isJsonArray, isJsonObject, member } from '../values/jsonValue.ts';

export interface TemplateNeeds {
  /** names, each once, in their order */
  readonly secrets: readonly string[];
  /** with their port where they have one */
  readonly hosts: readonly string[];
}

/**
 * What an element made from a template reads and where it may go: the secrets and the hosts its values name.
 * Descriptions and placeholders are for people, what they name is not used.
 */
export function templateNeeds(template: JsonObject): TemplateNeeds {
  const values = [
    ...valuesOf(template),
    ...objectsOf(member(template, 'presets')).flatMap((preset) => textsIn(member(preset, 'properties'))),
    ...objectsOf(member(template, 'configurationTemplates')).flatMap(valuesOf),
  ];
  return { secrets: sortedOnce(values.flatMap(secretsIn)), hosts: sortedOnce(values.flatMap(hostsIn)) };
}

function valuesOf(template: JsonObject): readonly string[] {
  return objectsOf(member(template, 'properties')).flatMap((property) => [
    ...textsIn(member(property, 'value')),
    ...objectsOf(member(property, 'choices')).flatMap((choice) => textsIn(member(choice, 'value'))),
    ...objectsOf(member(property, 'headers')).flatMap((header) => textsIn(header)),
  ]);
}

/** Every text of a value, however deep. */
function textsIn(value: JsonValue | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  if (isJsonArray(value)) return value.flatMap(textsIn);
  return isJsonObject(value) ? Object.values(value).flatMap(textsIn) : [];
}

function objectsOf(value: JsonValue | undefined): readonly JsonObject[] {
  return isJsonArray(value) ? value.filter(isJsonObject) : [];
}

/** `{{secrets.NAME}}` in text; `secrets.NAME` and `camunda.secrets.NAME` in expressions. */
const SECRET = /\{\{\s*(?:camunda\.)?secrets\.([\w./-]+)\s*\}\}|(?<![\w.])(?:camunda\.)?secrets\.(\w+)/g;

function secretsIn(value: string): readonly string[] {
  return [...value.matchAll(SECRET)].flatMap(([, inText, inFeel]) => inText ?? inFeel ?? []);
}

/** The part of a URL that is not known before it runs is no host. */
const HOST =
  /[a-z][a-z0-9+.-]{0,20}:\/\/(?:[^\s/"'?#@<>{}]*@)?(\[[0-9a-f:.]+\](?::\d+)?|[\w.-]+(?::\d+)?)(?![\w.{$-])/gi;

function hostsIn(value: string): readonly string[] {
  return [...value.matchAll(HOST)].flatMap(([, host]) => (host === undefined ? [] : host.toLowerCase()));
}

function sortedOnce(values: readonly string[]): readonly string[] {
  return [...new Set(values)].toSorted();
}
