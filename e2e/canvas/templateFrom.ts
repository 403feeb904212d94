import type {
  ElementTemplate,
  TemplateBinding,
  TemplateProperty,
  TemplateValue,
} from '../../src/domain/templates/ElementTemplate.ts';
import type { JsonObject } from '../../src/domain/values/json.ts';

interface Written {
  readonly id: string;
  readonly name: string;
  readonly version?: number;
  readonly appliesTo: readonly string[];
  readonly properties: readonly WrittenProperty[];
}

interface WrittenProperty {
  readonly id?: string;
  readonly label?: string;
  readonly type?: string;
  readonly value?: TemplateValue;
  readonly binding: TemplateBinding;
  readonly feel?: 'required' | 'optional' | 'static';
  readonly optional?: boolean;
}

/** As much of a template as the canvas goes by; all else it takes from the JSON. */
export function templateFrom(text: string): ElementTemplate {
  const json = JSON.parse(text) as JsonObject;
  const { id, name, version, appliesTo, properties } = json as unknown as Written;
  return {
    flavour: 'camunda8',
    id,
    name,
    ...(version !== undefined && { version }),
    appliesTo,
    keywords: [],
    engines: new Map(),
    groups: [],
    steps: [],
    presets: [],
    properties: properties.map((property, index) => propertyFrom(property, index)),
    json,
  };
}

function propertyFrom(
  { id, label, type = 'String', value, binding, feel, optional = false }: WrittenProperty,
  index: number,
): TemplateProperty {
  return {
    index,
    ...(id !== undefined && { id }),
    ...(label !== undefined && { label }),
    type,
    ...(value !== undefined && { value }),
    generated: false,
    binding,
    ...(feel !== undefined && { feel }),
    optional,
    editable: true,
    constraints: {},
    choices: [],
    secret: false,
    json: {},
  };
}
