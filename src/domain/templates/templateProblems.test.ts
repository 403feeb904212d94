import { describe, expect, it } from 'vitest';
import type {
  ElementTemplate,
  TemplateCondition,
  TemplateProperty,
  TemplateValue,
} from './ElementTemplate.ts';
import { templateProblems } from './templateProblems.ts';
import { templateOf as template } from './testing.ts';

type Part = Partial<TemplateProperty>;

const input = (id: string, more: Part = {}): Part => ({
  id,
  label: id,
  binding: { type: 'zeebe:input', name: id },
  ...more,
});
const choices = (id: string, ...values: readonly string[]): Part =>
  input(id, { type: 'Dropdown', choices: values.map((value) => ({ name: value, value })) });
const equals = (property: string, value: TemplateValue): TemplateCondition => ({
  kind: 'equals',
  property,
  value,
});
const when = (property: string, value: TemplateValue): Part => ({ condition: equals(property, value) });

function codes(properties: readonly Part[], more: Partial<ElementTemplate> = {}): string[] {
  const feel = (text: string): string | null => (text.endsWith('+') ? 'It is not finished.' : null);
  return templateProblems(template(properties, more), feel).map(
    ({ code, place }) => `${code} ${(place.path ?? []).join('/')}`,
  );
}

describe('two properties for one place', () => {
  const type = (value: string, more: Part = {}): Part => ({
    type: 'Hidden',
    value,
    binding: { type: 'zeebe:taskDefinition', property: 'type' },
    ...more,
  });

  it('given no conditions, or ones that can hold together, then they overwrite each other', () => {
    expect(codes([type('a'), type('b')])).toEqual(['template-binding-twice properties/1/binding']);
    const both = [choices('kind', 'x', 'y'), choices('way', 'p', 'q')];
    expect(codes([...both, type('a', when('kind', 'x')), type('b', when('way', 'p'))])).toHaveLength(1);
  });

  it('given conditions that exclude each other, also by what they depend on, then nothing is wrong', () => {
    const kind = choices('kind', 'x', 'y', 'z');
    const other: TemplateCondition = { kind: 'oneOf', property: 'kind', values: ['y', 'z'] };
    expect(codes([kind, type('a', when('kind', 'x')), type('b', { condition: other })])).toEqual([]);
    const inner = choices('inner', 'p', 'q');
    const chained = [
      kind,
      { ...inner, ...when('kind', 'x') },
      type('a', when('inner', 'p')),
      type('b', when('kind', 'y')),
    ];
    expect(codes(chained)).toEqual([]);
  });

  it('given the same place under two ids, then a value of one is a value of the other', () => {
    const place = { type: 'zeebe:input', name: 'operation' };
    const list = [
      choices('kind', 'x', 'y'),
      { ...choices('operationX', 'get'), binding: place, ...when('kind', 'x') },
      { ...choices('operationY', 'put'), binding: place, ...when('kind', 'y') },
      type('a', when('operationX', 'get')),
      type('b', when('operationY', 'put')),
    ];
    expect(codes(list)).toEqual([]);
  });

  it('given the deprecated form of a binding, then it is told', () => {
    expect(codes([{ binding: { type: 'zeebe:taskDefinition:type' } }])).toEqual([
      'template-binding-deprecated properties/0/binding/type',
    ]);
  });
});

describe('conditions', () => {
  it('given an id nobody has, or the own one, then it is an error', () => {
    expect(codes([input('a', when('b', 'x'))])).toEqual([
      'template-condition-unknown properties/0/condition',
    ]);
    expect(codes([input('a', when('a', 'x'))])).toEqual(['template-condition-self properties/0/condition']);
    const [problem] = templateProblems(template([input('Kind'), input('a', when('kind', 'x'))]));
    expect(problem?.message).toContain('Is it “Kind”?');
  });

  it('given a value that is none of the choices, then it is dead; of several values only that one', () => {
    const kind = choices('kind', 'x', 'y');
    expect(codes([kind, input('a', when('kind', 'z'))])).toEqual([
      'template-condition-value properties/1/condition',
    ]);
    const some: TemplateCondition = { kind: 'oneOf', property: 'kind', values: ['x', 'z'] };
    expect(templateProblems(template([kind, input('a', { condition: some })]))).toMatchObject([
      { code: 'template-condition-value', severity: 'note' },
    ]);
    expect(codes([input('flag', { type: 'Boolean' }), input('a', when('flag', 'yes'))])).toHaveLength(1);
    expect(codes([input('flag', { type: 'Boolean' }), input('a', when('flag', true))])).toEqual([]);
    expect(codes([input('text'), input('a', when('text', 'z'))])).toEqual([]);
  });

  it('given conditions that contradict each other, directly or by what they depend on, then it is dead', () => {
    const kind = choices('kind', 'x', 'y');
    const all: TemplateCondition = {
      kind: 'allMatch',
      conditions: [equals('kind', 'x'), equals('kind', 'y')],
    };
    expect(codes([kind, input('a', { condition: all })])).toEqual([
      'template-condition-dead properties/1/condition',
    ]);
    const user = choices('user', 'u');
    const deep: TemplateCondition = {
      kind: 'allMatch',
      conditions: [equals('user', 'u'), equals('kind', 'y')],
    };
    expect(codes([kind, { ...user, ...when('kind', 'x') }, input('b', { condition: deep })])).toEqual([
      'template-condition-dead properties/2/condition',
    ]);
  });

  it('given a constant that a preset changes, then its value is possible', () => {
    const list = [input('mode', { type: 'Hidden', value: 'a' }), input('x', when('mode', 'b'))];
    expect(codes(list)).toHaveLength(1);
    expect(codes(list, { presets: [{ id: 'p', values: new Map([['mode', 'b']]) }] })).toEqual([]);
  });
});

describe('ids', () => {
  it('given a group, a preset or an operation that names nothing, then it is told', () => {
    expect(
      codes([input('a', { group: 'nowhere' })], {
        groups: [{ id: 'here', label: 'Here' }],
        presets: [{ id: 'p', values: new Map([['b', 'x']]) }],
        steps: [
          { id: 's', name: 'S', keywords: [], presetId: 'q', steps: [] },
          { id: 't', name: 'T', keywords: [], steps: [] },
        ],
      }),
    ).toEqual([
      'template-group-unknown properties/0/group',
      'template-preset-unknown presets/0/properties/b',
      'template-step-preset-unknown steps/0/presetId',
      'template-step-empty steps/1',
    ]);
  });

  it('given an id that is there twice, then the second is told', () => {
    expect(codes([input('a'), { ...input('a'), binding: { type: 'zeebe:input', name: 'b' } }])).toEqual([
      'template-id-twice properties/1/id',
    ]);
  });

  it('given a preset with a value that is no choice, then it is told', () => {
    const presets = [{ id: 'p', values: new Map([['kind', 'z']]) }];
    expect(codes([choices('kind', 'x')], { presets })).toEqual([
      'template-preset-value presets/0/properties/kind',
    ]);
  });
});

describe('defaults', () => {
  it('given FEEL that does not parse, and text that only looks like an expression, then they are told', () => {
    expect(codes([input('a', { value: '=1 +' }), input('b', { value: '${x}' })])).toEqual([
      'template-value-feel properties/0/value',
      'template-value-not-feel properties/1/value',
    ]);
    expect(codes([input('a', { value: '=' })])).toEqual([]);
    expect(codes([input('b', { value: '${x}' })], { flavour: 'camunda7' })).toEqual([]);
  });

  it('given an expression that reads an input made later, then it is told', () => {
    const url = input('url', { value: '=base + "/a"' });
    expect(codes([url, input('base')])).toEqual(['template-value-later-input properties/0/value']);
    expect(codes([input('base'), url])).toEqual([]);
    expect(codes([input('url', { value: '="base" + x.base' }), input('base')])).toEqual([]);
    expect(codes([input('body', { value: '={base: 1}' }), input('base')])).toEqual([]);
    const dotted = input('auth.token');
    expect(codes([input('a', { value: '=auth.token' }), dotted])).toHaveLength(1);
    expect(codes([input('a', { value: '=auth.user' }), dotted])).toEqual([]);
  });

  it('given a default the property does not allow, then it is told', () => {
    expect(codes([{ ...choices('kind', 'x'), value: 'y' }])).toEqual([
      'template-value-no-choice properties/0/value',
    ]);
    expect(codes([input('a', { value: 'four', constraints: { maxLength: 3 } })])).toEqual([
      'template-value-constraint properties/0/value',
    ]);
  });

  it('given a secret as text, then it is an error; a reference is none', () => {
    expect(codes([input('a', { secret: true, value: 'hunter2' })])).toEqual([
      'template-secret-as-text properties/0/value',
    ]);
    expect(codes([input('a', { secret: true, value: '{{secrets.TOKEN}}' })])).toEqual([]);
  });
});

describe('keys that do not go together', () => {
  it('tells them, for Camunda 8', () => {
    const wrong = [
      input('a', { optional: true, constraints: { notEmpty: true } }),
      { ...choices('b', 'x'), placeholder: 'p', feel: 'optional' as const },
    ];
    expect(codes(wrong)).toEqual([
      'template-optional-not-empty properties/0/optional',
      'template-placeholder-type properties/1/placeholder',
      'template-feel-type properties/1/feel',
    ]);
    expect(codes(wrong, { flavour: 'camunda7' })).toEqual([]);
  });

  it('tells an icon that is large, or lies on another host', () => {
    const icon = (text: string): string[] => codes([], { icon: text });
    expect(icon(`data:image/png;base64,${'A'.repeat(12_000)}`)).toEqual([
      'template-icon-large icon/contents',
    ]);
    expect(icon(`data:image/png;base64,${'A'.repeat(10_000)}`)).toEqual([]);
    expect(icon('http://example.org/x.svg')).toEqual(['template-icon-remote icon/contents']);
  });
});
