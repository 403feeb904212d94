import { describe, expect, test } from 'vitest';
import { readFiles } from './importFiles.ts';
import { zip } from './zip.ts';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const bpmn = (id: string, body = '') =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"><process id="${id}"><task id="T_${id}"/>${body}</process></definitions>`;
const extensions = (...ids: string[]) =>
  JSON.stringify(
    {
      id: 'x',
      extensions: Object.fromEntries(
        ids.map((id) => [id, { mappings: { [`T_${id}`]: { mappingType: 'MAP_ALL' } } }]),
      ),
    },
    null,
    2,
  );
const codes = async (...files: ReturnType<typeof file>[]) =>
  (await readFiles(files)).problems.map(({ code }) => code);

describe('processes and their extensions', () => {
  test('find each other by name, folder first', async () => {
    const { items, problems } = await readFiles([
      file('b/order-extensions.json', extensions('B')),
      file('a/order.bpmn20.xml', bpmn('A')),
      file('b/order.bpmn', bpmn('B')),
      file('a/order-extensions.json', extensions('A')),
    ]);
    expect(problems).toEqual([]);
    expect(
      items.map((item) => item.kind === 'process' && [item.content.name, item.content.extensions]),
    ).toEqual([
      ['order', extensions('A')],
      ['order', extensions('B')],
    ]);
    expect(items[0]).toMatchObject({
      content: { xmlFile: { name: 'order.bpmn20.xml' }, extensionsFile: { name: 'order-extensions.json' } },
    });
  });

  test('else by the process ids inside; one of an application is split', async () => {
    const { items, problems } = await readFiles([
      file('shop-extensions.json', extensions('A', 'B', 'C')),
      file('a.bpmn', bpmn('A')),
      file('b.xml', bpmn('B')),
    ]);
    const parts = items.map(
      (item) =>
        item.kind === 'process' &&
        Object.keys((JSON.parse(item.content.extensions ?? '{}') as { extensions: object }).extensions),
    );
    expect(parts).toEqual([['A', 'C'], ['B']]);
    expect(problems.map(({ code }) => code)).toEqual(['extensions-shared', 'extensions-unknown-process']);
  });

  test('without a BPMN there is a problem that says what to do', async () => {
    const { items, problems } = await readFiles([file('order-extensions.json', extensions('A'))]);
    expect(items).toEqual([]);
    expect(problems).toMatchObject([
      { code: 'extensions-without-process', place: { file: 'order-extensions.json' } },
    ]);
    expect(problems[0]?.message).toContain('“A”');
  });

  test('text that cannot be read is kept for mending', async () => {
    const { items, problems } = await readFiles([
      file('order.bpmn', bpmn('A')),
      file('order-extensions.json', '{oops'),
    ]);
    expect(items).toMatchObject([{ content: { extensions: null, invalidExtensions: '{oops' } }]);
    expect(problems).toMatchObject([
      { code: 'json-invalid', place: { file: 'order-extensions.json', line: 1, column: 2 } },
    ]);
  });
});

describe('what is what', () => {
  test('connectors, by what is in them', async () => {
    const { items, problems } = await readFiles([file('x.json', '{"name":"Post","actions":{}}')]);
    expect(items).toMatchObject([
      {
        kind: 'connector',
        connector: { name: 'Post' },
        content: { version: '1.0.0', file: { name: 'x.json' } },
      },
    ]);
    expect(problems).toMatchObject([
      { code: 'connector-name', severity: 'warning', place: { line: 1, path: ['name'] } },
    ]);
  });

  test('other kinds are named', async () => {
    const { problems } = await readFiles([
      file('a.json', '{"openapi":"3.0.0"}'),
      file('b.json', '{"info":{},"item":[]}'),
      file('c.json', '[]'),
      file('d.dmn', '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"/>'),
      file('e.txt', 'hello'),
      file('f.json', '{"name":"app","users":[]}'),
      file('g.yaml', 'openapi: 3.1.0\ninfo: {}'),
      file('h.txt', 'curl https://api.example.com'),
      file('i.json', `{"swagger": "2.0", "info": ${' '.repeat(10_000_001)}`),
      file('j.xml', `<edmx:Edmx Version="4.0">${' '.repeat(10_000_001)}`),
      file('k.txt', 'type Query {\n  a: Int\n}'),
    ]);
    expect(problems.map(({ message }) => message.split(/[.,:]/)[0])).toEqual([
      'This is an API description (OpenAPI)',
      'This is a Postman collection',
      'This is JSON',
      'This is a decision table (DMN)',
      'This is no file of a kind that is read here',
      'This describes a project',
      'This is an API description (OpenAPI)',
      'This is a cURL command',
      'This is an API description (OpenAPI)',
      'This is the description of an OData service',
      'This is the schema of a GraphQL service',
    ]);
  });

  test('own keys called __proto__ stay keys', async () => {
    const { items } = await readFiles([
      file(
        'x.json',
        '{"name":"post","actions":{"__proto__":{"name":"__proto__","__proto__":{"polluted":1}}}}',
      ),
    ]);
    expect(items).toMatchObject([{ connector: { actions: [{ key: '__proto__', name: '__proto__' }] } }]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe('refused', () => {
  test('entities, broken and empty files, each with its place', async () => {
    const { items, problems } = await readFiles([
      file('xxe.bpmn', `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n${bpmn('A')}`),
      file('cut.bpmn', bpmn('A').slice(0, -20)),
      file('empty.bpmn', ''),
      file('png.bpmn', '\u0089PNG'),
    ]);
    expect(items).toEqual([]);
    expect(problems.map(({ code, place }) => [code, place.file, place.line])).toEqual([
      ['xml-refused', 'xxe.bpmn', 1],
      ['xml-invalid', 'cut.bpmn', 1],
      ['file-empty', 'empty.bpmn', undefined],
      ['xml-invalid', 'png.bpmn', 1],
    ]);
  });

  test('too large, too many', async () => {
    expect(await codes({ name: 'a.bpmn', bytes: new Uint8Array(10_000_001).fill(32) })).toEqual([
      'file-too-large',
    ]);
    expect(await codes(...Array.from({ length: 1_001 }, () => file('a', '')))).toEqual(['too-much']);
  });

  test('many archives together are counted as one, and the ones before stay', async () => {
    const forms = Array.from({ length: 1_000 }, (_, at) => ({
      path: `forms/${at}.json`,
      bytes: file('', '{}').bytes,
    }));
    const bytes = zip(forms);
    const names = Array.from({ length: 6 }, (_, at) => `${at}.zip`);
    const { items, problems } = await readFiles([
      ...names.map((name) => ({ name, bytes })),
      { name: 'small.zip', bytes: zip(forms.slice(0, 1)) },
    ]);
    expect(items.map((item) => item.kind === 'project' && item.file)).toEqual(names.slice(0, 5));
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, place }) => [code, place.file])).toEqual([
      ['archive-refused', '5.zip'],
      ['archive-refused', 'small.zip'],
    ]);
    expect(errors[0]?.message).toContain('Import this archive by itself.');
  });

  test('archives that are none, and archives in archives', async () => {
    expect(await codes({ name: 'a.zip', bytes: new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]) })).toEqual([
      'archive-refused',
    ]);
    const inner = zip([{ path: 'a.bpmn', bytes: file('', bpmn('A')).bytes }]);
    const { items } = await readFiles([
      { name: 'outer.zip', bytes: zip([{ path: 'inner.zip', bytes: inner }]) },
    ]);
    expect(items).toMatchObject([
      { kind: 'project', processes: [], content: { files: [{ path: 'inner.zip' }] } },
    ]);
  });
});
