import type { JsonValue } from '../../../domain/values/json.ts';
import type { CodeAction, CodeSetting } from '../CodeModel.ts';
import {
  answeredOutput,
  answeredWith,
  bodyOutput,
  exampleStatus,
  FILE_ANSWER,
  isFileOutput,
  sentFile,
} from '../requestExample.ts';
import { type RequestPlan, requestText } from '../RequestPlan.ts';
import type { ActionNames } from './ActionNames.ts';
import { ts, tsName, tsString, tsValue, type TypeScript } from './typescriptText.ts';

/** `test/<action>.test.ts` of one that is a request: a server of the test's own answers with the example. */
export function requestTestFile(
  action: CodeAction,
  request: RequestPlan,
  names: ActionNames,
  config: readonly CodeSetting[],
): TypeScript {
  const [file, type] = [tsName(names.file), tsName(names.type)];
  const body = bodyOutput(action, request);
  const isFile = body !== undefined && isFileOutput(request, body);
  const content = sentFile(action, request);
  const server = config.find(({ name }) => name === request.server)?.environment ?? '';
  const status = exampleStatus(request);
  const [failure] = request.errors.filter((one) => /^[45]\d\d$/.test(one.status));
  return ts`
    import assert from 'node:assert/strict';
    import { createServer } from 'node:http';
    import type { AddressInfo } from 'node:net';
    import { test } from 'node:test';
    import { ${file} } from '../src/actions/${file}.js';
    import { exampleConfiguration } from '../src/contract/configuration.js';
    ${failure ? ts`import { ConnectorError } from '../src/contract/errors.js';` : []}
    import { example${type}Inputs } from '../src/contract/${file}.js';

    interface Answer {
      readonly status: number;
      readonly body?: unknown;
    }

    /** What the service gets to see, and what becomes of its answer. */
    async function called({ status, body }: Answer) {
      ${content === undefined ? [] : ts`const pieces: Buffer[] = [];`}
      let seen: { readonly method: string; readonly address: URL } | undefined;
      const server = createServer((request, response) => {
        const address = new URL(request.url ?? '', 'http://localhost');
        if (address.pathname === '/token') {
          response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"access_token":"t"}');
          return;
        }
        seen = { method: request.method ?? '', address };
        ${content === undefined ? ts`request.resume();` : ts`request.on('data', (piece: Buffer) => pieces.push(piece));`}
        response.writeHead(status, { 'Content-Type': ${tsString(isFile ? FILE_ANSWER.mimeType : 'application/json')} });
        response.end(body === undefined ? undefined : ${isFile ? ts`Buffer.from(String(body), 'base64')` : ts`JSON.stringify(body)`});
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const here = 'http://127.0.0.1:' + (server.address() as AddressInfo).port;
      const configuration = exampleConfiguration({
        ${tsString(server)}: here + '/api',
        ${tokenSettings(request, config).map((name) => ts`${tsString(name)}: here + '/token',`)}
      });
      try {
        const outputs = await ${file}(example${type}Inputs(), configuration);
        return { seen, outputs: outputs as Readonly<Record<string, unknown>>${content === undefined ? ts`` : ts`, sent: Buffer.concat(pieces)`} };
      } finally {
        server.close();
      }
    }

    test(${tsString(`${action.implementation} is sent as ${requestText(request)}`)}, async () => {
      const { seen, outputs${content === undefined ? ts`` : ts`, sent`} } = await called(${answerOf(status, body && { told: answeredWith(request, body) })});
      assert.equal(seen?.method, ${tsString(request.method)});
      assert.ok(seen.address.pathname.startsWith('/api'));
      ${
        body
          ? ts`assert.deepEqual(outputs[${tsString(body.name)}], ${tsValue(answeredOutput(request, body))});`
          : ts`assert.equal(typeof outputs, 'object');`
      }
      ${content === undefined ? [] : ts`assert.equal(sent.toString('base64'), ${tsString(content)});`}
    });

    ${
      failure
        ? ts`
            test(${tsString(`${action.implementation} raises an error of the definition for ${failure.status}`)}, async () => {
              await assert.rejects(called({ status: ${tsValue(Number(failure.status))} }), (error) => {
                assert.ok(error instanceof ConnectorError);
                assert.equal(error.code, ${tsString(failure.code)});
                return true;
              });
            });
          `
        : []
    }
  `;
}

function answerOf(status: number, body: { readonly told: JsonValue } | undefined): TypeScript {
  return body
    ? ts`{ status: ${tsValue(status)}, body: ${tsValue(body.told)} }`
    : ts`{ status: ${tsValue(status)} }`;
}

function tokenSettings({ security }: RequestPlan, config: readonly CodeSetting[]): readonly string[] {
  const names = new Set(
    security
      .flat()
      .flatMap(({ settings }) => settings)
      .filter(({ role }) => role === 'token-address')
      .map(({ setting }) => setting),
  );
  return config.filter(({ name }) => names.has(name)).map(({ environment }) => environment);
}
