import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import type { JsonNode } from '../json/JsonNode.ts';
import { entriesOf } from '../json/JsonNode.ts';
import { isJsonObject, member } from '../../domain/values/jsonValue.ts';
import { SECTIONS } from './Extensions.ts';
import type { ExtensionsForm } from './Extensions.ts';

export function formOf(extensions: JsonObject): ExtensionsForm {
  if (!SECTIONS.some((section) => Object.hasOwn(extensions, section))) return 'multi';
  const verdicts = [
    nesting(member(extensions, 'properties'), ['name', 'type']),
    nesting(member(extensions, 'mappings'), ['inputs', 'outputs', 'mappingType']),
  ];
  return verdicts.includes('inverted') && !verdicts.includes('flat') ? 'inverted' : 'flat';
}

/** Whether the members of a section are what it lists, or one level more lies between. */
function nesting(section: JsonValue | undefined, marks: readonly string[]): 'flat' | 'inverted' | 'unclear' {
  const isListed = (value: JsonValue): boolean =>
    isJsonObject(value) && marks.some((mark) => Object.hasOwn(value, mark));
  const members = isJsonObject(section) ? Object.values(section) : [];
  if (members.some(isListed)) return 'flat';
  const inner = members.flatMap((value) => (isJsonObject(value) ? Object.values(value) : []));
  return inner.length > 0 && inner.every(isListed) ? 'inverted' : 'unclear';
}

/** The sections of each process, wherever the form of the file puts them. */
export function sectionsOf(
  extensions: JsonNode,
  form: ExtensionsForm,
  fileId: string,
): ReadonlyMap<string, ReadonlyMap<string, JsonNode>> {
  const members = (node: JsonNode): ReadonlyMap<string, JsonNode> =>
    new Map(entriesOf(node).map(({ key, value }) => [key, value]));
  if (form === 'flat') return new Map([[fileId, members(extensions)]]);
  if (form === 'multi') {
    const processes = entriesOf(extensions).filter(({ value }) => value.kind === 'object');
    return new Map(processes.map(({ key, value }) => [key, members(value)]));
  }
  const processes = new Map<string, Map<string, JsonNode>>();
  for (const [section, node] of members(extensions)) {
    for (const [id, value] of members(node)) {
      processes.set(id, (processes.get(id) ?? new Map<string, JsonNode>()).set(section, value));
    }
  }
  return processes;
}
