import { findNodeAtLocation, getLocation, parseTree, type JSONPath } from 'jsonc-parser';
import type { Completion, Completions } from '../../ui/codeEditorTypes.ts';
import { keysAt } from './templateKeys.ts';
import { ELEMENT_TYPES } from './templateWords.ts';

/** Keys, values and whole properties that fit at a place of a template. */
export function templateCompletions(source: string, offset: number, isExplicit: boolean): Completions | null {
  const { path, isAtPropertyKey } = getLocation(source, offset);
  const typed = /[\w:#$-]*$/.exec(source.slice(0, offset))?.[0] ?? '';
  const from = offset - typed.length;
  const isQuoted = source[from - 1] === '"';
  if (!isExplicit && !isQuoted && typed === '') return null;
  const options = isAtPropertyKey
    ? keyOptions(source, offset, path, isQuoted)
    : valueOptions(source, offset, path, isQuoted);
  if (options.length === 0) return null;
  // A quote that is there already, as the editor closes it by itself, is written anew.
  return { from, to: isQuoted && source[offset] === '"' ? offset + 1 : offset, options };
}

function keyOptions(
  source: string,
  offset: number,
  path: JSONPath,
  isQuoted: boolean,
): readonly Completion[] {
  const parent = path.slice(0, -1);
  const hasValue = /^"?\s*:/.test(source.slice(offset));
  const present = presentKeys(source, parent, path.at(-1));
  return keysAt(parent)
    .filter(({ key }) => !present.has(key))
    .map(({ key, info, start }) => ({
      label: key,
      info,
      kind: 'property',
      apply: `${isQuoted ? '' : '"'}${key}"${hasValue ? '' : `: ${start}`}`,
    }));
}

function valueOptions(
  source: string,
  offset: number,
  path: JSONPath,
  isQuoted: boolean,
): readonly Completion[] {
  const key = path.at(-1);
  const text = (label: string): Completion => ({
    label,
    kind: 'enum',
    apply: isQuoted ? `${label}"` : `"${label}"`,
  });
  if (typeof key === 'number' && path.at(-2) === 'properties')
    return isQuoted ? [] : wholeProperties(source, offset);
  if (typeof key === 'number' && path.at(-2) === 'appliesTo') return ELEMENT_TYPES.map(text);
  if (key === 'value' && path.at(-2) === 'elementType') return ELEMENT_TYPES.map(text);
  if (key === 'group') return idsIn(source, 'groups').map(text);
  if (key === 'property' && path.includes('condition')) return idsIn(source, 'properties').map(text);
  if (key === 'presetId') return idsIn(source, 'presets').map(text);
  const values = keysAt(path.slice(0, -1)).find((one) => one.key === key)?.values ?? [];
  const isFlag = values.includes('true');
  if (isFlag) return isQuoted ? [] : values.map((label) => ({ label, kind: 'enum' }));
  return values.map(text);
}

const WHOLE: readonly { readonly label: string; readonly info: string; readonly json: object }[] = [
  {
    label: 'Text field',
    info: 'Text or an expression, written as an input',
    json: {
      id: 'name',
      label: 'Name',
      type: 'String',
      feel: 'optional',
      binding: { type: 'zeebe:input', name: 'name' },
    },
  },
  {
    label: 'Required expression',
    info: 'FEEL, must be filled in',
    json: {
      id: 'name',
      label: 'Name',
      type: 'String',
      feel: 'required',
      constraints: { notEmpty: true },
      binding: { type: 'zeebe:input', name: 'name' },
    },
  },
  {
    label: 'Dropdown',
    info: 'One of several choices',
    json: {
      id: 'kind',
      label: 'Kind',
      type: 'Dropdown',
      value: 'first',
      choices: [
        { name: 'First', value: 'first' },
        { name: 'Second', value: 'second' },
      ],
      binding: { type: 'zeebe:input', name: 'kind' },
    },
  },
  {
    label: 'Task type',
    info: 'Which worker does the job',
    json: { type: 'Hidden', value: 'worker', binding: { type: 'zeebe:taskDefinition', property: 'type' } },
  },
  {
    label: 'Result variable',
    info: 'The header most connectors read',
    json: {
      id: 'resultVariable',
      label: 'Result variable',
      type: 'String',
      binding: { type: 'zeebe:taskHeader', key: 'resultVariable' },
    },
  },
];

/** Indented as the line they are written on. */
function wholeProperties(source: string, offset: number): readonly Completion[] {
  const indent = /^\s*/.exec(source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset))?.[0] ?? '';
  return WHOLE.map(({ label, info, json }) => ({
    label,
    info,
    kind: 'type',
    apply: JSON.stringify(json, null, 2).replaceAll('\n', `\n${indent}`),
  }));
}

function idsIn(source: string, list: string): readonly string[] {
  const tree = parseTree(source, [], { allowTrailingComma: true });
  const items = (tree && findNodeAtLocation(tree, [list])?.children) ?? [];
  return items.flatMap((item) => {
    const id: unknown = findNodeAtLocation(item, ['id'])?.value;
    return typeof id === 'string' ? [id] : [];
  });
}

function presentKeys(
  source: string,
  path: JSONPath,
  current: JSONPath[number] | undefined,
): ReadonlySet<unknown> {
  const tree = parseTree(source, [], { allowTrailingComma: true });
  const node = tree && findNodeAtLocation(tree, path);
  const keys = node?.children?.flatMap((member): unknown => member.children?.[0]?.value) ?? [];
  return new Set(keys.filter((key) => key !== current));
}
