import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { apiOutline } from '../../domain/api/ApiOutline.ts';
import { draftConnector } from '../../domain/api/draftConnector.ts';
import { connectorProblems } from '../../domain/problems/connectorProblems.ts';
import { writeConnector } from '../activiti/connectorJson.ts';
import { describeApi } from './describeApi.ts';

// What EXPECT.md asks of descriptions that were made to do harm.

const CORPUS = process.env.CORPUS_DIR ?? path.resolve(import.meta.dirname, '../../../../shared/corpus');
const isThere = existsSync(path.join(CORPUS, 'hostile'));
if (!isThere)
  console.warn(`Skipped: there are no hostile files in ${CORPUS} (CORPUS_DIR says where they are).`);

async function read(name: string, chosen?: number) {
  const bytes = new Uint8Array(readFileSync(path.join(CORPUS, 'hostile', name)));
  const { api, problems } = await describeApi({ kind: 'file', file: { name, bytes } });
  const operations = api?.operations ?? [];
  const keys = operations.slice(0, chosen).map(({ key }) => key);
  const draft = api && (await draftConnector(api, { operations: keys }));
  const told = [...problems, ...(api?.problems ?? []), ...operations.flatMap((one) => one.problems)];
  const all = [...told, ...(draft?.problems.filter((problem) => !told.includes(problem)) ?? [])];
  return {
    ...{ api, draft, problems, operations },
    names: draft?.connector.actions.map((action) => action.name) ?? [],
    codes: all.map(({ code }) => code),
  };
}

describe.skipIf(!isThere)('hostile descriptions', () => {
  const fetched = vi.spyOn(globalThis, 'fetch');
  afterEach(() => {
    expect(fetched).not.toHaveBeenCalled();
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect('polluted' in {}).toBe(false);
    expect('__xss' in globalThis).toBe(false);
  });

  test('20,000 paths are 20,000 operations to choose from', async () => {
    const { api, names } = await read('openapi-20000-paths.json', 500);
    expect(api && apiOutline(api).operations).toHaveLength(20_000);
    expect(new Set(api?.operations.map(({ name }) => name)).size).toBe(20_000);
    expect(names).toHaveLength(500);
  });

  test('ids that differ in case are four actions', async () => {
    const { names } = await read('openapi-case-colliding-ids.json');
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(4);
  });

  test('an id that is there five times is five actions, and the new names are told', async () => {
    const { names, codes } = await read('openapi-duplicate-operation-ids.json');
    expect(names).toEqual(['same', 'same-get', 'same-get2', 'same-get3', 'same-get4']);
    expect(codes).toEqual(Array(4).fill('api-name-changed'));
  });

  test('references that lead out are told, each, and never followed', async () => {
    const { operations, codes } = await read('openapi-ref-file-and-http.json');
    expect(operations.map(({ refused }) => refused !== undefined)).toEqual([true, true, true]);
    expect(codes).toEqual(['api-path-refused', 'api-path-refused', 'api-path-refused']);
  });

  test('references into prototypes lead nowhere; a type that is called so is one', async () => {
    const { names, codes } = await read('openapi-ref-proto.json');
    expect(names).toHaveLength(2);
    expect(codes).toEqual(['api-reference-missing']);
  });

  test('a type that is only itself is told', async () => {
    const { names, codes } = await read('openapi-self-ref.json');
    expect(names).toEqual(['getA']);
    expect(codes).toEqual(['api-reference-circular']);
  });

  test('addresses that are none of the web are refused', async () => {
    const { draft, codes } = await read('openapi-server-javascript.json');
    expect(codes).toEqual(['api-server-refused', 'api-server-refused']);
    expect(draft?.connector.config.map(({ value }) => value)).toEqual(['http://169.254.169.254/latest']);
  });

  test('scripts of a collection are not run and do not come over', async () => {
    const { api, draft, operations, codes } = await read('postman-scripts.json');
    expect(operations.map(({ refused }) => refused)).toEqual([
      '“javascript:” is no address of an API; http and https are.',
    ]);
    expect(codes).toEqual(['api-operation-refused', 'api-part-left-out']);
    expect(api?.title).toBe('<img src=x onerror="window.__xss=1">');
    expect(draft?.connector.name).toMatch(/^[a-z][-a-z0-9]*$/);
  });

  test('parts that refer to each other again and again are refused', async () => {
    const { api, problems } = await read('yaml-billion-laughs.yaml');
    expect(api).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(['yaml-refused']);
  });

  test('words stay words, and a status may be a number', async () => {
    const { api, draft } = await read('yaml-norway-and-octal.yaml');
    expect(api?.version).toMatch(/^1\.10?$/);
    const [action] = draft?.connector.actions ?? [];
    expect(action?.name).toBe('on');
    expect(action?.inputs[0]?.model).toEqual({
      type: 'string',
      enum: ['no', 'yes', 'on', 'off', '010', '1e3', '2020-01-01'],
    });
    expect(api?.operations[0]?.responses.map(({ status }) => status)).toEqual(['200']);
  });

  test.each([
    'json-nesting-objects-10000.json',
    'json-empty.json',
    'json-gzip-renamed.json',
    'markdown-deep.md',
    'names-all.json',
  ])('%s is no description, and a problem says so', async (name) => {
    const { api, problems } = await read(name);
    expect(api).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]?.place.file).toBe(name);
  });

  test('whatever an API calls its things, the names of ours are valid', async () => {
    // given
    const bytes = readFileSync(path.join(CORPUS, 'hostile', 'names-all.json'), 'utf8');
    const names = [...bytes.matchAll(/"((?:[^"\\]|\\.)+)"/g)].map(([text]) => JSON.parse(text) as string);
    const text = JSON.stringify({
      ...{ openapi: '3.1.0', info: { title: names[0], version: names[1] } },
      paths: Object.fromEntries(
        names.map((name, at) => [
          `/p${at}/{${name.replaceAll(/[{}]/g, '')}}`,
          {
            post: {
              operationId: name,
              tags: [name],
              parameters: [{ name, in: 'query', schema: { type: 'string', enum: [name, 'other'] } }],
              requestBody: {
                content: {
                  'application/json': {
                    schema: { type: 'object', properties: { [name]: { type: 'string' } } },
                  },
                },
              },
              responses: { 200: { description: name } },
            },
          },
        ]),
      ),
    });
    // when
    const { api } = await describeApi({ kind: 'text', text });
    const draft = api && (await draftConnector(api));
    // then
    expect(draft?.connector.actions).toHaveLength(names.length);
    const problems = draft ? connectorProblems(draft.connector, [], draft.about) : [];
    expect(problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
    const written = draft ? writeConnector(draft.connector) : '';
    expect(new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(written))).toBe(written);
  });
});
