import { findNodeAtLocation, getLocation, parseTree, type JSONPath } from 'jsonc-parser';
import { VALUE_TYPES } from '../../domain/types.ts';
import type { Completion, Completions } from '../../ui/codeEditorTypes.ts';

interface Key {
  readonly key: string;
  readonly info: string;
  /** what to write as its value */
  readonly start: string;
}

const text = (key: string, info: string): Key => ({ key, info, start: '""' });
const flag = (key: string, info: string): Key => ({ key, info, start: 'true' });
const map = (key: string, info: string): Key => ({ key, info, start: '{}' });
const list = (key: string, info: string): Key => ({ key, info, start: '[]' });

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

const WORD = /^[\w-]*$/;

/** Keys and values of the format that fit at a place of a definition. */
export function jsonCompletions(source: string, offset: number, isExplicit: boolean): Completions | null {
  const { path, isAtPropertyKey } = getLocation(source, offset);
  const typed = /[\w-]*$/.exec(source.slice(0, offset))?.[0] ?? '';
  const from = offset - typed.length;
  const isQuoted = source[from - 1] === '"';
  if (!isExplicit && !isQuoted && typed === '') return null;
  const options = isAtPropertyKey
    ? keyOptions(source, offset, path, isQuoted)
    : valueOptions(source, path, isQuoted);
  if (options.length === 0) return null;
  // A quote that is there already, as the editor closes it by itself, is written anew.
  const to = isQuoted && source[offset] === '"' ? offset + 1 : offset;
  // A list that is asked for anew at every letter takes no Enter meanwhile: the line would break instead.
  return { from, to, options, whileTyped: WORD };
}

function keyOptions(
  source: string,
  offset: number,
  path: JSONPath,
  isQuoted: boolean,
): readonly Completion[] {
  const parent = path.slice(0, -1);
  const hasValue = /^"?\s*:/.test(source.slice(offset));
  const present = keysAt(source, parent, path.at(-1));
  return keysOf(parent)
    .filter(({ key }) => !present.has(key))
    .map(({ key, info, start }) => ({
      label: key,
      info,
      kind: 'property',
      apply: `${isQuoted ? '' : '"'}${key}"${hasValue ? '' : `: ${start}`}`,
    }));
}

function valueOptions(source: string, path: JSONPath, isQuoted: boolean): readonly Completion[] {
  const key = path.at(-1);
  const inParameter = keysOf(path.slice(0, -1)) === PARAMETER;
  if (key === 'type' && inParameter) {
    return VALUE_TYPES.map((type) => ({
      label: type,
      kind: 'enum',
      apply: isQuoted ? `${type}"` : `"${type}"`,
    }));
  }
  if (typeof key === 'string' && FLAGS.includes(key) && !isQuoted && keysOf(path.slice(0, -1)).length > 0) {
    return ['true', 'false'].map((label) => ({ label, kind: 'enum' }));
  }
  return [];
}

/** The keys that an object at this path may have. */
function keysOf(path: JSONPath): readonly Key[] {
  const [root, , member] = path;
  if (path.length === 0) return ROOT;
  if (root === 'config' && path.length === 2) return CONFIG;
  if (root === 'errors' && path.length === 2) return ERROR;
  if (root !== 'actions' && root !== 'events') return [];
  if (path.length === 2) return ACTION;
  return path.length === 4 && (member === 'inputs' || member === 'outputs') ? PARAMETER : [];
}

function keysAt(source: string, path: JSONPath, current: JSONPath[number] | undefined): ReadonlySet<unknown> {
  const tree = parseTree(source, [], { allowTrailingComma: true });
  const node = tree && findNodeAtLocation(tree, path);
  const keys = node?.children?.flatMap((member): unknown => member.children?.[0]?.value) ?? [];
  return new Set(keys.filter((key) => key !== current));
}
