import type {
  ElementTemplate,
  TemplateCondition,
  TemplateConstraints,
  TemplateProperty,
} from '../../domain/templates/ElementTemplate.ts';
import type { JsonObject, JsonValue } from '../../domain/values/json.ts';

const SCHEMA = 'https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json';

/** A property we make: what it does not say is as templates have it by default. */
export type NewProperty = Pick<TemplateProperty, 'binding' | 'type'> &
  Partial<Omit<TemplateProperty, 'index' | 'json'>>;

export type NewTemplate = Pick<ElementTemplate, 'id' | 'name' | 'appliesTo' | 'elementType' | 'groups'> &
  Partial<
    Pick<ElementTemplate, 'version' | 'description' | 'documentationRef' | 'category' | 'icon' | 'keywords'>
  > & {
    readonly properties: readonly NewProperty[];
  };

/** A template made by us, with its JSON: keys stand in the order in which real ones have them. */
export function generatedTemplate(template: NewTemplate): ElementTemplate {
  // What nothing belongs to is not shown as an empty section.
  const groups = template.groups.filter(({ id }) => template.properties.some(({ group }) => group === id));
  const properties = template.properties.map(settled).map((property, index): TemplateProperty => ({
    generated: false,
    optional: false,
    editable: true,
    constraints: {},
    choices: [],
    secret: false,
    ...property,
    index,
    json: propertyJson(property),
  }));
  const { id, name, version, description, documentationRef, category, icon, appliesTo, elementType } =
    template;
  const { keywords = [] } = template;
  const json = present({
    $schema: SCHEMA,
    name,
    id,
    description,
    documentationRef,
    keywords: keywords.length > 0 ? keywords : undefined,
    version,
    category,
    appliesTo,
    elementType,
    groups: groups.map((group) => present({ ...group })),
    properties: properties.map((property) => property.json),
    icon: icon === undefined ? undefined : { contents: icon },
  });
  return {
    flavour: 'camunda8',
    ...template,
    keywords,
    groups,
    properties,
    engines: new Map(),
    steps: [],
    presets: [],
    json,
  };
}

/** The schema wants an optional property with constraints to say itself that it may be empty. */
function settled(property: NewProperty): NewProperty {
  const { constraints = {}, optional } = property;
  return optional === true && Object.keys(constraints).length > 0
    ? { ...property, constraints: { notEmpty: false, ...constraints } }
    : property;
}

function propertyJson(property: NewProperty): JsonObject {
  const { id, label, description, tooltip, group, binding, type, value, generated, feel, placeholder } =
    property;
  const { optional, editable, constraints, condition, choices, language, secret } = property;
  return present({
    id,
    label,
    description,
    tooltip,
    optional: optional === true ? true : undefined,
    editable: editable === false ? false : undefined,
    value,
    generatedValue: generated === true ? { type: 'uuid' } : undefined,
    constraints: constraints && constraintsJson(constraints),
    feel,
    group,
    placeholder,
    binding: present({ ...binding }),
    condition: condition && conditionJson(condition),
    type,
    language,
    secret: secret === true ? true : undefined,
    choices:
      choices && choices.length > 0
        ? choices.map(({ name, value: chosen }) => ({ name, value: chosen }))
        : undefined,
  });
}

function constraintsJson({ pattern, ...others }: TemplateConstraints): JsonObject | undefined {
  const json = present({ ...others, pattern: pattern && present({ ...pattern }) });
  return Object.keys(json).length === 0 ? undefined : json;
}

function conditionJson(condition: TemplateCondition): JsonObject {
  switch (condition.kind) {
    case 'equals':
      return { property: condition.property, equals: condition.value, type: 'simple' };
    case 'oneOf':
      return { property: condition.property, oneOf: condition.values, type: 'simple' };
    case 'isActive':
    case 'isEmpty':
      return { property: condition.property, [condition.kind]: condition.value, type: 'simple' };
    case 'allMatch':
      return { allMatch: condition.conditions.map(conditionJson) };
  }
}

function present(record: Readonly<Record<string, JsonValue | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
  );
}

/** What all templates of one connector have alike. */
export type SharedHead = Pick<NewTemplate, 'version' | 'documentationRef' | 'category' | 'icon' | 'keywords'>;
