import type { JsonValue } from '../../domain/values/json.ts';
import { messageOf } from '../../domain/values/messageOf.ts';
import type { Problem } from '../../domain/problem.ts';
import { t } from '../../language/t.ts';
import type { JsonNode } from '../json/JsonNode.ts';
import { readJson } from '../json/readJson.ts';
import { fileProblem } from '../RawFile.ts';

export interface ReadDescription {
  /** undefined: it is neither JSON nor YAML */
  readonly value?: JsonValue;
  readonly problems: readonly Problem[];
  /** where the part stands in the text, or the last part of its path that is there */
  readonly offsetOf?: (path: Path) => number | null;
}

type Path = readonly (string | number)[];

/** Above this, places in the text cost more than they are worth. */
const PLACED = 2_000_000;

/** JSON or YAML, from anyone. The reader of YAML is loaded with the first one. */
export async function readDescription(text: string, file: string): Promise<ReadDescription> {
  const first = text.trimStart()[0];
  if (first === '{' || first === '[') {
    const json = readJsonText(text, file);
    // A YAML file may begin with a brace as well.
    if (json.value !== undefined || /\.json$/i.test(file)) return json;
    const yaml = await readYamlText(text, file);
    return yaml.value === undefined ? json : yaml;
  }
  return readYamlText(text, file);
}

function readJsonText(text: string, file: string): ReadDescription {
  if (text.length > PLACED) {
    try {
      const value = JSON.parse(text) as JsonValue; // JSON.parse can return nothing else
      if (!isTooDeep(value)) return { value, problems: [] };
    } catch {
      // told below, with its place
    }
  }
  const read = readJson(text, file);
  if (!('node' in read)) return { problems: read.problems };
  return { value: read.value, problems: read.problems, offsetOf: (path) => offsetInJson(read.node, path) };
}

function offsetInJson(root: JsonNode, path: Path): number {
  let node = root;
  let offset = root.start;
  for (const part of path) {
    const entry = node.entries.findLast(({ key }) => key === String(part));
    const next = entry?.value ?? node.items[Number(part)];
    if (!next) break;
    offset = entry?.keyStart ?? next.start;
    node = next;
  }
  return offset;
}

/** So deep that what goes through it would run out of stack. */
function isTooDeep(value: JsonValue, most = 256): boolean {
  let level: readonly JsonValue[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true;
    const next = new Set<JsonValue>();
    for (const one of level) {
      if (typeof one !== 'object' || one === null) continue;
      for (const inner of Object.values(one))
        if (typeof inner === 'object' && inner !== null) next.add(inner);
    }
    level = [...next];
  }
  return false;
}

async function readYamlText(text: string, file: string): Promise<ReadDescription> {
  const { readYaml } = await import('./readYaml.ts');
  try {
    const read = readYaml(text);
    if ('value' in read) {
      const { value, offsetOf } = read;
      if (!isTooDeep(value)) return { value, problems: [], offsetOf };
      return failed(file, 'yaml-too-deep', t('The YAML is nested deeper than 256 levels.'));
    }
    const message = t`This is not valid YAML: ${read.message}`;
    return {
      problems: [fileProblem(file, 'yaml-invalid', message, { line: read.line, column: read.column })],
    };
  } catch (error) {
    if (error instanceof RangeError) return failed(file, 'yaml-too-deep', t('The YAML is nested too deep.'));
    const message = /alias/i.test(messageOf(error))
      ? t('The YAML refers to parts of itself so often that it would become too large. It is not read.')
      : t`This is not valid YAML: ${messageOf(error)}`;
    return failed(file, 'yaml-refused', message);
  }
}

function failed(file: string, code: string, message: string): ReadDescription {
  return { problems: [fileProblem(file, code, message, { line: 1, column: 1 })] };
}
