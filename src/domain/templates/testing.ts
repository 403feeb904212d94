import type { ElementTemplate, TemplateProperty } from './ElementTemplate.ts';

/** A property with only what a test is about. */
export function property(more: Partial<TemplateProperty> = {}): TemplateProperty {
  return {
    index: 0,
    type: 'String',
    generated: false,
    binding: { type: 'zeebe:input', name: 'x' },
    optional: false,
    editable: true,
    constraints: {},
    choices: [],
    secret: false,
    json: {},
    ...more,
  };
}

/** Properties get their index here. */
export function template(
  properties: readonly Partial<TemplateProperty>[],
  more: Partial<ElementTemplate> = {},
): ElementTemplate {
  return {
    flavour: 'camunda8',
    id: 'example',
    name: 'Example',
    keywords: [],
    appliesTo: ['bpmn:Task'],
    engines: new Map(),
    groups: [],
    properties: properties.map((one, index) => property({ ...one, index })),
    steps: [],
    presets: [],
    json: {},
    ...more,
  };
}

/** The same, where no two properties are written to one place. */
export function templateOf(
  properties: readonly Partial<TemplateProperty>[],
  more: Partial<ElementTemplate> = {},
): ElementTemplate {
  return template(
    properties.map((one, index) => ({ binding: { type: 'property', name: `n${String(index)}` }, ...one })),
    { id: 'test', name: 'Test', appliesTo: ['bpmn:ServiceTask'], ...more },
  );
}
