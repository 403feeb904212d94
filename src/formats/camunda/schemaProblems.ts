import { validate, validateZeebe } from '@bpmn-io/element-templates-validator';
import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import { isJsonArray, member } from '../../domain/values/jsonValue.ts';
import type { Problem } from '../../domain/problem.ts';
import type { TemplateFlavour } from '../../domain/templates/ElementTemplate.ts';
import { t } from '../../language/t.ts';
import { missingMessage, schemaMessage } from './schemaMessage.ts';

interface Finding {
  readonly keyword: string;
  readonly message: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly pointer: string;
  readonly isWarning: boolean;
}

/**
 * What Camunda's schemas say against a template, at the path it is about: errors, and what is deprecated as notes.
 * Large: load it where it does not hold up the page.
 */
export function schemaProblems(template: JsonObject, flavour: TemplateFlavour): readonly Problem[] {
  const result = (flavour === 'camunda8' ? validateZeebe : validate)(template);
  // Where there are none, the package says null.
  const [errors, warnings] = [result.errors ?? [], result.warnings ?? []];
  const findings = [
    ...errors.map((error) => findingOf(error, false)),
    ...warnings.map((warning) => findingOf(warning, true)),
  ];
  const clear = findings.filter((finding) => !isUnclear(finding) && !isUntrue(finding, template));
  const told = clear.some(({ isWarning }) => !isWarning) || errors.length === 0 ? clear : findings;
  return onceEach(withoutRepeats(told)).map((finding) => problemOf(finding, template));
}

function findingOf(
  error: {
    readonly message: string;
    readonly instancePath?: string;
    readonly keyword?: string;
    readonly params?: object;
  },
  isWarning: boolean,
): Finding {
  const params = { ...error.params };
  return {
    keyword: error.keyword ?? 'schema',
    message: error.message,
    params,
    pointer: error.instancePath ?? '',
    isWarning,
  };
}

/** A schema that takes a template or a list of them says of each that it is not the other, and that neither fits. */
function isUnclear({ keyword, pointer, params }: Finding): boolean {
  if (keyword === 'oneOf' || keyword === 'anyOf' || keyword === 'if') return true;
  return pointer === '' && keyword === 'type' && params.type === 'array';
}

/** Of an expression the package tells the deprecated form as well where the value has the other one. */
function isUntrue({ keyword, pointer }: Finding, template: JsonObject): boolean {
  if (keyword !== 'deprecated' || !pointer.endsWith('/value')) return false;
  const value = valueAt(template, pathOf(pointer, template));
  return typeof value === 'string' && value.startsWith('=');
}

/** Every branch of a choice misses its own key: that is one thing to tell, as are equal sentences of one place. */
function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  const missing = new Map<string, string[]>();
  for (const { keyword, pointer, params } of findings) {
    if (keyword !== 'required') continue;
    const keys = missing.get(pointer) ?? [];
    const key = String(params.missingProperty);
    if (!keys.includes(key)) missing.set(pointer, [...keys, key]);
  }
  const seen = new Set<string>();
  return findings.flatMap((finding) => {
    const { keyword, pointer } = finding;
    const message =
      keyword === 'required' ? missingMessage(missing.get(pointer) ?? []) : schemaMessage(finding);
    const key = JSON.stringify([pointer, message]);
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...finding, message }];
  });
}

function problemOf({ keyword, pointer, message, params, isWarning }: Finding, template: JsonObject): Problem {
  return {
    code: `template-schema-${isWarning ? 'deprecated' : keywordOf(keyword, params)}`,
    severity: isWarning ? 'note' : 'error',
    message,
    place: { path: pathOf(pointer, template) },
  };
}

/** What is deprecated is often so in every property: it is told at the first. */
function onceEach(findings: readonly Finding[]): readonly Finding[] {
  const deprecated = findings.filter(({ isWarning }) => isWarning);
  return findings.flatMap((finding) => {
    if (!finding.isWarning) return [finding];
    const same = deprecated.filter(({ message }) => message === finding.message);
    if (same[0] !== finding) return [];
    if (same.length === 1) return [finding];
    return [{ ...finding, message: t`${finding.message} This is so in ${same.length} places.` }];
  });
}

/** A message of the schema's own stands for what did not fit. */
function keywordOf(keyword: string, params: Finding['params']): string {
  if (keyword !== 'errorMessage' || !Array.isArray(params.rawErrors)) return kebab(keyword);
  const [first] = params.rawErrors as readonly { readonly keyword?: string }[]; // ajv-errors says what it replaced
  return kebab(first?.keyword ?? keyword);
}

function kebab(keyword: string): string {
  return keyword.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** A JSON pointer as a path: what is a number in a list is a number. */
function pathOf(pointer: string, template: JsonObject): readonly (string | number)[] {
  const path: (string | number)[] = [];
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(isJsonArray(valueAt(template, path)) ? Number(key) : key);
  }
  return path;
}

function valueAt(template: JsonObject, path: readonly (string | number)[]): JsonValue | undefined {
  let at: JsonValue | undefined = template;
  for (const step of path)
    at = typeof step === 'number' ? (isJsonArray(at) ? at[step] : undefined) : member(at, step);
  return at;
}
