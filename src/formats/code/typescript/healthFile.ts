import { ts } from './typescriptText.ts';

/** What probes of containers ask: `src/health.ts`. */
export const HEALTH_FILE = ts`
  import { createServer, type Server } from 'node:http';

  const PORT = 8080;

  /** GET /health, for probes: 200 while jobs are taken, 503 once it stops. It says nothing else. */
  export function serveHealth(port: number, isStopping: () => boolean): Server {
    const server = createServer((request, response) => {
      const isAsked = request.method === 'GET' && request.url === '/health';
      const status = !isAsked ? 404 : isStopping() ? 503 : 200;
      response.writeHead(status, { 'Content-Type': 'text/plain' }).end(status === 200 ? 'ok' : '');
    });
    return server.listen(port);
  }

  /** @throws Error for what is no port */
  export function healthPort(told: string | undefined): number {
    const port = Number(told || PORT);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error('HEALTH_PORT is no port');
    return port;
  }
`;

/** `test/health.test.ts` */
export const HEALTH_TEST_FILE = ts`
  import assert from 'node:assert/strict';
  import { once } from 'node:events';
  import type { AddressInfo } from 'node:net';
  import { test } from 'node:test';
  import { healthPort, serveHealth } from '../src/health.js';

  test('probes are told that jobs are taken, until it stops', async () => {
    let isStopping = false;
    const server = serveHealth(0, () => isStopping);
    await once(server, 'listening');
    const ask = (path: string) => fetch('http://127.0.0.1:' + (server.address() as AddressInfo).port + path);
    try {
      assert.equal((await ask('/health')).status, 200);
      assert.equal((await ask('/')).status, 404);
      isStopping = true;
      assert.equal((await ask('/health')).status, 503);
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });

  test('the port is the one of the environment', () => {
    assert.equal(healthPort(undefined), 8080);
    assert.equal(healthPort('9000'), 9000);
    assert.throws(() => healthPort('none'));
  });
`;
