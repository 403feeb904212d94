import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTemplates } from './readTemplates.ts';

const MAIL =
  '{ "name": "Mail", "id": "acme.mail", "version": 2, "appliesTo": ["bpmn:Task"], "properties": [] }';
const CALL = '{"name":"Call","id":"acme.call","appliesTo":["bpmn:Task"],"properties":[],"x-own":[1.50]}';

describe('the templates of a file', () => {
  test('one object is all of the file, with what stands around it', () => {
    const text = `\n${MAIL}\n\n`;
    const { templates, problems } = readTemplates(text, 'mail.json');
    expect(templates).toMatchObject([{ text, template: { id: 'acme.mail', version: 2 } }]);
    expect(templates[0]).not.toHaveProperty('place');
    expect(problems).toEqual([]);
  });

  test('each of a list keeps its very characters and its place', () => {
    const { templates, problems } = readTemplates(`[\r\n\t${MAIL} ,${CALL}\r\n]`, 'all.json');
    expect(templates.map(({ text, place }) => [place, text])).toEqual([
      [0, MAIL],
      [1, CALL],
    ]);
    expect([...problems, ...templates.flatMap((one) => one.problems)]).toEqual([]);
  });

  test('what is no template in a list is told with its line, and the others come in', () => {
    const { templates, problems } = readTemplates(`[\n7,\n${MAIL}]`, 'all.json');
    expect(templates.map(({ place }) => place)).toEqual([1]);
    expect(problems).toMatchObject([
      { code: 'template-not-an-object', severity: 'error', place: { file: 'all.json', line: 2, column: 1 } },
    ]);
  });

  test('one without an id, or with a version that is no whole number, is read and told', () => {
    const text = '[{"name":"A","appliesTo":[]},\n{"id":"b","version":"2"}]';
    const { templates, problems } = readTemplates(text, 'odd.json');
    expect(templates.map(({ template }) => [template.id, template.version])).toEqual([
      ['', undefined],
      ['b', undefined],
    ]);
    expect(problems).toEqual([]);
    const told = templates.flatMap((one) => one.problems);
    expect(told.map(({ code, place }) => [code, place.line])).toEqual([
      ['template-without-id', 1],
      ['template-version', 2],
    ]);
  });

  test('a key that is there twice is told, and the last one counts', () => {
    const { templates, problems } = readTemplates('{"id":"a","id":"b","appliesTo":[]}', 'twice.json');
    expect(templates[0]?.template.id).toBe('b');
    expect(problems.map(({ code }) => code)).toEqual(['json-duplicate-key']);
  });

  test.each(['', '{"id":', '7', '"text"', 'null', '[]', '['.repeat(1000)])(
    '%j is refused with its place',
    (text) => {
      const { templates, problems } = readTemplates(text, 'broken.json');
      expect(templates).toEqual([]);
      expect(problems).toMatchObject([{ severity: 'error', place: { file: 'broken.json', line: 1 } }]);
    },
  );

  test('keys that name what every object has do no harm', () => {
    const { templates } = readTemplates(
      '{"id":"p","__proto__":{"name":"no"},"appliesTo":[],"properties":[{"binding":{"__proto__":{"type":"no"}}}]}',
      'p.json',
    );
    expect(templates[0]?.template).toMatchObject({ name: '', properties: [{ binding: { type: '' } }] });
  });
});

describe('for any JSON', () => {
  const space = fc.constantFrom('', ' ', '\n', '\r\n\t', '  ');

  test('the slices of a list are what stands between its brackets and commas', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(space, fc.dictionary(fc.string(), fc.jsonValue()), space), { minLength: 1 }),
        fc.boolean(),
        (items, isWide) => {
          const texts = items.map(([, json]) => JSON.stringify(json, null, isWide ? 3 : 0));
          const text = `[${items.map(([before, , after], at) => before + (texts[at] ?? '') + after).join(',')}]`;
          const { templates } = readTemplates(text, 'any.json');
          expect(templates.map((one) => one.text)).toEqual(texts);
          expect(templates.map(({ place }) => place)).toEqual(items.map((_, at) => at));
        },
      ),
    );
  });

  test('nothing that is JSON is too odd to be read, and all of it is kept', () => {
    const keys = fc.constantFrom(
      ...'id name version properties groups steps presets binding condition choices allMatch oneOf constraints pattern engines deprecated elementType category icon keywords appliesTo value'.split(
        ' ',
      ),
    );
    const { json } = fc.letrec<{ json: unknown }>((tie) => ({
      json: fc.oneof(
        { maxDepth: 5 },
        fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
        fc.array(tie('json'), { maxLength: 3 }),
        fc.dictionary(keys, tie('json'), { maxKeys: 6 }),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(keys, json), (template) => {
        const { templates } = readTemplates(JSON.stringify(template), 'odd.json');
        expect(templates[0]?.template.json).toEqual(JSON.parse(JSON.stringify(template)));
      }),
    );
  });
});
