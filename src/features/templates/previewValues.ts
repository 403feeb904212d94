import type { JsonObject } from '../../domain/values/json.ts';
import { isJsonArray, isJsonObject } from '../../domain/values/jsonValue.ts';
import { own, without } from '../../domain/values/own.ts';
import type {
  ElementTemplate,
  TemplateProperty,
  TemplateValue,
} from '../../domain/templates/ElementTemplate.ts';

/** What was filled in in the preview, by a key that stays when the template is edited; null where it was emptied. */
export type PreviewEdits = ReadonlyMap<string, TemplateValue | null>;

/** By index: the id, or else what the property writes and when. */
function propertyKeys({ properties }: ElementTemplate): readonly string[] {
  const count = new Map<string, number>();
  return properties.map(({ id, json }) => {
    const key = id ?? JSON.stringify([own(json, 'binding') ?? null, own(json, 'condition') ?? null]);
    const before = count.get(key) ?? 0;
    count.set(key, before + 1);
    return before === 0 ? key : `${key} ${before}`;
  });
}

/** The values of the form: the defaults of the template, and over them what was filled in. */
export function previewValues(
  template: ElementTemplate,
  edits: PreviewEdits,
): ReadonlyMap<number, TemplateValue> {
  const values = new Map<number, TemplateValue>();
  const keys = propertyKeys(template);
  for (const { index, value } of template.properties) {
    const edit = edits.get(keys[index] ?? '');
    const now = edit === undefined ? value : edit;
    if (now !== undefined && now !== null) values.set(index, now);
  }
  return values;
}

/** What is different from a template that was just applied, by index; undefined where it was emptied. */
export function filledIn(
  template: ElementTemplate,
  edits: PreviewEdits,
): ReadonlyMap<number, TemplateValue | undefined> {
  const keys = propertyKeys(template);
  const filled = new Map<number, TemplateValue | undefined>();
  for (const { index } of template.properties) {
    const edit = edits.get(keys[index] ?? '');
    if (edit !== undefined) filled.set(index, edit ?? undefined);
  }
  return filled;
}

/** Several values at once; a value that is the default again is no edit any more. */
export function withValues(
  template: ElementTemplate,
  edits: PreviewEdits,
  values: ReadonlyMap<number, TemplateValue | undefined>,
): PreviewEdits {
  const keys = propertyKeys(template);
  const next = new Map(edits);
  for (const [index, value] of values) {
    const key = keys[index];
    if (key === undefined) continue;
    if (template.properties[index]?.value === value) next.delete(key);
    else next.set(key, value ?? null);
  }
  return next;
}

/** What was filled in, once the template is another one: a value stays with its property when the key of that changes. */
export function followed(before: ElementTemplate, after: ElementTemplate, edits: PreviewEdits): PreviewEdits {
  const isSameList = before.id === after.id && before.properties.length === after.properties.length;
  if (edits.size === 0 || !isSameList) return edits;
  const [old, now] = [propertyKeys(before), propertyKeys(after)];
  const [known, kept] = [new Set(old), new Set(now)];
  const keys = new Map<string, string>();
  old.forEach((key, index) => {
    const next = now[index];
    // Where the old key or the new one is somewhere else in the other list, properties only changed their places.
    if (next !== undefined && !kept.has(key) && !known.has(next)) keys.set(key, next);
  });
  if (keys.size === 0) return edits;
  return new Map([...edits].map(([key, value]) => [keys.get(key) ?? key, value]));
}

/** The template with what was filled in as its defaults. */
export function withDefaults(
  template: ElementTemplate,
  edits: PreviewEdits,
): (json: JsonObject) => JsonObject {
  return withDefaultsOf(template, filledIn(template, edits));
}

/** The same by index; undefined: it has no default any more. */
export function withDefaultsOf(
  template: ElementTemplate,
  filled: ReadonlyMap<number, TemplateValue | undefined>,
): (json: JsonObject) => JsonObject {
  return (json) => {
    const properties = own(json, 'properties');
    if (!isJsonArray(properties) || filled.size === 0) return json;
    const byJson = new Map(template.properties.map((one): [unknown, TemplateProperty] => [one.json, one]));
    return {
      ...json,
      properties: properties.map((one) => {
        const property = byJson.get(one);
        if (property === undefined || !isJsonObject(one) || !filled.has(property.index)) return one;
        const value = filled.get(property.index);
        return value === undefined ? without(one, 'value') : { ...one, value };
      }),
    };
  };
}
