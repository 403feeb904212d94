import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { audit } from './audit.mjs';

const VERSIONS = { name: 'dompurify', versions: { '3.0.0': { name: 'dompurify', version: '3.0.0' } } };
const ASKED = '/-/npm/v1/security/advisories/bulk';

/** A registry that knows this of the packages it is asked about; npm itself asks it. */
async function registry(status: number, known: object) {
  const asked: Record<string, readonly string[]>[] = [];
  const server = createServer((request, response) => {
    if (request.url !== ASKED) return response.end(JSON.stringify(VERSIONS));
    const body = request.headers['content-encoding'] === 'gzip' ? request.pipe(createGunzip()) : request;
    void text(body).then((said) => {
      asked.push(JSON.parse(said) as Record<string, readonly string[]>);
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(known));
    });
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { asked, address: `http://127.0.0.1:${address.port}` };
}

const weakness = (severity: string) => ({
  dompurify: [
    {
      id: `${severity}-${Date.now()}`,
      url: `https://example.com/${severity}`,
      title: 'A hole',
      severity,
      vulnerable_versions: '*',
    },
  ],
});

test.each([
  ['high', 'failed'],
  ['critical', 'failed'],
  ['low', 'passed'],
])(
  'given a %s weakness of what is shipped, when it is asked for, then it %s and is named',
  async (severity, verdict) => {
    const { address } = await registry(200, weakness(severity));

    const found = await audit({ registry: address });

    expect(found).toEqual({ verdict, said: `dompurify *: ${severity}` });
  },
  60_000,
);

test('given nothing known, when it is asked for, then it passed, and the packages of production were asked about alone', async () => {
  const { asked, address } = await registry(200, {});

  expect(await audit({ registry: address })).toEqual({ verdict: 'passed', said: '' });
  expect(asked[0]).toHaveProperty('bpmn-js');
  expect(asked[0]).not.toHaveProperty('vitest');
}, 60_000);

test('given a registry that answers no such question, then that is no verdict and its reason is said', async () => {
  const { address } = await registry(405, { error: 'not here' });

  const { verdict, said } = await audit({ registry: address });

  expect(verdict).toBe('skipped');
  expect(said).toMatch(/405|not here/);
}, 60_000);
