import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../domain/values/json.ts';
import { isJsonObject } from '../../domain/values/jsonValue.ts';
import { readTemplate } from './readTemplate.ts';

const SCHEMA = 'https://unpkg.com/@camunda/zeebe-element-templates-json-schema@0.46.0/resources/schema.json';

describe('readTemplate', () => {
  it('given a whole template, then every key is where it belongs', () => {
    const json: JsonObject = {
      $schema: SCHEMA,
      id: 'a.b',
      name: 'B',
      version: 0,
      keywords: ['k', 1],
      category: { id: 'connectors', name: 'Connectors' },
      icon: { contents: 'data:x' },
      deprecated: { message: 'Use c' },
      appliesTo: ['bpmn:Task'],
      elementType: { value: 'bpmn:IntermediateCatchEvent', eventDefinition: 'bpmn:MessageEventDefinition' },
      engines: { camunda: '^8.6' },
      groups: [{ id: 'g', label: 'G', tooltip: 't', openByDefault: true }],
      steps: [{ name: 'Files', keywords: ['f'], steps: [{ name: 'Upload', presetId: 'up' }] }],
      presets: [{ id: 'up', properties: { method: 'upload' } }],
      let: 'unknown keys stay in json',
      properties: [
        {
          id: 'method',
          label: 'Method',
          type: 'Dropdown',
          value: 'get',
          feel: 'optional',
          editable: false,
          group: 'g',
          binding: { type: 'zeebe:input', name: 'method' },
          constraints: { notEmpty: true, pattern: { value: '^a', message: 'no' } },
          choices: [
            { name: 'Get', value: 'get', condition: { property: 'x', equals: 1 } },
            { name: 'No value' },
          ],
          condition: {
            allMatch: [
              { property: 'x', oneOf: ['a', true] },
              { property: 'y', isActive: false },
            ],
          },
        },
        { type: 'Hidden', generatedValue: { type: 'uuid' }, binding: { type: 'property', name: 'id' } },
      ],
    };
    const template = readTemplate(json);
    expect(template).toMatchObject({
      flavour: 'camunda8',
      version: 0,
      keywords: ['k'],
      icon: 'data:x',
      deprecated: { message: 'Use c' },
      steps: [{ name: 'Files', steps: [{ id: 'up', name: 'Upload', presetId: 'up' }] }],
      json,
    });
    expect(template.engines).toEqual(new Map([['camunda', '^8.6']]));
    expect(template.presets[0]?.values).toEqual(new Map([['method', 'upload']]));
    const [method, hidden] = template.properties;
    expect(method).toMatchObject({
      index: 0,
      feel: 'optional',
      editable: false,
      optional: false,
      constraints: { notEmpty: true, pattern: { value: '^a', message: 'no' } },
      choices: [{ name: 'Get', value: 'get', condition: { kind: 'equals', property: 'x', value: 1 } }],
      condition: {
        kind: 'allMatch',
        conditions: [
          { kind: 'oneOf', property: 'x', values: ['a', true] },
          { kind: 'isActive', property: 'y', value: false },
        ],
      },
    });
    expect(hidden).toMatchObject({ index: 1, generated: true, editable: true });
    expect(hidden).not.toHaveProperty('value');
  });

  it('given no address of a schema of Camunda 8, then it is of Camunda 7', () => {
    expect(
      readTemplate({ $schema: 'https://unpkg.com/@camunda/element-templates-json-schema/x' }).flavour,
    ).toBe('camunda7');
    expect(readTemplate({}).flavour).toBe('camunda7');
  });

  it('given deprecated: true or false, then the one is and the other is not', () => {
    expect(readTemplate({ deprecated: true }).deprecated).toEqual({});
    expect(readTemplate({ deprecated: false }).deprecated).toBeUndefined();
  });

  it('given a condition that says nothing known, then no value meets it', () => {
    const [property] = readTemplate({ properties: [{ condition: { property: 'x', above: 3 } }] }).properties;
    expect(property?.condition).toEqual({ kind: 'oneOf', property: 'x', values: [] });
  });

  it('given any JSON at all, then it is read, kept, and the index of a property is its place', () => {
    const known = fc.constantFrom(
      'properties', 'groups', 'steps', 'presets', 'icon', 'condition', 'binding', 'choices', '__proto__',
    ); // prettier-ignore
    const tree = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.jsonValue({ maxDepth: 1 }),
        tie('object'),
        fc.array(tie('value'), { maxLength: 3 }),
      ),
      object: fc.dictionary(fc.oneof(known, fc.string()), tie('value'), { maxKeys: 5 }),
    }));
    fc.assert(
      fc.property(tree.object, (object) => {
        const json = JSON.parse(JSON.stringify(object)) as JsonObject;
        const template = readTemplate(json);
        expect(template.json).toBe(json);
        for (const [at, property] of template.properties.entries()) {
          expect(property.index).toBe(at);
          expect(isJsonObject(property.json)).toBe(true);
        }
      }),
    );
  });
});
