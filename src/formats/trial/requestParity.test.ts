import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import * as typescript from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connector } from '../../domain/testing.ts';
import type { JsonObject } from '../../domain/values/json.ts';
import { codeModel } from '../code/CodeModel.ts';
import type { RequestPlan } from '../code/RequestPlan.ts';
import { PARTS_FILE } from '../code/typescript/partsFile.ts';
import { REQUEST_FILE } from '../code/typescript/requestFile.ts';
import { errorsFile } from '../code/typescript/sharedFiles.ts';
import { VALUES_FILE } from '../code/typescript/valuesFile.ts';
import { makeRequest } from './makeRequest.ts';
import { readAnswer } from './readAnswer.ts';
import type { RequestSetting } from './requestSettings.ts';
import { BOUNDARY } from './SentRequest.ts';
import { arbitraryAnswer, arbitraryInputs, arbitraryPlan, CONFIGURATION, multipartBody } from './testing.ts';

// What the page shows is what generated code does: that code itself runs here, up to the network.

type Send = (plan: object, inputs: object, configuration: object) => Promise<Record<string, unknown>>;

const folder = mkdtempSync(path.join(tmpdir(), 'parity-'));
let send: Send;
const network = globalThis.fetch;
const sent: { url?: string; init?: RequestInit } = {};
let answer: () => Response;

beforeAll(async () => {
  const errors = errorsFile(codeModel(connector('library'), '1.0.0'));
  for (const [name, { text }] of Object.entries({
    request: REQUEST_FILE,
    parts: PARTS_FILE,
    values: VALUES_FILE,
    errors,
  })) {
    const { outputText } = typescript.transpileModule(text, {
      compilerOptions: { target: typescript.ScriptTarget.ES2023, module: typescript.ModuleKind.ESNext },
    });
    writeFileSync(path.join(folder, `${name}.js`), outputText);
  }
  writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}');
  ({ send } = (await import(pathToFileURL(path.join(folder, 'request.js')).href)) as { send: Send });
  globalThis.fetch = (url, init = {}) => {
    Object.assign(sent, { url: new Request(url as URL).url, init });
    return Promise.resolve(answer());
  };
});

afterAll(() => {
  globalThis.fetch = network;
  rmSync(folder, { recursive: true, force: true });
});

const SETTINGS: readonly RequestSetting[] = Object.keys(CONFIGURATION).map((name) => ({
  name,
  secure: false,
}));

test('given any plan and any inputs, then the request that is shown is the one generated code sends, or neither can be sent', async () => {
  answer = () => new Response('', { status: 200 });
  await fc.assert(
    fc.asyncProperty(arbitraryPlan, arbitraryInputs, async (plan, inputs) => {
      fc.pre(plan.inputs.every((one) => isSuited(one, inputs)));
      delete sent.url;
      // when
      const shown = makeRequest(plan, inputs, SETTINGS, new Map(Object.entries(CONFIGURATION)));
      await send(plan, inputs, CONFIGURATION).catch(() => undefined);
      // then
      if ('problem' in shown) {
        expect(sent.url).toBeUndefined();
        return;
      }
      const { method, url, headers, user, body, file, parts } = shown.request;
      const all = new Headers(headers.map(([name, value]): [string, string] => [name, value]));
      if (user) all.set('Authorization', `Basic ${Buffer.from(user.join(':')).toString('base64')}`);
      expect({ method, url, headers: Object.fromEntries(all), body }).toEqual({
        method: sent.init?.method,
        url: sent.url,
        headers: Object.fromEntries([...(sent.init?.headers as Headers)].map(withoutBoundary)),
        body: typeof sent.init?.body === 'string' ? sent.init.body.toWellFormed() : undefined,
      });
      if (file) expect(Buffer.from(sent.init?.body as Uint8Array).equals(file.content)).toBe(true);
      if (parts === undefined) return;
      const [boundary = ''] = MADE_UP.exec(new Headers(sent.init?.headers).get('Content-Type') ?? '') ?? [];
      const bytes = Buffer.from(sent.init?.body as Uint8Array);
      expect(bytes.toString('latin1')).toBe(multipartBody(parts, boundary).toString('latin1'));
    }),
    { numRuns: 500 },
  );
});

test('given half a character in a path and in a cookie, then the one that stands for none is sent, and shown', async () => {
  answer = () => new Response('', { status: 200 });
  const plan: RequestPlan = {
    ...{
      method: 'GET',
      server: 'baseUrl',
      variables: [],
      path: '/books/{id}',
      security: [],
      outputs: [],
      errors: [],
    },
    inputs: [
      { input: 'one', in: 'path', name: 'id' },
      { input: 'two', in: 'cookie', name: 'held' },
    ],
  };
  const inputs = { one: 'a\ud800', two: '\udc00b' };

  const shown = makeRequest(plan, inputs, SETTINGS, new Map(Object.entries(CONFIGURATION)));
  await send(plan, inputs, CONFIGURATION);

  expect(sent.url).toContain('/books/a%EF%BF%BD');
  expect(new Headers(sent.init?.headers).get('Cookie')).toBe('held=%EF%BF%BDb');
  expect(shown).toMatchObject({ request: { url: sent.url } });
});

/** It is another one each time. */
const MADE_UP = /(?<=boundary=)part-[\w-]+$/;

function withoutBoundary([name, value]: readonly [string, string]): readonly [string, string] {
  return [name, value.replace(MADE_UP, BOUNDARY)];
}

const PLAN: RequestPlan = {
  ...{ method: 'GET', server: 'baseUrl', variables: [], path: '/books', inputs: [], security: [] },
  outputs: [],
  errors: [],
};

test('given any response, then its outputs and its error are those generated code gets', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryAnswer, async ({ status, type, body, total, errors, outputs }) => {
      const plan = { ...PLAN, errors, outputs };
      const headers = new Headers({ 'Content-Type': type });
      if (total !== null) headers.set('X-Total', total);
      answer = () => new Response(body, { status, headers });
      // when
      const read = readAnswer(plan, { status, headers, body });
      const got = await send(plan, {}, CONFIGURATION).then(
        (values) => ({ outputs: values, error: undefined, isFailed: false }),
        (error: unknown) =>
          isConnectorError(error)
            ? { outputs: error.outputs, error: error.code, isFailed: false }
            : { outputs: undefined, error: undefined, isFailed: true },
      );
      // then
      if (got.isFailed) expect(read.failure).toBeDefined();
      else expect([plain(read.outputs), read.error]).toEqual([plain(got.outputs), got.error]);
    }),
    { numRuns: 500 },
  );
});

function isConnectorError(error: unknown): error is { readonly code: string; readonly outputs: object } {
  return error instanceof Error && 'outputs' in error;
}

/** A task gives objects to them: other values never get so far. */
function isSuited(
  { input, in: place, constant }: RequestPlan['inputs'][number],
  inputs: JsonObject,
): boolean {
  if (place !== 'others' && place !== 'body') return true;
  const value = constant ?? inputs[input];
  return value === undefined || (typeof value === 'object' && !Array.isArray(value));
}

function plain(value: object | undefined): JsonObject {
  return JSON.parse(JSON.stringify(value)) as JsonObject;
}
