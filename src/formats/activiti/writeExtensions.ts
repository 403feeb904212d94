import { rememberLast } from '../../bpmn/rememberLast.ts';
import { applyEdits } from '../../bpmn/textEdits.ts';
import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import type { ElementData } from '../../domain/process/process.ts';
import { JsonReading } from '../json/JsonMembers.ts';
import type { JsonNode } from '../json/JsonNode.ts';
import { entriesOf, nodeAt } from '../json/JsonNode.ts';
import { DEFAULT_STYLE, styleOf } from '../json/jsonStyle.ts';
import { isJsonObject, member } from '../../domain/values/jsonValue.ts';
import { patchJson, patchNode } from '../json/patchJson.ts';
import { readJson } from '../json/readJson.ts';
import { sameJson } from '../../domain/values/sameJson.ts';
import type { ExtensionsForm } from './Extensions.ts';
import { formOf, sectionsOf } from './extensionsForm.ts';
import { readProcessExtensions } from './readProcessExtensions.ts';
import { writeProcessExtensions } from './writeProcessExtensions.ts';
import type { BaseEntry, ProcessSlices } from './writeProcessExtensions.ts';

export interface ExtensionsInfo {
  /** of the process model */
  readonly name: string;
  readonly processIds: readonly string[];
  /** every id the diagram has or ever had: entries under other ids stay */
  readonly knownIds: Pick<ReadonlySet<string>, 'has'>;
  /** which process each element of the diagram is in; where it is not said, the one that has it in the file */
  readonly processOf?: Pick<ReadonlyMap<string, string>, 'get' | 'has'>;
}

/**
 * The extensions as text. With `base`, the file they came from, only what changed is written; a file of
 * an old form stays as it is until the first change, which brings it to the form of today.
 */
export function writeExtensions(
  base: string | null,
  data: ReadonlyMap<string, ElementData>,
  info: ExtensionsInfo,
): string {
  const file = base === null ? null : baseFile(base, info);
  const entries = new Map<string, JsonObject>();
  for (const processId of info.processIds) {
    const entry = file?.entries.get(processId);
    const slices = slicesOf(processId, data, info, file);
    if (entry || carries(slices)) entries.set(processId, writeProcessExtensions(entry, slices));
  }
  if (!file) return newFile(entries, info);
  return file.form === 'multi' ? patchMulti(file, entries, info) : patchOldForm(file, entries);
}

interface BaseFile {
  readonly text: string;
  readonly value: JsonObject;
  readonly node: JsonNode;
  readonly form: ExtensionsForm;
  /** by the process ids of the diagram */
  readonly entries: ReadonlyMap<string, BaseEntry>;
  /** what the file has for processes that the diagram never had: it stays */
  readonly others: ReadonlyMap<string, JsonObject>;
  /** processes of the file that have another id in the diagram now */
  readonly renamed: ReadonlyMap<string, string>;
}

/** null: it cannot be read, and nothing of it can be kept. */
function baseFile(text: string, info: ExtensionsInfo): BaseFile | null {
  const parsed = parseFile(text);
  if (!parsed) return null;
  const { bases, form } = parsed;
  const renamed = renamedProcess(bases, form, info);
  const entries = [...bases].flatMap(([fileId, entry]): [string, BaseEntry][] => {
    const now = renamed.get(fileId) ?? fileId;
    return info.processIds.includes(now) ? [[now, entry]] : [];
  });
  const others = [...bases].filter(
    ([id]) => !info.processIds.includes(renamed.get(id) ?? id) && !info.knownIds.has(id),
  );
  return {
    ...parsed,
    text,
    entries: new Map(entries),
    others: new Map(others.map(([id, { raw }]) => [id, raw])),
    renamed,
  };
}

type ParsedFile = Pick<BaseFile, 'value' | 'node' | 'form'> & {
  /** by the process ids of the file */
  readonly bases: ReadonlyMap<string, BaseEntry>;
};

const parseFile: (text: string) => ParsedFile | null = rememberLast((text) => {
  const read = readJson(text);
  if (!('node' in read) || !isJsonObject(read.node.value)) return null;
  const node = nodeAt(read.node, ['extensions']);
  const value = read.node.value;
  if (!node) return { value, node: read.node, form: 'multi', bases: new Map() };
  if (!isJsonObject(node.value)) return null;
  const form = formOf(node.value);
  const fileId = member(value, 'id');
  const reading = new JsonReading(text, undefined, []);
  const bases = new Map<string, BaseEntry>();
  for (const [id, sections] of sectionsOf(node, form, typeof fileId === 'string' ? fileId : '')) {
    const raw = Object.fromEntries(Array.from(sections, ([key, section]) => [key, section.value]));
    bases.set(id, { raw, read: readProcessExtensions(reading, sections, []) });
  }
  return { value, node: read.node, form, bases };
});

/** A flat file is for the one process there is; a process that got another id takes its entry along. */
function renamedProcess(
  bases: ReadonlyMap<string, BaseEntry>,
  form: ExtensionsForm,
  { processIds, knownIds }: ExtensionsInfo,
): ReadonlyMap<string, string> {
  const fresh = processIds.filter((id) => !bases.has(id));
  const gone = [...bases.keys()].filter(
    (id) => !processIds.includes(id) && (form === 'flat' || knownIds.has(id)),
  );
  const [from] = gone;
  const [to] = fresh;
  return new Map(
    from !== undefined && to !== undefined && gone.length === 1 && fresh.length === 1 ? [[from, to]] : [],
  );
}

function slicesOf(
  processId: string,
  data: ReadonlyMap<string, ElementData>,
  info: ExtensionsInfo,
  file: BaseFile | null,
): ProcessSlices {
  const elements = [...data].filter(
    ([id]) => !info.processIds.includes(id) && processOfElement(id, info, file) === processId,
  );
  return {
    own: data.get(processId) ?? {},
    elements: new Map(elements),
    isKnown: (id) => info.knownIds.has(id) || info.processOf?.has(id) === true,
  };
}

function processOfElement(id: string, info: ExtensionsInfo, file: BaseFile | null): string | undefined {
  const told = info.processOf?.get(id);
  if (told !== undefined) return told;
  for (const [processId, { read }] of file?.entries ?? []) if (read.elements.has(id)) return processId;
  // With the map at hand, what is not in it is not in the diagram.
  return info.processOf ? undefined : info.processIds[0];
}

function carries({ own, elements }: ProcessSlices): boolean {
  if ((own.variables?.length ?? 0) > 0 || own.processRest !== undefined) return true;
  return [...elements.values()].some(
    ({ mapping, constants, assignment, template }) =>
      (mapping ?? constants ?? assignment ?? template) !== undefined,
  );
}

function newFile(entries: ReadonlyMap<string, JsonObject>, { name, processIds }: ExtensionsInfo): string {
  // The id is what the modeling service writes for a model; derived, so that the same document gives the same file.
  const id = `process-${processIds[0] ?? name}`;
  return patchJson('', { id, name, type: 'PROCESS', extensions: Object.fromEntries(entries) });
}

function patchMulti(file: BaseFile, entries: ReadonlyMap<string, JsonObject>, info: ExtensionsInfo): string {
  const before = member(file.value, 'extensions');
  if (!isJsonObject(before) && entries.size === 0) return file.text;
  const inPlace = Object.entries(isJsonObject(before) ? before : {}).flatMap(
    ([id, raw]): [string, JsonValue][] => {
      const now = file.renamed.get(id) ?? id;
      const entry = entries.get(now);
      if (entry) return [[now, entry]];
      return info.knownIds.has(id) && !info.processIds.includes(id) ? [] : [[id, raw]];
    },
  );
  const extensions = Object.fromEntries([...inPlace, ...entries]);
  return patchNode(file.text, file.node, { ...file.value, extensions }, (path) =>
    variableOrder(path, file, entries),
  );
}

/** Variables are shown in the order of the file; where a person moved them, theirs. */
function variableOrder(
  path: readonly (string | number)[],
  file: BaseFile,
  entries: ReadonlyMap<string, JsonObject>,
): readonly string[] | undefined {
  const [, processId, section] = path;
  if (path.length !== 3 || section !== 'properties' || typeof processId !== 'string') return undefined;
  const variables = member(entries.get(processId), section);
  const isVariable = (id: string): boolean => isJsonObject(member(variables, id));
  const now = Object.keys(variables ?? {});
  const before = entriesOf(nodeAt(file.node, path)).flatMap(({ key }) => (isVariable(key) ? key : []));
  const shared = (keys: readonly string[], others: readonly string[]) =>
    keys.filter((key) => others.includes(key)).join('\n');
  return shared(now.filter(isVariable), before) === shared(before, now) ? undefined : now;
}

function patchOldForm(file: BaseFile, entries: ReadonlyMap<string, JsonObject>): string {
  const unchanged = [...file.entries].every(([id, { raw }]) => sameJson(raw, entries.get(id)));
  if (unchanged && entries.size <= file.entries.size) return file.text;
  const [processId] = [...file.entries.keys(), ...file.others.keys()];
  const text = file.form === 'flat' && processId !== undefined ? wrapFlat(file, processId) : file.text;
  return patchJson(text, { ...file.value, extensions: Object.fromEntries([...file.others, ...entries]) });
}

/** A flat file in the form of today; any other text as it is. */
export function upgradeForm(text: string, processIds: readonly string[]): string {
  const file = baseFile(text, { name: '', processIds, knownIds: new Set() });
  const [processId] = [...(file?.entries.keys() ?? []), ...(file?.others.keys() ?? [])];
  return file?.form === 'flat' && processId !== undefined ? wrapFlat(file, processId) : text;
}

/** Puts the process id around the sections as they stand, so that nothing in them is spelt anew. */
function wrapFlat({ text, node }: BaseFile, processId: string): string {
  const extensions = nodeAt(node, ['extensions']);
  if (!extensions) return text;
  const style = styleOf(text, node);
  const inner = text.slice(extensions.start, extensions.end);
  const line = text.slice(text.lastIndexOf('\n', extensions.start) + 1, extensions.start);
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  const key = JSON.stringify(processId) + (style.colon.includes(':') ? style.colon : DEFAULT_STYLE.colon);
  const wrapped = inner.includes('\n')
    ? `{${style.lineEnd}${indent}${style.unit}${key}${inner.replaceAll('\n', `\n${style.unit}`)}${style.lineEnd}${indent}}`
    : `{${key}${inner}}`;
  return applyEdits(text, [{ start: extensions.start, end: extensions.end, text: wrapped }]);
}
