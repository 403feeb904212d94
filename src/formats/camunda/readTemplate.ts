import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import { isJsonArray, isJsonObject, member } from '../../domain/values/jsonValue.ts';
import type {
  ElementTemplate,
  TemplateFlavour,
  TemplateGroup,
  TemplatePreset,
  TemplateStep,
} from '../../domain/templates/ElementTemplate.ts';
import { objectsIn, optional, textIn, textsIn } from './jsonParts.ts';
import { readProperty } from './readProperty.ts';

/** As far as we know the format: what is not as it should be is left out here, and stays in `json`. */
export function readTemplate(json: JsonObject): ElementTemplate {
  const version = member(json, 'version');
  const isWhole = typeof version === 'number' && Number.isInteger(version);
  return {
    flavour: flavourOf(json),
    id: textIn(json, 'id') ?? '',
    name: textIn(json, 'name') ?? '',
    ...optional('version', isWhole ? version : undefined),
    ...optional('description', textIn(json, 'description')),
    ...optional('documentationRef', textIn(json, 'documentationRef')),
    keywords: textsIn(json, 'keywords'),
    ...optional('category', categoryOf(member(json, 'category'))),
    ...optional('icon', textIn(member(json, 'icon'), 'contents')),
    ...optional('deprecated', deprecationOf(member(json, 'deprecated'))),
    appliesTo: textsIn(json, 'appliesTo'),
    ...optional('elementType', elementTypeOf(member(json, 'elementType'))),
    engines: enginesOf(member(json, 'engines')),
    groups: objectsIn(json, 'groups').map(({ json: group }) => groupOf(group)),
    properties: propertiesOf(member(json, 'properties')),
    steps: stepsOf(json),
    presets: objectsIn(json, 'presets').map(({ json: preset }) => presetOf(preset)),
    json,
  };
}

/** The index of a property is its place in the list: what is no object stands there as one without keys. */
function propertiesOf(json: JsonValue | undefined): ElementTemplate['properties'] {
  if (!isJsonArray(json)) return [];
  return json.map((item, index) => readProperty(isJsonObject(item) ? item : {}, index));
}

const CAMUNDA_8 = /@camunda\/zeebe-(element|configuration)-templates-json-schema/;

/** Camunda's modelers look at `$schema` alone. Where there is none, only bindings of Camunda 8 make it one of those. */
function flavourOf(json: JsonObject): TemplateFlavour {
  const schema = textIn(json, '$schema');
  if (schema !== undefined) return CAMUNDA_8.test(schema) ? 'camunda8' : 'camunda7';
  if (textIn(json, 'kind') === 'CREDENTIAL') return 'camunda8';
  const isOfZeebe = objectsIn(json, 'properties').some(({ json: property }) =>
    (textIn(member(property, 'binding'), 'type') ?? '').includes('zeebe:'),
  );
  return isOfZeebe ? 'camunda8' : 'camunda7';
}

function categoryOf(json: JsonValue | undefined): ElementTemplate['category'] {
  const id = textIn(json, 'id');
  const name = textIn(json, 'name') ?? id;
  return name === undefined ? undefined : { id: id ?? name, name };
}

function deprecationOf(json: JsonValue | undefined): ElementTemplate['deprecated'] {
  if (json === true) return {};
  if (!isJsonObject(json)) return undefined;
  return {
    ...optional('message', textIn(json, 'message')),
    ...optional('documentationRef', textIn(json, 'documentationRef')),
  };
}

function elementTypeOf(json: JsonValue | undefined): ElementTemplate['elementType'] {
  const value = textIn(json, 'value');
  if (value === undefined) return undefined;
  return { value, ...optional('eventDefinition', textIn(json, 'eventDefinition')) };
}

function enginesOf(json: JsonValue | undefined): ReadonlyMap<string, string> {
  if (!isJsonObject(json)) return new Map();
  return new Map(
    Object.entries(json).flatMap(([engine, range]) =>
      typeof range === 'string' ? [[engine, range] as const] : [],
    ),
  );
}

function groupOf(json: JsonObject): TemplateGroup {
  const open = member(json, 'openByDefault');
  const id = textIn(json, 'id') ?? '';
  return {
    id,
    label: textIn(json, 'label') ?? id,
    ...optional('tooltip', textIn(json, 'tooltip')),
    ...optional('openByDefault', typeof open === 'boolean' ? open : undefined),
  };
}

function stepsOf(json: JsonObject): readonly TemplateStep[] {
  return objectsIn(json, 'steps').map(({ json: step }) => ({
    id: textIn(step, 'id') ?? textIn(step, 'presetId') ?? textIn(step, 'name') ?? '',
    name: textIn(step, 'name') ?? '',
    ...optional('description', textIn(step, 'description')),
    keywords: textsIn(step, 'keywords'),
    ...optional('presetId', textIn(step, 'presetId')),
    steps: stepsOf(step),
  }));
}

function presetOf(json: JsonObject): TemplatePreset {
  const values = member(json, 'properties');
  return {
    id: textIn(json, 'id') ?? '',
    values: new Map(isJsonObject(values) ? Object.entries(values) : []),
  };
}
