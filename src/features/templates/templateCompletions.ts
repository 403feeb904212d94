import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { t } from '../../language/t.ts';
import type { Completion, Completions } from '../../ui/code/codeEditorTypes.ts';
import { completeJson, jsonText, type JsonPlace } from '../../ui/code/completeJson.ts';
import { keysAt } from './templateKeys.ts';
import { ELEMENT_TYPES } from './templateWords.ts';

/** Keys, values and whole properties that fit at a place of a template. */
export function templateCompletions(source: string, offset: number, isExplicit: boolean): Completions | null {
  return completeJson(source, offset, isExplicit, { keysOf: keysAt, valuesAt, letters: '\\w:#$-' });
}

function valuesAt(place: JsonPlace): readonly Completion[] {
  const { source, offset, path, isQuoted } = place;
  const key = path.at(-1);
  const text = (label: string) => jsonText(label, place);
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
    label: t('Text field'),
    info: t('Text or an expression, written as an input'),
    json: {
      id: 'name',
      label: 'Name',
      type: 'String',
      feel: 'optional',
      binding: { type: 'zeebe:input', name: 'name' },
    },
  },
  {
    label: t('Required expression'),
    info: t('FEEL, must be filled in'),
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
    label: t('Dropdown'),
    info: t('One of several choices'),
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
    label: t('Task type'),
    info: t('Which worker does the job'),
    json: { type: 'Hidden', value: 'worker', binding: { type: 'zeebe:taskDefinition', property: 'type' } },
  },
  {
    label: t('Result variable'),
    info: t('The header most connectors read'),
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
