import type { JSONPath } from 'jsonc-parser';
import { VALUE_TYPES } from '../../domain/connector/types.ts';
import type { Completion, Completions } from '../../ui/code/codeEditorTypes.ts';
import { completeJson, jsonText, type JsonKey, type JsonPlace } from '../../ui/code/completeJson.ts';

const text = (key: string, info: string): JsonKey => ({ key, info, start: '""' });
const flag = (key: string, info: string): JsonKey => ({ key, info, start: 'true' });
const map = (key: string, info: string): JsonKey => ({ key, info, start: '{}' });
const list = (key: string, info: string): JsonKey => ({ key, info, start: '[]' });

const NAMED = [text('name', 'What others refer to it by'), text('description', 'For people')];
const ROOT = [
  text('id', 'connector-… and a UUID'),
  ...NAMED,
  text('template', 'The ready-made connector it was created from'),
  map('actions', 'What tasks can call, by id'),
  map('events', 'What the connector can send, by id'),
  list('config', 'Values set at deployment'),
  list('errors', 'What boundary events can catch'),
];
const ACTION = [
  text('id', 'The key it stands under'),
  ...NAMED,
  list('inputs', 'Input parameters'),
  list('outputs', 'Output parameters'),
  map('model', 'JSON schema of the payload'),
];
const PARAMETER = [
  text('id', 'Stays when the name changes'),
  ...NAMED,
  text('type', VALUE_TYPES.join(', ')),
  flag('required', 'A task must give it a value'),
  text('label', 'What a form calls it'),
  text('placeholder', 'Shown in an empty field'),
  flag('readOnly', 'A form shows it only'),
  flag('hidden', 'No task shows it: its default is sent'),
  flag('advanced', 'Tasks show it under Advanced'),
  text('value', 'The default'),
  map('model', 'JSON schema of the value'),
];
const CONFIG = [
  ...NAMED,
  text('value', 'The default; none for a secure one'),
  flag('required', 'Must be set at deployment'),
  flag('secure', 'A secret: has no value here'),
];
const ERROR = [...NAMED, text('code', 'What a boundary event compares with')];
const FLAGS: readonly string[] = ['required', 'readOnly', 'hidden', 'advanced', 'secure'];

/** Keys and values of the format that fit at a place of a definition. */
export function jsonCompletions(source: string, offset: number, isExplicit: boolean): Completions | null {
  return completeJson(source, offset, isExplicit, { keysOf, valuesAt, letters: '\\w-' });
}

function valuesAt(place: JsonPlace): readonly Completion[] {
  const { path, isQuoted } = place;
  const key = path.at(-1);
  const keys = keysOf(path.slice(0, -1));
  if (key === 'type' && keys === PARAMETER) return VALUE_TYPES.map((type) => jsonText(type, place));
  if (typeof key === 'string' && FLAGS.includes(key) && !isQuoted && keys.length > 0)
    return ['true', 'false'].map((label) => ({ label, kind: 'enum' }));
  return [];
}

/** The keys that an object at this path may have. */
function keysOf(path: JSONPath): readonly JsonKey[] {
  const [root, , member] = path;
  if (path.length === 0) return ROOT;
  if (root === 'config' && path.length === 2) return CONFIG;
  if (root === 'errors' && path.length === 2) return ERROR;
  if (root !== 'actions' && root !== 'events') return [];
  if (path.length === 2) return ACTION;
  return path.length === 4 && (member === 'inputs' || member === 'outputs') ? PARAMETER : [];
}
