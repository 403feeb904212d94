import { describe, expect, it } from 'vitest';
import { template } from '../../../domain/templates/testing.ts';
import { TemplateShelf } from '../../../domain/templates/TemplateShelf.ts';
import { appliedOption, templateOptions } from './templateOptions.tsx';

const REST_1 = template([], { id: 'io.acme.Rest', name: 'REST', version: 1 });
const REST_2 = template([], { id: 'io.acme.Rest', name: 'REST', version: 2 });
const HUB = template([{ id: 'operation', value: 'create' }], {
  id: 'io.acme.Hub',
  name: 'Hub',
  steps: ['create', 'delete'].map((id) => ({ id, name: id, keywords: [], presetId: id, steps: [] })),
  presets: ['create', 'delete'].map((id) => ({ id, values: new Map([['operation', id]]) })),
});
const shelf = new TemplateShelf([REST_1, REST_2, HUB].map((one) => ({ template: one, documentId: one.id })));
const options = templateOptions([HUB, REST_2], shelf);
const titles = new Map(
  options.sections.flatMap(({ options: all }) => all.map(({ id, title }) => [id, title])),
);

const shown = (id: string, version?: number, values: readonly (readonly [number, string])[] = []) => {
  const ref = version === undefined ? { id } : { id, version };
  const option = appliedOption({ ...ref, values: new Map(values) }, shelf);
  // The list says it in the same words where it offers the same.
  expect(titles.get(option.id) ?? option.title).toBe(option.title);
  return option.title;
};

describe('what the field says of the template an element was made from', () => {
  it.each([
    ['the newest version', shown('io.acme.Rest', 2), 'REST'],
    ['an older version, which is not offered', shown('io.acme.Rest', 1), 'REST'],
    ['an operation', shown('io.acme.Hub', undefined, [[0, 'delete']]), 'Hub › delete'],
    ['values that are no operation', shown('io.acme.Hub', undefined, [[0, 'rename']]), 'Hub'],
    ['a template nobody has', shown('io.acme.Gone', 3), 'io.acme.Gone'],
  ])('given %s, then a name that people know', (_, text, name) => {
    expect(text).toBe(name);
  });
});
