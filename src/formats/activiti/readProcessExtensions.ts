import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import type {
  ElementData,
  Mapping,
  MappingEntry,
  MappingType,
  Variable,
} from '../../domain/process/process.ts';
import { t } from '../../language/t.ts';
import { JsonMembers } from '../json/JsonMembers.ts';
import type { JsonReading } from '../json/JsonMembers.ts';
import type { JsonNode } from '../json/JsonNode.ts';
import { entriesOf } from '../json/JsonNode.ts';
import type { JsonPath } from '../json/jsonStyle.ts';
import { isJsonObject } from '../../domain/values/jsonValue.ts';
import type { ProcessExtensions } from './Extensions.ts';

const MAPPING_TYPES: readonly string[] = [
  'MAP_ALL',
  'MAP_ALL_INPUTS',
  'MAP_ALL_OUTPUTS',
] satisfies MappingType[];
/** The engine reads these in any case; files of its own tests say VARIABLE. */
const ENTRY_TYPES: readonly string[] = ['variable', 'value'];

/** One process of an extensions file. What cannot be read stays in the file and is reported. */
export function readProcessExtensions(
  reading: JsonReading,
  sections: ReadonlyMap<string, JsonNode>,
  path: JsonPath,
): ProcessExtensions {
  const rest = new Map<string, JsonValue>();
  const elements = new Map<string, ElementData>();
  let variables: readonly Variable[] = [];
  const put = (id: string, data: ElementData): void =>
    void elements.set(id, { ...elements.get(id), ...data });
  for (const [section, node] of sections) {
    const at = [...path, section];
    const each = (read: (id: string, node: JsonNode, path: JsonPath) => void): void => {
      for (const { key, value } of objects(reading, node, at)) read(key, value, [...at, key]);
    };
    if (!HANDLED.includes(section) || node.kind !== 'object') {
      rest.set(section, node.value);
      if (HANDLED.includes(section)) wrongType(reading, section, node, at);
    } else if (section === 'properties') {
      variables = objects(reading, node, at).map(({ key, value }) =>
        readVariable(reading, key, value, [...at, key]),
      );
    } else if (section === 'mappings')
      each((id, value, where) => put(id, { mapping: readMapping(reading, value, where) }));
    else if (section === 'constants')
      each((id, value) => put(id, { constants: isJsonObject(value.value) ? value.value : {} }));
    else if (section === 'assignments')
      for (const { key, value } of entriesOf(node)) put(key, { assignment: value.value });
    else {
      const { tasks, others } = readTemplates(node);
      for (const { key, value } of entriesOf(tasks)) put(key, { template: value.value });
      if (Object.keys(others).length > 0) rest.set(section, others);
    }
  }
  return { variables, rest: Object.fromEntries(rest), elements };
}

const HANDLED: readonly string[] = ['properties', 'mappings', 'constants', 'assignments', 'templates'];

/** `default` and whatever else is there belongs to the process, not to a task. */
function readTemplates(node: JsonNode): {
  readonly tasks: JsonNode | undefined;
  readonly others: JsonObject;
} {
  const tasks = entriesOf(node).find(({ key, value }) => key === 'tasks' && value.kind === 'object')?.value;
  const others = entriesOf(node).filter(({ value }) => value !== tasks);
  return { tasks, others: Object.fromEntries(others.map(({ key, value }) => [key, value.value])) };
}

function objects(reading: JsonReading, node: JsonNode, path: JsonPath) {
  return entriesOf(node).filter(({ key, value }) => {
    if (value.kind === 'object') return true;
    wrongType(reading, key, value, [...path, key]);
    return false;
  });
}

function wrongType(reading: JsonReading, key: string, node: JsonNode, path: JsonPath): void {
  reading.report(
    'warning',
    'wrong-type',
    t`“${key}” should be an object. It is kept as it is.`,
    path,
    node.start,
  );
}

function readVariable(reading: JsonReading, key: string, node: JsonNode, path: JsonPath): Variable {
  const members = new JsonMembers(reading, node, path);
  const name = members.required('name', t('The variable has no name.'));
  const type = members.required('type', t`The variable “${name}” has no type.`);
  const required = members.flag('required') ?? false;
  const value = members.any('value');
  const description = members.text('description');
  const display = members.flag('display');
  const displayName = members.text('displayName');
  const analytics = members.flag('analytics');
  const model = members.any('model');
  if (members.peek('id')?.value === key) members.any('id');
  return {
    id: key,
    name,
    type,
    required,
    ...(value !== undefined && { value }),
    ...(description !== undefined && { description }),
    ...(display !== undefined && { display }),
    ...(displayName !== undefined && { displayName }),
    ...(analytics !== undefined && { analytics }),
    ...(model !== undefined && { model }),
    rest: members.rest(),
  };
}

function readMapping(reading: JsonReading, node: JsonNode, path: JsonPath): Mapping {
  const members = new JsonMembers(reading, node, path);
  const inputs = readEntries(reading, members, 'inputs');
  const outputs = readEntries(reading, members, 'outputs');
  const mappingType = readMappingType(members);
  const rest = members.rest((key) => t`A mapping has no “${key}”. It is kept; engines do not read it.`);
  return {
    ...(inputs && { inputs }),
    ...(outputs && { outputs }),
    ...(mappingType && { mappingType }),
    ...(Object.keys(rest).length > 0 && { rest }),
  };
}

function readMappingType(members: JsonMembers): MappingType | undefined {
  const value = members.peek('mappingType')?.value;
  if (value === undefined) return undefined;
  if (!isMappingType(value)) {
    members.wrong('mappingType', t`one of ${MAPPING_TYPES.join(', ')}`);
    return undefined;
  }
  members.any('mappingType');
  return value;
}

function isMappingType(value: JsonValue): value is MappingType {
  return typeof value === 'string' && MAPPING_TYPES.includes(value);
}

function readEntries(
  reading: JsonReading,
  members: JsonMembers,
  key: 'inputs' | 'outputs',
): Readonly<Record<string, MappingEntry>> | undefined {
  const node = members.member(key, 'object', t('an object with one member for each name'));
  if (!node) return undefined;
  const path = [...members.path, key];
  return Object.fromEntries(
    objects(reading, node, path).map((entry) => [
      entry.key,
      readEntry(reading, entry.value, [...path, entry.key]),
    ]),
  );
}

function readEntry(reading: JsonReading, node: JsonNode, path: JsonPath): MappingEntry {
  const members = new JsonMembers(reading, node, path);
  const written = members.text('type') ?? '';
  const type = ENTRY_TYPES.includes(written.toLowerCase()) ? written.toLowerCase() : written;
  const value = members.any('value');
  const rest = members.rest();
  if (written === 'static_value') {
    reading.report(
      'warning',
      'dead-mapping-type',
      t('“static_value” is read by no engine since 7.1.0.M3: use a constant.'),
      path,
      node.start,
    );
  } else if (ENTRY_TYPES.includes(type) && (value === undefined || value === null)) {
    reading.report(
      'warning',
      'mapping-without-value',
      t('The mapping has no value: engines stop with an error here.'),
      path,
      node.start,
    );
  }
  return { type, ...(value !== undefined && { value }), ...(Object.keys(rest).length > 0 && { rest }) };
}
