import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { connector } from '../../domain/testing.ts';
import type { JsonObject } from '../../domain/values/json.ts';
import { isJsonObject } from '../../domain/values/jsonValue.ts';
import { codeModel } from '../code/CodeModel.ts';
import type { RequestPlan } from '../code/RequestPlan.ts';
import { PARTS_MODULE } from '../code/python/partsModule.ts';
import { REQUEST_MODULE } from '../code/python/requestModule.ts';
import { configurationModule, errorsModule } from '../code/python/sharedModules.ts';
import { VALUES_MODULE } from '../code/python/valuesModule.ts';
import { makeRequest } from './makeRequest.ts';
import { arbitraryInputs, arbitraryPlan, CONFIGURATION, multipartBody } from './testing.ts';

// What the page shows is what generated Python sends: that code itself runs here, up to the network.

const hasPython = spawnSync('python3', ['-c', 'import sys; assert sys.version_info >= (3, 10)']).status === 0;
if (!hasPython) console.warn('Skipped: there is no python3 of 3.10 or newer to run generated Python with.');

const folder = mkdtempSync(path.join(tmpdir(), 'python-parity-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const RUNNER = `
import json, sys, types
from worker.contract import request
cases = json.load(sys.stdin)
for case in cases:
    case["sent"] = None
    def fetch(method, address, headers, body, case=case):
        case["sent"] = [method, address, headers, None if body is None else body.decode('latin1')]
        return 200, {}, b""
    request._fetch = fetch
    try:
        request.send(case["plan"], case["inputs"], types.SimpleNamespace(**case["settings"]))
    except Exception as error:
        case["error"] = repr(error)
json.dump([[case["sent"], case.get("error")] for case in cases], sys.stdout)
`;

type Sent = readonly [
  method: string,
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string | null,
];

test.skipIf(!hasPython)(
  'given any plan and any inputs, then the request that is shown is the one generated Python sends',
  () => {
    const model = codeModel(connector('library'), '1.0.0');
    const modules = {
      ...{ request: REQUEST_MODULE, parts: PARTS_MODULE, values: VALUES_MODULE },
      ...{ errors: errorsModule(model), configuration: configurationModule(model) },
    };
    mkdirSync(path.join(folder, 'worker/contract'), { recursive: true });
    for (const [name, { text }] of Object.entries(modules))
      writeFileSync(path.join(folder, `worker/contract/${name}.py`), text);
    const settings = Object.keys(CONFIGURATION).map((name) => ({ name, secure: false }));
    const typed = new Map(Object.entries(CONFIGURATION));
    const cases = fc
      .sample(fc.tuple(arbitraryPlan, arbitraryInputs), 1_500)
      .filter(([plan, inputs]) => isSuited(plan, inputs))
      .map(([plan, inputs]) => ({ plan, inputs, settings: CONFIGURATION }));
    expect(cases.length).toBeGreaterThan(100);
    // when
    const { stdout, stderr } = spawnSync('python3', ['-c', RUNNER], {
      ...{ cwd: folder, input: JSON.stringify(cases), encoding: 'utf8', maxBuffer: 2 ** 28 },
    });
    expect(stderr).toBe('');
    const told = JSON.parse(stdout) as readonly (readonly [Sent | null, string?])[];
    // then
    cases.forEach(({ plan, inputs }, at) => {
      const shown = makeRequest(plan, inputs, settings, typed);
      const [sent, error] = told[at] ?? [null];
      if ('problem' in shown) return;
      expect(sent, JSON.stringify({ plan, inputs, error })).not.toBeNull();
      if (!sent) return;
      const { method, url, headers, user, body, file, parts: several } = shown.request;
      const all = headers.map(([name, value]): [string, string] => [name.toLowerCase(), value]);
      if (user) all.push(['authorization', `Basic ${Buffer.from(user.join(':')).toString('base64')}`]);
      const isForm = plan.body?.kind === 'form';
      if (file) {
        expect(sent[3], JSON.stringify({ plan, inputs })).toBe(Buffer.from(file.content).toString('latin1'));
        expect(ownHeaders(Object.entries(sent[2]))).toEqual(ownHeaders(all));
        return;
      }
      if (several) {
        const [, boundary = ''] = /boundary=(.*)$/.exec(sent[2]['Content-Type'] ?? '') ?? [];
        expect(sent[3], JSON.stringify({ plan, inputs })).toBe(
          multipartBody(several, boundary).toString('latin1'),
        );
        return;
      }
      expect(
        [
          sent[0],
          parts(sent[1]),
          ownHeaders(Object.entries(sent[2])),
          bodyOf(sent[3] === null ? null : Buffer.from(sent[3], 'latin1').toString(), isForm),
        ],
        JSON.stringify({ plan, inputs }),
      ).toEqual([method, parts(url), ownHeaders(all), bodyOf(body ?? null, isForm)]);
    });
  },
  60_000,
);

/** Clients trim the values of headers. */
function ownHeaders(all: readonly (readonly [string, string])[]): JsonObject {
  return Object.fromEntries(all.map(([name, value]) => [name.toLowerCase(), value.trim()]));
}

/** `~` and `*` may be written as they are or by their numbers; what stands behind a # is never sent. */
function parts(url: string): readonly unknown[] {
  const { origin, pathname, searchParams } = new URL(url);
  return [origin, pathname, [...searchParams]];
}

function bodyOf(body: string | null, isForm: boolean): unknown {
  return body !== null && isForm ? [...new URLSearchParams(body)] : body;
}

/** A task gives objects to them, and JSON has no lone halves of characters. */
function isSuited(plan: RequestPlan, inputs: JsonObject): boolean {
  const text = JSON.stringify([plan, inputs]);
  if (/\\ud[89a-f]/i.test(text)) return false;
  return plan.inputs.every(({ input, in: place, constant }) => {
    if (place !== 'others' && place !== 'body') return true;
    const value = constant ?? inputs[input];
    return value === undefined || isJsonObject(value);
  });
}
