import { expect, it } from 'vitest';
import { model, task } from '../testing.ts';
import { processProblems } from './processProblems.ts';

const link = (id: string, type: string, linkName: string, parent?: string) =>
  task(id, {
    type: `bpmn:Intermediate${type}Event`,
    event: 'link',
    linkName,
    detached: true,
    ...(parent && { parent }),
  });

const found = (...elements: readonly ReturnType<typeof link>[]) =>
  processProblems(model([], elements), [])
    .filter(({ code }) => code.startsWith('link-'))
    .map(({ code, place }) => [code, place.element]);

it('says nothing of a link that leads to one place, from however many', () => {
  expect(found(link('a', 'Throw', 'A'), link('b', 'Throw', 'A'), link('c', 'Catch', 'A'))).toEqual([]);
});

it('finds links without a name, without a target and with several', () => {
  expect(
    found(
      link('a', 'Throw', 'A'),
      link('b', 'Catch', 'A'),
      link('c', 'Catch', 'A'),
      link('d', 'Throw', 'B'),
      link('e', 'Throw', ''),
    ),
  ).toEqual([
    ['link-target-duplicate', 'c'],
    ['link-target-missing', 'd'],
    ['link-name-missing', 'e'],
  ]);
});

it('a link does not leave its sub-process', () => {
  expect(found(link('a', 'Throw', 'A', 'box'), link('b', 'Catch', 'A'))).toEqual([
    ['link-target-missing', 'a'],
  ]);
});
