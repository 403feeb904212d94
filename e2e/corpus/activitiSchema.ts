import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { JsonValue } from '../../src/domain/values/json.ts';
import { isJsonArray, isJsonObject, member } from '../../src/domain/values/jsonValue.ts';

const CORPUS = process.env.CORPUS_DIR ?? path.resolve(import.meta.dirname, '../../../shared/corpus');
const FILE = path.join(CORPUS, 'activiti/schemas/connector-schema.json');
const schema = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as JsonValue) : null;
if (schema === null)
  console.warn(`Not checked: the schema of Activiti's modeling service is not in ${CORPUS}.`);

/** What the schema of Activiti's modeling service says against a connector, at its place; null: nothing. */
export function activitiSchemaProblem(connector: JsonValue): string | null {
  return schema === null ? null : problemAt(connector, schema, '');
}

/** The words of JSON schema that this one is written in. */
function problemAt(value: JsonValue, rule: JsonValue | undefined, at: string): string | null {
  const reference = member(rule, '$ref');
  if (typeof reference === 'string')
    return problemAt(
      value,
      member(member(schema ?? {}, 'definitions'), reference.split('/').at(-1) ?? ''),
      at,
    );
  return (
    typeProblem(value, member(rule, 'type'), at) ??
    textProblem(value, rule, at) ??
    membersProblem(value, rule, at) ??
    itemsProblem(value, member(rule, 'items'), at)
  );
}

function typeProblem(value: JsonValue, type: JsonValue | undefined, at: string): string | null {
  if (typeof type !== 'string') return null;
  const is = isJsonArray(value) ? 'array' : value === null ? 'null' : typeof value;
  return is === type ? null : `${at} is not of the type ${type}`;
}

function textProblem(value: JsonValue, rule: JsonValue | undefined, at: string): string | null {
  if (typeof value !== 'string') return null;
  const [min, max, pattern] = [member(rule, 'minLength'), member(rule, 'maxLength'), member(rule, 'pattern')];
  if (typeof min === 'number' && value.length < min) return `${at} is too short`;
  if (typeof max === 'number' && value.length > max) return `${at} is too long`;
  return typeof pattern === 'string' && !new RegExp(pattern).test(value)
    ? `${at} is not like ${pattern}`
    : null;
}

function membersProblem(value: JsonValue, rule: JsonValue | undefined, at: string): string | null {
  if (!isJsonObject(value)) return null;
  const required = member(rule, 'required');
  const missing = isJsonArray(required)
    ? required.find((key) => typeof key === 'string' && !Object.hasOwn(value, key))
    : undefined;
  if (typeof missing === 'string') return `${at} has no ${missing}`;
  const patterns = Object.entries(member(rule, 'patternProperties') ?? {}) as [string, JsonValue][];
  for (const [key, inner] of Object.entries(value)) {
    const own = member(member(rule, 'properties'), key);
    const like = patterns.find(([pattern]) => new RegExp(pattern).test(key))?.[1];
    const other = member(rule, 'additionalProperties');
    if (own === undefined && like === undefined && other === false) return `${at}/${key} is not allowed`;
    const problem = problemAt(inner, own ?? like ?? other, `${at}/${key}`);
    if (problem !== null) return problem;
  }
  return null;
}

function itemsProblem(value: JsonValue, rule: JsonValue | undefined, at: string): string | null {
  if (!isJsonArray(value) || rule === undefined) return null;
  for (const [index, item] of value.entries()) {
    const problem = problemAt(item, rule, `${at}/${String(index)}`);
    if (problem !== null) return problem;
  }
  return null;
}
