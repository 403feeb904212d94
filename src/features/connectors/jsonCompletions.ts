import type { JSONPath } from 'jsonc-parser';
import { VALUE_TYPES } from '../../domain/connector/types.ts';
import { t } from '../../language/t.ts';
import type { Completion, Completions } from '../../ui/code/codeEditorTypes.ts';
import { completeJson, jsonText, type JsonKey, type JsonPlace } from '../../ui/code/completeJson.ts';

const text = (key: string, info: string): JsonKey => ({ key, info, start: '""' });
const flag = (key: string, info: string): JsonKey => ({ key, info, start: 'true' });
const map = (key: string, info: string): JsonKey => ({ key, info, start: '{}' });
const list = (key: string, info: string): JsonKey => ({ key, info, start: '[]' });

const NAMED = [text('name', t('What others refer to it by')), text('description', t('For people'))];
const ROOT = [
  text('id', t('connector-… and a UUID')),
  ...NAMED,
  text('template', t('The ready-made connector it was created from')),
  map('actions', t('What tasks can call, by id')),
  map('events', t('What the connector can send, by id')),
  list('config', t('Values set at deployment')),
  list('errors', t('What boundary events can catch')),
];
const ACTION = [
  text('id', t('The key it stands under')),
  ...NAMED,
  list('inputs', t('Input parameters')),
  list('outputs', t('Output parameters')),
  map('model', t('JSON schema of the payload')),
];
const PARAMETER = [
  text('id', t('Stays when the name changes')),
  ...NAMED,
  text('type', VALUE_TYPES.join(', ')),
  flag('required', t('A task must give it a value')),
  text('label', t('What a form calls it')),
  text('placeholder', t('Shown in an empty field')),
  flag('readOnly', t('A form shows it only')),
  flag('hidden', t('No task shows it: its default is sent')),
  flag('advanced', t('Tasks show it under Advanced')),
  text('value', t('The default')),
  map('model', t('JSON schema of the value')),
];
const CONFIG = [
  ...NAMED,
  text('value', t('The default; none for a secure one')),
  flag('required', t('Must be set at deployment')),
  flag('secure', t('A secret: has no value here')),
];
const ERROR = [...NAMED, text('code', t('What a boundary event compares with'))];
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
