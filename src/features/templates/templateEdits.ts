import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import { isJsonArray, isJsonObject } from '../../domain/values/jsonValue.ts';
import { freeName } from '../../domain/values/names.ts';
import { own, withKeyRenamed } from '../../domain/values/own.ts';
import { inserted, mapJson, withList, withValueAt, type JsonPath } from './editJson.ts';

/** Changes of a template's JSON that the form editor makes; each keeps all that it does not know. */
export type TemplateEdit = (json: JsonObject) => JsonObject;

/** '' and undefined remove the key. */
export function setText(path: JsonPath, text: string): TemplateEdit {
  return (json) => withValueAt(json, path, text === '' ? undefined : text);
}

export function setValue(path: JsonPath, value: JsonValue | undefined): TemplateEdit {
  return (json) => withValueAt(json, path, value);
}

export function addProperty(index: number, group: string | undefined): TemplateEdit {
  return (json) => {
    const id = freeName('field', idsOf(json, 'properties'));
    const property = {
      id,
      label: 'New field',
      type: 'String',
      ...(group === undefined ? {} : { group }),
      feel: 'optional',
      binding: { type: 'zeebe:input', name: id },
    };
    return withList(json, ['properties'], inserted(index, property));
  };
}

/** The copy has an id and a name of its own: two that write the same are a mistake. */
export function duplicateProperty(index: number): TemplateEdit {
  return (json) => {
    const original = listOf(json, 'properties')[index];
    if (!isJsonObject(original)) return json;
    const id = own(original, 'id');
    const binding = own(original, 'binding');
    const names = listOf(json, 'properties').map((one) =>
      textIn(isJsonObject(one) ? own(one, 'binding') : null, 'name'),
    );
    const name = textIn(binding, 'name');
    const copy: JsonObject = {
      ...original,
      ...(typeof id === 'string' ? { id: freeName(id, idsOf(json, 'properties')) } : {}),
      ...(isJsonObject(binding) && name !== ''
        ? { binding: { ...binding, name: freeName(name, names) } }
        : {}),
    };
    return withList(json, ['properties'], inserted(index + 1, copy));
  };
}

export function addGroup(index: number): TemplateEdit {
  return (json) => {
    const id = freeName('group', idsOf(json, 'groups'));
    return withList(json, ['groups'], inserted(index, { id, label: 'New group' }));
  };
}

/** Its properties are in no group then. */
export function removeGroup(index: number): TemplateEdit {
  return (json) => {
    const id = textIn(listOf(json, 'groups')[index], 'id');
    const left = withList(json, ['groups'], (items) => items.toSpliced(index, 1));
    return mapProperties(left, (one) =>
      own(one, 'group') === id ? withValueAt(one, ['group'], undefined) : one,
    );
  };
}

/** Its properties follow. */
export function renameGroup(index: number, to: string): TemplateEdit {
  return (json) => {
    const from = textIn(listOf(json, 'groups')[index], 'id');
    const renamed = withValueAt(json, ['groups', index, 'id'], to);
    return mapProperties(renamed, (one) =>
      own(one, 'group') === from && from !== '' ? { ...one, group: to } : one,
    );
  };
}

/** Conditions and presets that name it follow. */
export function renameProperty(index: number, to: string): TemplateEdit {
  return (json) => {
    const from = textIn(listOf(json, 'properties')[index], 'id');
    const renamed = setText(['properties', index, 'id'], to)(json);
    if (from === '' || to === '') return renamed;
    const followed = mapProperties(renamed, (one) => followCondition(one, from, to));
    return withList(followed, ['presets'], (presets) =>
      presets.map((preset) => {
        const values = isJsonObject(preset) ? own(preset, 'properties') : undefined;
        return isJsonObject(preset) && isJsonObject(values)
          ? { ...preset, properties: withKeyRenamed(values, from, to) }
          : preset;
      }),
    );
  };
}

function followCondition(property: JsonObject, from: string, to: string): JsonObject {
  const follow = (value: JsonValue | undefined) =>
    value === undefined
      ? undefined
      : mapJson(value, (one) =>
          isJsonObject(one) && own(one, 'property') === from ? { ...one, property: to } : one,
        );
  const condition = follow(own(property, 'condition'));
  const choices = own(property, 'choices');
  const followed = isJsonArray(choices)
    ? choices.map((one) => {
        const given = isJsonObject(one) ? own(one, 'condition') : undefined;
        return isJsonObject(one) && given !== undefined
          ? withValueAt(one, ['condition'], follow(given))
          : one;
      })
    : undefined;
  return {
    ...property,
    ...(condition === undefined ? {} : { condition }),
    ...(followed === undefined ? {} : { choices: followed }),
  };
}

function mapProperties(json: JsonObject, change: (property: JsonObject) => JsonObject): JsonObject {
  return withList(json, ['properties'], (items) =>
    items.map((one) => (isJsonObject(one) ? change(one) : one)),
  );
}

function listOf(json: JsonObject, key: string): readonly JsonValue[] {
  const list = own(json, key);
  return isJsonArray(list) ? list : [];
}

function idsOf(json: JsonObject, key: string): readonly string[] {
  return listOf(json, key).map((one) => textIn(one, 'id'));
}

function textIn(value: JsonValue | undefined, key: string): string {
  const text = isJsonObject(value) ? own(value, key) : undefined;
  return typeof text === 'string' ? text : '';
}
