import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ElementTemplate, TemplateProperty, TemplateValue } from './ElementTemplate.ts';
import { planTemplateUpdate } from './planTemplateUpdate.ts';
import { templateOf as template } from './testing.ts';

type Values = Readonly<Record<number, TemplateValue>>;

const input = (name: string, more: Partial<TemplateProperty> = {}): Partial<TemplateProperty> => ({
  id: name,
  label: name,
  binding: { type: 'zeebe:input', name },
  ...more,
});

const when = (property: string, value: TemplateValue): Partial<TemplateProperty> => ({
  condition: { kind: 'equals', property, value },
});

const choices = (...values: readonly string[]): Partial<TemplateProperty> => ({
  type: 'Dropdown',
  choices: values.map((value) => ({ name: value, value })),
});

function told(from: ElementTemplate | null, to: ElementTemplate, values: Values, preset?: string): string[] {
  const map = new Map(Object.entries(values).map(([index, value]) => [Number(index), value]));
  return planTemplateUpdate(from, to, map, preset).lines.map(
    ({ change, label, before, after, isOwn }) =>
      `${change} ${label}: ${before ?? '-'} > ${after ?? '-'}${isOwn ? ' (own)' : ''}`,
  );
}

describe('planTemplateUpdate', () => {
  it('given a value a person wrote, then it is kept, whatever the new default is', () => {
    const from = template([input('url', { value: 'a' })]);
    const to = template([input('url', { value: 'b' })]);
    expect(told(from, to, { 0: 'mine' })).toEqual(['kept url: mine > mine (own)']);
  });

  it('given a value that is still the old default, then the new default takes its place', () => {
    const from = template([input('url', { value: 'a' })]);
    expect(told(from, template([input('url', { value: 'b' })]), { 0: 'a' })).toEqual(['reset url: a > b']);
    expect(told(from, template([input('url')]), { 0: 'a' })).toEqual(['reset url: a > -']);
  });

  it('given a constant, then it is always the one of the new template', () => {
    const from = template([input('method', { value: 'get' })]);
    const to = template([input('method', { type: 'Hidden', value: 'post' })]);
    expect(told(from, to, { 0: 'delete' })).toEqual(['reset method: delete > post (own)']);
  });

  it('given a choice, then it stays as long as the new template offers it, also when it was the default', () => {
    const from = template([input('auth', { ...choices('none', 'basic'), value: 'none' })]);
    const wider = template([input('auth', { ...choices('none', 'token'), value: 'token' })]);
    const narrow = template([input('auth', { ...choices('token'), value: 'token' })]);
    expect(told(from, wider, { 0: 'none' })).toEqual(['kept auth: none > none']);
    expect(told(from, narrow, { 0: 'basic' })).toEqual(['reset auth: basic > token (own)']);
  });

  it('given the same id and label under another binding, then it is lost and gained: places are matched', () => {
    const from = template([input('url', { id: 'address', label: 'Address' })]);
    const to = template([input('target', { id: 'address', label: 'Address', value: 'x' })]);
    expect(told(from, to, { 0: 'mine' })).toEqual(['gained Address: - > x', 'lost Address: mine > - (own)']);
  });

  it('given the deprecated binding of a task type, then it is the same place', () => {
    const from = template([{ label: 'Type', binding: { type: 'zeebe:taskDefinition:type' }, value: 'a' }]);
    const to = template([
      { label: 'Type', binding: { type: 'zeebe:taskDefinition', property: 'type' }, value: 'b' },
    ]);
    expect(told(from, to, { 0: 'mine' })).toEqual(['kept Type: mine > mine (own)']);
  });

  it('given numbers and booleans of inputs, then they are told as such though they are written as FEEL', () => {
    const from = template([input('wait', { type: 'Number', value: 20 })]);
    const to = template([input('wait', { type: 'Number', value: 30 }), input('deep', { type: 'Boolean' })]);
    expect(told(from, to, { 0: 20 })).toEqual(['reset wait: 20 > 30', 'gained deep: - > false']);
  });

  it('given a choice that goes, then what depends on it goes with it', () => {
    const dependent = input('user', when('auth', 'basic'));
    const from = template([input('auth', choices('none', 'basic')), dependent]);
    const to = template([input('auth', { ...choices('none', 'token'), value: 'none' }), dependent]);
    expect(told(from, to, { 0: 'basic', 1: 'ann' })).toEqual([
      'reset auth: basic > none (own)',
      'lost user: ann > - (own)',
    ]);
  });

  it('given a default that makes others active, then their defaults are there too', () => {
    const to = template([
      input('kind', { ...choices('a', 'b'), value: 'b' }),
      input('more', { ...when('kind', 'b'), value: 'x' }),
      input('less', { ...when('kind', 'a'), value: 'y' }),
      input('last', { ...when('more', 'x'), value: 'z' }),
    ]);
    expect(told(template([]), to, {})).toEqual([
      'gained kind: - > b',
      'gained more: - > x',
      'gained last: - > z',
    ]);
  });

  it('given one place under two conditions, then the active one says what it becomes', () => {
    const types = (one: string, other: string): ElementTemplate =>
      template([
        input('kind', choices('a', 'b')),
        {
          label: 'Type',
          type: 'Hidden',
          binding: { type: 'zeebe:taskDefinition', property: 'type' },
          value: one,
          ...when('kind', 'a'),
        },
        {
          label: 'Type',
          type: 'Hidden',
          binding: { type: 'zeebe:taskDefinition', property: 'type' },
          value: other,
          ...when('kind', 'b'),
        },
      ]);
    expect(told(types('a1', 'b1'), types('a2', 'b2'), { 0: 'b', 1: 'b1', 2: 'b1' })).toEqual([
      'kept kind: b > b (own)',
      'reset Type: b1 > b2',
    ]);
  });

  it('given a preset, then its values win over what a person wrote', () => {
    const to = template([input('method')], {
      presets: [{ id: 'send', values: new Map([['method', 'post']]) }],
    });
    expect(told(template([input('method')]), to, { 0: 'get' }, 'send')).toEqual([
      'reset method: get > post (own)',
    ]);
  });

  it('given an unknown old template, then what is written stays and choices and constants are checked', () => {
    const to = template([
      input('url', { value: 'default' }),
      input('auth', { ...choices('none'), value: 'none' }),
      input('type', { type: 'Hidden', value: 'rest' }),
      input('new', { value: 'n' }),
      input('gone', when('auth', 'never')),
    ]);
    expect(told(null, to, { 0: 'default', 1: 'basic', 2: 'soap', 4: 'left' })).toEqual([
      'kept url: default > default',
      'reset auth: basic > none (own)',
      'reset type: soap > rest',
      'gained new: - > n',
      'lost gone: left > - (own)',
    ]);
  });

  it('given a value a person emptied, then an update leaves it empty', () => {
    const [from, to] = [template([input('url', { value: 'a' })]), template([input('url', { value: 'b' })])];
    expect(told(from, to, {})).toEqual(['kept url: - > -']);
    expect(told(from, { ...to, id: 'another' }, {})).toEqual(['reset url: - > b']);
  });

  it('given a message name that is generated, then it is told that it gets a new one', () => {
    const name = {
      label: 'Name',
      type: 'Hidden',
      generated: true,
      binding: { type: 'bpmn:Message#property', name: 'name' },
    };
    const plan = planTemplateUpdate(template([name]), template([name]), new Map([[0, 'uuid']]));
    expect(plan.lines).toMatchObject([{ change: 'reset', before: 'uuid', isGenerated: true, isOwn: false }]);
  });

  it('given a field that was empty and is gone, then nothing is lost', () => {
    const from = template([input('url'), input('note'), input('old')]);
    expect(told(from, template([input('url')]), { 1: '', 2: 'mine' })).toEqual([
      'kept url: - > -',
      'lost old: mine > - (own)',
    ]);
  });

  it('given outputs a person may add, then the ones of the old template stay too', () => {
    const from = template([{ label: 'Out', binding: { type: 'zeebe:output', source: '=x' } }]);
    const open = template([], { json: { entriesVisible: { outputs: true } } });
    expect(told(from, open, { 0: 'mine' })).toEqual(['kept Out: mine > mine (own)']);
    expect(told(from, template([]), { 0: 'mine' })).toEqual(['lost Out: mine > - (own)']);
  });

  it('given conditions that never come to rest, then it still ends', () => {
    const to = template([
      input('a', { type: 'Hidden', value: 'on', condition: { kind: 'isEmpty', property: 'b', value: true } }),
      input('b', {
        type: 'Hidden',
        value: 'on',
        condition: { kind: 'isEmpty', property: 'a', value: false },
      }),
    ]);
    expect(planTemplateUpdate(template([]), to, new Map()).lines.length).toBeLessThan(3);
  });
});

const names = ['a', 'b', 'c', 'd'];
const anyTemplate: fc.Arbitrary<ElementTemplate> = fc
  .array(
    fc.record({
      name: fc.constantFrom(...names),
      type: fc.constantFrom('String', 'Hidden', 'Dropdown', 'Number', 'Boolean'),
      value: fc.constantFrom(undefined, '', 'x', 'y'),
      on: fc.constantFrom(undefined, ...names),
    }),
    { maxLength: 6 },
  )
  .map((list) =>
    template(
      list.map(({ name, type, value, on }) => ({
        id: name,
        label: name,
        type,
        binding: { type: 'zeebe:input', name },
        ...(value !== undefined && { value }),
        ...(on !== undefined && on !== name && when(on, 'x')),
        choices: ['x', 'z'].map((each) => ({ name: each, value: each })),
      })),
    ),
  );
const anyValues = fc
  .dictionary(fc.constantFrom('0', '1', '2', '3', '4', '5'), fc.constantFrom('', 'x', 'y', 'own'))
  .map((values) => new Map(Object.entries(values).map(([index, value]) => [Number(index), value])));

describe('any update', () => {
  it('tells each place once, and what it tells of a place is so', () => {
    fc.assert(
      fc.property(anyTemplate, anyTemplate, anyValues, (from, to, values) => {
        const { lines } = planTemplateUpdate(from, to, values);
        const places = lines.map((line) => JSON.stringify((line.to ?? line.from)?.binding));
        expect(new Set(places).size).toBe(places.length);
        for (const { change, from: old, to: now, before, after, isGenerated } of lines) {
          if (change === 'kept' && !isGenerated) expect(String(after ?? '')).toBe(String(before ?? ''));
          if (change === 'lost') expect([now, after]).toEqual([undefined, undefined]);
          if (change === 'gained') expect([old, before]).toEqual([undefined, undefined]);
        }
      }),
    );
  });

  it('keeps every own value of a text that both templates have without a condition', () => {
    fc.assert(
      fc.property(anyTemplate, anyTemplate, (from, to) => {
        const text = input('kept', { type: 'String' });
        const [old, now] = [from, to].map((one) => template([text, ...one.properties]));
        if (!old || !now) return;
        const line = planTemplateUpdate(old, now, new Map([[0, 'own']])).lines.find(
          ({ label }) => label === 'kept',
        );
        expect(line).toMatchObject({ change: 'kept', before: 'own', after: 'own', isOwn: true });
      }),
    );
  });
});
