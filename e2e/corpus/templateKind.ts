import type { TemplateContent } from '../../src/domain/document.ts';
import type { JsonValue } from '../../src/domain/values/json.ts';
import { isJsonArray, isJsonObject, member } from '../../src/domain/values/jsonValue.ts';
import { activeProperties } from '../../src/domain/templates/activeProperties.ts';
import type { ElementTemplate, TemplateFlavour } from '../../src/domain/templates/ElementTemplate.ts';
import { templateArray, templateFiles } from '../../src/formats/camunda/templateFiles.ts';
import { templateTextProblems } from '../../src/formats/camunda/templateTextProblems.ts';
import { readFiles } from '../../src/formats/importFiles.ts';
import type { TemplateItem } from '../../src/formats/ImportItem.ts';
import { patchJson } from '../../src/formats/json/patchJson.ts';
import { nodeAt } from '../../src/formats/json/JsonNode.ts';
import { readJson } from '../../src/formats/json/readJson.ts';
import { checkBpmn } from './bpmnKind.ts';
import { sameBytes } from './CorpusFile.ts';
import type { CorpusFile, Verdict } from './CorpusFile.ts';
import { refusal } from './refusal.ts';

/**
 * Each template file goes through the gate, gives what a preview shows, and is exported unedited byte for byte. Fixtures
 * of Camunda's schema, `{template, errors}`, have the problems they should have. Diagrams are checked as such.
 */
export async function checkTemplates(files: readonly CorpusFile[]): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const file of files.filter(({ name }) => name.endsWith('.json'))) {
    const fixture = fixtureOf(file);
    verdicts.push(fixture ? await checkFixture(fixture) : await checkFile(file));
  }
  return [...verdicts, ...(await checkBpmn(files))];
}

async function checkFile({ name, bytes }: CorpusFile): Promise<Verdict> {
  const { items, problems } = await readFiles([{ name, bytes }]);
  const templates = items.filter((item) => item.kind === 'template');
  const [first] = templates;
  if (!first) return refusal(name, problems);
  const contents = templates.map(({ content }) => ({ kind: 'kept', content }) as const);
  const written =
    first.content.place === undefined ? templateFiles(contents)[0] : templateArray(contents, 'templates');
  const files = written ? [{ name, bytes: written.bytes }] : [];
  if (!sameBytes(bytes, written?.bytes))
    return { name, failure: 'unedited, it is not exported byte for byte', files };
  return { name, failure: firstFailure(templates), files };
}

function firstFailure(items: readonly TemplateItem[]): string | null {
  for (const { template, content } of items) {
    const failure = previewFailure(template) ?? editFailure(content, template);
    if (failure !== null) return `${template.id}: ${failure}`;
  }
  return null;
}

/** With its defaults a preview has a form of properties of the template, the same ones each time. */
function previewFailure(template: ElementTemplate): string | null {
  const { properties, json } = template;
  const listed = member(json, 'properties');
  if (properties.length !== (isJsonArray(listed) ? listed.filter(isJsonObject).length : 0))
    return 'not every property is read';
  const values = new Map(
    properties.flatMap(({ index, value }) => (value === undefined ? [] : [[index, value] as const])),
  );
  const active = activeProperties(template, values);
  const missing = properties.find(({ index, condition }) => condition === undefined && !active.has(index));
  return missing ? `property ${String(missing.index)} has no condition and is not shown` : null;
}

/** Another description, and no other character of it. */
function editFailure({ text }: TemplateContent, { json }: ElementTemplate): string | null {
  const edited = patchJson(text, { ...json, description: 'edited' });
  if (patchJson(text, json) !== text) return 'written without an edit, the text is another';
  const read = readJson(text);
  const before = 'node' in read ? nodeAt(read.node, ['description']) : undefined;
  if (before === undefined)
    return edited.length > text.length ? null : 'an edited description is not written';
  const expected = `${text.slice(0, before.start)}"edited"${text.slice(before.end)}`;
  return edited === expected ? null : 'an edited description changes more than itself';
}

interface Fixture {
  readonly name: string;
  /** the template as it stands in the fixture */
  readonly text: string;
  readonly errors: readonly JsonValue[];
}

function fixtureOf({ name, bytes }: CorpusFile): Fixture | null {
  const text = new TextDecoder().decode(bytes);
  const read = readJson(text);
  if (!('node' in read)) return null;
  const template = nodeAt(read.node, ['template']);
  const errors = member(read.value, 'errors');
  if (!template || errors === undefined) return null;
  return { name, text: text.slice(template.start, template.end), errors: isJsonArray(errors) ? errors : [] };
}

async function checkFixture({ name, text, errors }: Fixture): Promise<Verdict> {
  const gate = await checkFile({ name, bytes: new TextEncoder().encode(text) });
  if (gate.failure !== null) return { name, failure: gate.failure };
  // Credentials have a schema of their own, which is not in the package: they are kept, not checked.
  if (/(^|\/)c8config__/.test(name)) return { name, failure: null };
  const flavour: TemplateFlavour = /(^|\/)c7__/.test(name) ? 'camunda7' : 'camunda8';
  const { items } = await readFiles([{ name, bytes: new TextEncoder().encode(text) }]);
  const found = items.flatMap((item) =>
    item.kind === 'template' ? templateTextProblems(item.content.text, flavour) : [],
  );
  const told = found.filter(
    ({ severity, code }) => severity === 'error' && code.startsWith('template-schema'),
  );
  if (errors.length === 0) {
    const [problem] = told;
    return { name, failure: problem ? `it is valid, and has a problem: ${problem.message}` : null };
  }
  const all = found.filter(({ severity }) => severity !== 'note');
  const wanted = new Set(errors.map(placeOf).filter((place) => place !== ''));
  const isTold = all.some(({ place }) => wanted.size === 0 || isAtOrIn((place.path ?? []).join('/'), wanted));
  const without = all.find(({ place }) => place.line === undefined);
  if (without) return { name, failure: `a problem has no place: ${without.message}` };
  if (isTold) return { name, failure: null, refused: all[0]?.message ?? '' };
  const others = all.map(({ place }) => (place.path ?? []).join('/') || 'the template');
  return {
    name,
    failure: `no problem at ${[...wanted].join(', ')}; there are some at ${others.join(', ') || 'no place'}`,
  };
}

/** The schema may blame a property as a whole where we tell which of its keys it is. */
function isAtOrIn(path: string, places: ReadonlySet<string>): boolean {
  return [...places].some((place) => path === place || path.startsWith(`${place}/`));
}

/** "/properties/0/value" as "properties/0/value", and so within a list of templates as well */
function placeOf(error: JsonValue): string {
  const pointer = member(error, 'dataPath') ?? member(error, 'instancePath');
  return typeof pointer === 'string' ? pointer.replace(/^\//, '').replace(/^\d+(\/|$)/, '') : '';
}
