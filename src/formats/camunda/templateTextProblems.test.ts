import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import { isJsonArray, isJsonObject, member } from '../../domain/values/jsonValue.ts';
import { schemaProblems } from './schemaProblems.ts';
import { templateTextProblems } from './templateTextProblems.ts';

const SCHEMA = 'https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json';

function textOf(more: JsonObject): string {
  const template = {
    $schema: SCHEMA,
    name: 'Send',
    id: 'send',
    appliesTo: ['bpmn:Task'],
    properties: [],
    ...more,
  };
  return JSON.stringify(template, null, 2);
}

describe('templateTextProblems', () => {
  it('given a template without mistakes, then nothing is told', () => {
    const property = { type: 'String', label: 'To', binding: { type: 'zeebe:input', name: 'to' } };
    expect(templateTextProblems(textOf({ properties: [property] }))).toEqual([]);
  });

  it('given a mistake, then it is told at its line, property and path', () => {
    const property = { type: 'Colour', label: 'Paint', binding: { type: 'zeebe:input', name: 'c' } };
    const text = textOf({ properties: [property] });
    const [problem] = templateTextProblems(text);
    expect(problem).toMatchObject({
      code: 'template-schema-enum',
      severity: 'error',
      place: { path: ['properties', 0, 'type'], label: 'Paint' },
    });
    expect(text.split('\n')[(problem?.place.line ?? 0) - 1]).toContain('"Colour"');
  });

  it('given something that is missing, then it is told where it is missing, once', () => {
    const told = templateTextProblems(
      textOf({ properties: [{ type: 'String', condition: { property: 'a' } }] }),
    );
    const messages = told.map(({ message }) => message);
    expect(messages.some((message) => /One of .*“equals”.*“oneOf”.* is missing/.test(message))).toBe(true);
    expect(new Set(messages).size).toBe(messages.length);
    expect(messages.join(' ')).not.toMatch(/must (be|match)/);
  });

  it('given what both the schema and we know, then it is told once, in our words', () => {
    const property = {
      type: 'Dropdown',
      label: 'Kind',
      placeholder: 'x',
      choices: [{ name: 'a', value: 'a' }],
      binding: { type: 'zeebe:input', name: 'kind' },
    };
    expect(templateTextProblems(textOf({ properties: [property] })).map(({ code }) => code)).toEqual([
      'template-placeholder-type',
    ]);
  });

  it('given an expression with its “=”, then nothing is deprecated about it; without, it is', () => {
    const told = (value: string): string[] =>
      templateTextProblems(
        textOf({
          properties: [
            { type: 'Text', value, feel: 'required', binding: { type: 'zeebe:taskHeader', key: 'x' } },
          ],
        }),
      ).map(({ code }) => code);
    expect(told('=a')).toEqual([]);
    expect(told('a')).toEqual(['template-schema-deprecated']);
  });

  it('given a template for Camunda 8 that does not name its schema, then that is told', () => {
    const text = textOf({ properties: [{ type: 'String', binding: { type: 'zeebe:input', name: 'a' } }] });
    expect(templateTextProblems(text.replace('$schema', 'schema'))).toMatchObject([
      { code: 'template-without-schema', place: { line: 1 } },
    ]);
  });

  it('given a key twice, then that is told; given no JSON, then others tell it', () => {
    const [problem] = templateTextProblems(textOf({}).replace('"name"', '"name": "x",\n"name"'));
    expect(problem).toMatchObject({ code: 'json-duplicate-key' });
    expect(templateTextProblems('{')).toEqual([]);
  });

  it('given a template of Camunda 7, then it is checked by its own schema', () => {
    const property = { type: 'String', label: 'To', binding: { type: 'camunda:property', name: 'to' } };
    const { $schema: _, ...rest } = JSON.parse(textOf({ properties: [property] })) as Record<
      string,
      JsonValue
    >;
    expect(templateTextProblems(JSON.stringify(rest))).toEqual([]);
    expect(templateTextProblems(JSON.stringify(rest), 'camunda8')).not.toEqual([]);
  });
});

const CORPUS = path.join(
  process.env.CORPUS_DIR ?? path.join(import.meta.dirname, '../../../../shared/corpus'),
  'templates',
);

function templatesIn(folder: string): readonly { file: string; json: JsonValue }[] {
  const directory = path.join(CORPUS, folder);
  return readdirSync(directory)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({
      file,
      json: JSON.parse(readFileSync(path.join(directory, file), 'utf8')) as JsonValue,
    }));
}

describe.skipIf(!existsSync(CORPUS))('templates of others', () => {
  it('a connector that many use has no errors and no warnings', () => {
    const told = templatesIn('http-rest').flatMap(({ file, json }) =>
      templateTextProblems(JSON.stringify(json))
        .filter(({ severity }) => severity !== 'note')
        .map(({ message }) => `${file}: ${message}`),
    );
    expect(told).toEqual([]);
  });

  it('examples of a schema are as valid here as there, with every error where it is expected', () => {
    for (const { file, json } of templatesIn('schema-fixtures')) {
      if (file.startsWith('c8config')) continue;
      const template = member(json, 'template');
      const list = isJsonArray(template) ? template.filter(isJsonObject) : [template].filter(isJsonObject);
      const flavour = file.startsWith('c8') ? 'camunda8' : 'camunda7';
      const told = list.flatMap((each) => schemaProblems(each, flavour));
      const hasErrors = told.some(({ severity }) => severity === 'error');
      // Of a property that asks for itself the schema says nothing; we do.
      if (file.includes('condition-on-itself')) {
        expect(list.flatMap((each) => templateTextProblems(JSON.stringify(each), flavour))).toContainEqual(
          expect.objectContaining({ code: 'template-condition-self' }),
        );
        continue;
      }
      expect([file, hasErrors]).toEqual([file, member(json, 'errors') !== null]);
    }
  });
});
