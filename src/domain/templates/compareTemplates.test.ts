import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../values/json.ts';
import { compareTemplates } from './compareTemplates.ts';
import type { ElementTemplate, TemplateBinding, TemplateProperty } from './ElementTemplate.ts';
import { templateOf } from './testing.ts';

type Part = Partial<TemplateProperty> & { readonly json: JsonObject };

/** As it would be read: what is said of a property is in its JSON as well. */
function input(name: string, more: Partial<TemplateProperty> = {}): Part {
  const binding: TemplateBinding = { type: 'zeebe:input', name };
  const property = { label: name, binding, ...more };
  return { ...property, json: JSON.parse(JSON.stringify(property)) as JsonObject };
}

function compared(from: readonly Part[], to: readonly Part[]): readonly string[] {
  const { properties } = compareTemplates(templateOf(from), templateOf(to));
  return properties.map(({ change, label, parts, weight }) =>
    `${weight} ${change} ${label} ${parts.map(({ key }) => key).join(' ')}`.trim(),
  );
}

describe('compareTemplates', () => {
  it('given the same template, then nothing changed', () => {
    const one = templateOf([input('a')]);
    expect(compareTemplates(one, one)).toEqual({ parts: [], properties: [], advice: null });
  });

  it('tells what was added and removed; a field that must be filled breaks', () => {
    expect(compared([input('a')], [input('b'), input('c', { constraints: { notEmpty: true } })])).toEqual([
      'compatible added b',
      'breaking added c',
      'breaking removed a',
    ]);
    expect(compared([], [input('c', { constraints: { notEmpty: true }, value: 'x' })])).toEqual([
      'compatible added c',
    ]);
  });

  it('tells another type, binding, default and choice, each with what it was', () => {
    expect(compared([input('a', { type: 'String' })], [input('a', { type: 'Number' })])).toEqual([
      'breaking changed a type',
    ]);
    expect(compared([input('a', { value: 'x' })], [input('a', { value: 'y' })])).toEqual([
      'compatible changed a value',
    ]);
    expect(compared([input('a', { id: 'i' })], [input('b', { id: 'i', label: 'a' })])).toEqual([
      'breaking changed a binding',
    ]);
    const choices = (...values: readonly string[]) => ({
      choices: values.map((value) => ({ name: value, value })),
    });
    expect(compared([input('a', choices('x'))], [input('a', choices('x', 'y'))])).toEqual([
      'compatible changed a choices',
    ]);
    expect(compared([input('a', choices('x', 'y'))], [input('a', choices('x'))])).toEqual([
      'breaking changed a choices',
    ]);
    const { properties } = compareTemplates(
      templateOf([input('a', { value: 'x' })]),
      templateOf([input('a', { value: 'y' })]),
    );
    expect(properties[0]?.parts).toEqual([{ key: 'value', before: 'x', after: 'y', weight: 'compatible' }]);
  });

  it('tells another job type as what breaks, and other words as words', () => {
    const binding = { type: 'zeebe:taskDefinition', property: 'type' };
    const job = (value: string): Part => input('Job', { type: 'Hidden', value, binding });
    expect(compared([job('a')], [job('b')])).toEqual(['breaking changed Job value']);
    expect(compared([input('a')], [input('a', { label: 'A' })])).toEqual(['text changed A label']);
  });

  it('given constraints, then only narrower ones break', () => {
    const limit = (maxLength: number): Part => input('a', { constraints: { maxLength } });
    expect(compared([limit(5)], [limit(9)])).toEqual(['compatible changed a constraints']);
    expect(compared([limit(9)], [limit(5)])).toEqual(['breaking changed a constraints']);
  });

  it('given one place under several conditions, then each is compared with the one of the same condition', () => {
    const under = (value: string, label: string): Part => {
      const json = { condition: { property: 'kind', equals: value } };
      const one = input('a', { label });
      return {
        ...one,
        condition: { kind: 'equals', property: 'kind', value },
        json: { ...one.json, ...json },
      };
    };
    expect(compared([under('x', 'X'), under('y', 'Y')], [under('y', 'Y'), under('x', 'X')])).toEqual([]);
  });

  it('gives the weight of all, with what changed of the template itself', () => {
    const [old, now] = [
      { name: 'A', version: 1, properties: [] },
      { name: 'B', version: 2, properties: [] },
    ];
    const json = (value: JsonObject): ElementTemplate => templateOf([], { json: value });
    expect(compareTemplates(json(old), json(now))).toMatchObject({
      parts: [{ key: 'name', before: 'A', after: 'B', weight: 'text' }],
      advice: 'text',
    });
    const applies = templateOf([], { appliesTo: ['bpmn:Task'], json: { appliesTo: ['bpmn:Task'] } });
    const less = templateOf([], { appliesTo: [], json: { appliesTo: [] } });
    expect(compareTemplates(applies, less).advice).toBe('breaking');
    expect(compareTemplates(less, applies).advice).toBe('compatible');
  });
});
