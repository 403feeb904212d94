import { describe, expect, it } from 'vitest';
import { templateOf } from '../../domain/templates/testing.ts';
import { offeredChoices } from './offeredChoices.ts';

const template = templateOf([
  { id: 'kind', binding: { type: 'zeebe:input', name: 'kind' } },
  {
    id: 'size',
    type: 'Dropdown',
    choices: [
      { name: 'Small', value: 's' },
      { name: 'Large', value: 'l', condition: { kind: 'equals', property: 'kind', value: 'box' } },
    ],
  },
]);

describe('the choices of a dropdown', () => {
  it.each([
    ['box', ['s', 'l']],
    ['letter', ['s']],
  ])('given %s, then they are %o', (kind, offered) => {
    const [, size] = template.properties;
    const choices = size ? offeredChoices(template, size, new Map([[0, kind]])) : [];
    expect(choices.map(({ value }) => value)).toEqual(offered);
  });
});
