import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../domain/values/json.ts';
import { activeProperties } from '../../domain/templates/activeProperties.ts';
import type { ElementTemplate } from '../../domain/templates/ElementTemplate.ts';
import { expandTemplate } from './expandTemplate.ts';
import { readTemplateText } from './readTemplateText.ts';

const CLOUD = {
  id: 'cloud',
  type: 'Dropdown',
  value: 'aws',
  choices: [
    { name: 'AWS', value: 'aws' },
    { name: 'Azure', value: 'azure' },
    { name: 'Other', value: 'other' },
  ],
  binding: { type: 'zeebe:input', name: 'cloud' },
};
const REGION = {
  id: 'region',
  type: 'Dropdown',
  value: 'frankfurt',
  choices: [
    { name: 'Frankfurt', value: 'frankfurt', condition: { property: 'cloud', equals: 'aws' } },
    { name: 'West Europe', value: 'west', condition: { property: 'cloud', oneOf: ['azure'] } },
    { name: 'Global', value: 'global' },
  ],
  binding: { type: 'zeebe:input', name: 'region' },
};

function read(text: string): ElementTemplate {
  const { template } = readTemplateText(text);
  if (template === null) throw new Error('it is no template');
  return template;
}

const textOf = (properties: readonly JsonObject[], more: JsonObject = {}): string =>
  JSON.stringify(
    { id: 't', name: 'T', 'x-own': 1.5, appliesTo: ['bpmn:Task'], properties, ...more },
    null,
    '\t',
  );

/** The values that are offered for a binding. */
function offered(template: ElementTemplate, cloud: string | undefined): readonly (readonly string[])[] {
  const values = new Map(cloud === undefined ? [] : [[0, cloud] as const]);
  const active = activeProperties(template, values);
  return template.properties
    .filter(({ index, binding }) => active.has(index) && binding.name === 'region')
    .map(({ choices }) => choices.map(({ value }) => value));
}

describe('a dropdown whose choices have conditions', () => {
  const { text, problems } = expandTemplate(textOf([CLOUD, REGION]));
  const expanded = read(text);

  test.each([
    ['aws', ['frankfurt', 'global']],
    ['azure', ['west', 'global']],
    ['other', ['global']],
    [undefined, ['global']],
  ])('with %s, offers %j in one field', (cloud, values) => {
    expect(problems).toEqual([]);
    expect(offered(expanded, cloud)).toEqual([values]);
  });

  test('has no condition at its choices any more, each id once, and its default where it is offered', () => {
    const regions = expanded.properties.filter(({ binding }) => binding.name === 'region');
    expect(regions.flatMap(({ choices }) => choices.filter(({ condition }) => condition))).toEqual([]);
    expect(regions.map(({ id }) => id)).toEqual(['region', 'region_2', 'region_3', 'region_4']);
    expect(regions.map(({ value }) => value)).toEqual(['frankfurt', undefined, undefined, undefined]);
  });

  test('leaves all else of the text as it is', () => {
    expect(text).toContain('\t"x-own": 1.5,');
    expect(text.slice(0, text.indexOf('"region"'))).toBe(
      textOf([CLOUD, REGION]).slice(0, textOf([CLOUD, REGION]).indexOf('"region"')),
    );
  });
});

test('its own condition stays with each part, and presets set all of them', () => {
  const own = { ...REGION, condition: { property: 'cloud', oneOf: ['aws', 'azure'] } };
  const presets = [{ id: 'p', properties: { region: 'global' } }];
  const expanded = read(expandTemplate(textOf([CLOUD, own], { presets })).text);
  expect(offered(expanded, 'aws')).toEqual([['frankfurt', 'global']]);
  expect(offered(expanded, 'other')).toEqual([]);
  expect([...(expanded.presets[0]?.values ?? [])].map(([id]) => id)).toEqual([
    'region',
    'region_2',
    'region_3',
    'region_4',
  ]);
});

test('what depends on a text that can be anything is told and left as it is', () => {
  const name = { id: 'cloud', type: 'String', binding: { type: 'zeebe:input', name: 'cloud' } };
  const text = textOf([name, REGION]);
  const expanded = expandTemplate(text);
  expect(expanded.text).toBe(text);
  expect(expanded.problems).toMatchObject([
    { code: 'choices-not-expanded', severity: 'warning', place: { path: ['properties', 1, 'choices'] } },
  ]);
});

test.each([textOf([CLOUD]), '{"id":', '[]', '{"properties":7}'])('%s stays the same text', (text) => {
  expect(expandTemplate(text)).toEqual({ text, problems: [] });
});
