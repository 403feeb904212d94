import type { Problem } from '../../domain/problem.ts';
import type { ElementData, Sidecar } from '../../domain/process/process.ts';
import { t } from '../../language/t.ts';
import { JsonReading } from '../json/JsonMembers.ts';
import { nodeAt } from '../json/JsonNode.ts';
import { isJsonObject, member } from '../../domain/values/jsonValue.ts';
import { readJson } from '../json/readJson.ts';
import type { Extensions, ProcessExtensions } from './Extensions.ts';
import { formOf, sectionsOf } from './extensionsForm.ts';
import { readProcessExtensions } from './readProcessExtensions.ts';

export type { Extensions, ProcessExtensions } from './Extensions.ts';
export { writeExtensions } from './writeExtensions.ts';

export interface ReadExtensions {
  /** null: the text is no extensions file, and a problem says where and why */
  readonly extensions: Extensions | null;
  readonly problems: readonly Problem[];
}

/** Reads a file of any age: of several processes, of one (before 7.1.0.M6), or nested the wrong way round. */
export function readExtensions(text: string, file?: string): ReadExtensions {
  const read = readJson(text, file);
  if (!('node' in read)) return { extensions: null, problems: read.problems };
  const reading = new JsonReading(text, file, read.problems);
  const node = nodeAt(read.node, ['extensions']);
  if (read.node.kind !== 'object' || (node && node.kind !== 'object')) {
    const message = t('An extensions file is a JSON object with an object “extensions”.');
    reading.report('error', 'not-extensions', message, node ? ['extensions'] : [], (node ?? read.node).start);
    return { extensions: null, problems: reading.problems };
  }
  const fileId = member(read.value, 'id');
  const id = typeof fileId === 'string' ? fileId : undefined;
  const form = node && isJsonObject(node.value) ? formOf(node.value) : 'multi';
  const processes = new Map<string, ProcessExtensions>();
  for (const [processId, sections] of node ? sectionsOf(node, form, id ?? '') : []) {
    const path = form === 'multi' ? ['extensions', processId] : ['extensions'];
    processes.set(processId, readProcessExtensions(reading, sections, path));
  }
  return { extensions: { form, ...(id !== undefined && { id }), processes }, problems: reading.problems };
}

/** Which process of the diagram the entry of a flat file is for; null when that cannot be told. */
function processOfFlat(extensions: Extensions, processIds: readonly string[]): string | null {
  if (extensions.id !== undefined && processIds.includes(extensions.id)) return extensions.id;
  return processIds.length === 1 ? (processIds[0] ?? null) : null;
}

/** The processes of the file that the diagram has, under the diagram's ids. */
export function extensionsOf(
  extensions: Extensions,
  processIds: readonly string[],
): Map<string, ProcessExtensions> {
  if (extensions.form === 'flat') {
    const id = processOfFlat(extensions, processIds);
    const [entry] = extensions.processes.values();
    return new Map(id !== null && entry ? [[id, entry]] : []);
  }
  return new Map([...extensions.processes].filter(([id]) => processIds.includes(id)));
}

/**
 * What each element is to carry. Entries of processes that the diagram does not have are left out: the
 * engine does not read them either, and they stay in the file.
 */
export function toData(
  extensions: Extensions | null,
  processIds: readonly string[],
  sidecar: Sidecar | null,
): Map<string, ElementData> {
  const data = new Map<string, ElementData>();
  const put = (id: string, slice: ElementData): void => void data.set(id, { ...data.get(id), ...slice });
  for (const [id, { variables, rest, elements }] of extensions ? extensionsOf(extensions, processIds) : []) {
    const processRest = Object.keys(rest).length > 0 ? { processRest: rest } : {};
    if (variables.length > 0 || 'processRest' in processRest)
      put(id, { ...(variables.length > 0 && { variables }), ...processRest });
    for (const [elementId, slice] of elements) put(elementId, slice);
  }
  for (const [id, entry] of Object.entries(sidecar?.elements ?? {})) put(id, entry);
  return data;
}
