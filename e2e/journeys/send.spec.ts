import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, type Page } from '@playwright/test';
import { openDescription } from './apiDescription.ts';
import { test as base } from './ownHost.ts';

interface Heard {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

interface Service {
  readonly address: string;
  readonly heard: Heard[];
  /** whether pages may ask it */
  allows: boolean;
}

/** A service of another origin, on this machine. */
const test = base.extend<{ service: Service }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright asks for a pattern, and this needs none of the others
  service: async ({}, use) => {
    const heard: Heard[] = [];
    const server = createServer((request, response) => {
      const { method, url, headers } = request;
      if (service.allows) {
        response.setHeader('Access-Control-Allow-Origin', '*');
        response.setHeader('Access-Control-Allow-Methods', '*');
        response.setHeader('Access-Control-Allow-Headers', '*');
      }
      if (method === 'OPTIONS') return response.end();
      void text(request).then((body) => {
        heard.push({ method, url, headers, body });
        response.setHeader('Content-Type', 'application/json');
        if (url === '/parcels.json') response.end(descriptionOf(service.address));
        else if (url === '/moved') response.writeHead(302, { Location: '/parcels.json' }).end();
        else response.end('{"price": 13.5}');
      });
      return undefined;
    });
    await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
    const address = `http://localhost:${(server.address() as AddressInfo).port}`;
    const service: Service = { address, heard, allows: true };
    await use(service);
    server.close();
    server.closeAllConnections();
  },
});

const json = (schema: object, example?: object) => ({ 'application/json': { schema, example } });

function descriptionOf(address: string): string {
  const price = { type: 'object', properties: { price: { type: 'number' } } };
  return JSON.stringify({
    openapi: '3.0.3',
    info: { title: 'Parcel service', version: '1.0' },
    servers: [{ url: address }],
    components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } } },
    security: [{ key: [] }],
    paths: {
      '/parcels': {
        post: {
          operationId: 'sendParcel',
          requestBody: {
            required: true,
            content: json({ type: 'object', properties: { weight: { type: 'integer', example: 3 } } }),
          },
          responses: { 200: { description: 'The price', content: json(price, { price: 12.5 }) } },
        },
      },
    },
  });
}

const sender = (page: Page, title: string) => page.frameLocator(`iframe[title="${title}"]`);

async function openCase(page: Page, address: string): Promise<void> {
  const dialog = await openDescription(page, 'parcels.json', descriptionOf(address));
  await dialog.getByRole('button', { name: 'Review' }).click();
  await dialog.getByRole('button', { name: 'Make the connector' }).click();
  await page.getByRole('tab', { name: 'Test' }).click();
  await page.getByRole('button', { name: 'New case', exact: true }).first().click();
}

async function typeKey(page: Page, key: string): Promise<void> {
  const request = page.getByRole('region', { name: 'Request' });
  await request.getByText('Configuration for the request').click();
  await request.locator('input[type=password]').fill(key);
}

test('given a case, when Send is pressed beside its host, then the service is asked once, and its answer can be kept', async ({
  page,
  service,
}) => {
  await openCase(page, service.address);
  await expect(page.getByText(/^Type .* below first\.$/)).toBeVisible();
  await typeKey(page, 'open sesame');
  const frame = sender(page, 'Send');
  await expect(frame.getByText(`POST ${service.address}`)).toBeVisible();
  expect(service.heard).toEqual([]); // not before it is pressed

  await frame.getByRole('button', { name: 'Send' }).click();

  await expect(page.getByLabel('Response of the service')).toContainText('{"price": 13.5}');
  expect(service.heard).toHaveLength(1);
  const [{ method, url, headers, body }] = service.heard as [Heard];
  expect({ method, url, body }).toEqual({ method: 'POST', url: '/parcels', body: '{"weight":3}' });
  expect(headers['x-key']).toBe('open sesame');
  expect([headers.cookie, headers.referer, headers.origin]).toEqual([undefined, undefined, 'null']);

  await page.getByRole('button', { name: 'Use as the answer' }).click();
  const answer = page.getByRole('region', { name: 'Answer' });
  await expect(answer.getByLabel('Body')).toHaveValue('{"price": 13.5}');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('status', { name: 'Result' })).toContainText('Not as expected');
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(answer.getByLabel('Body')).toHaveValue(/12\.5/);
});

test('given a service that allows no page to ask it, when Send is pressed, then it is said, and the key is stored nowhere', async ({
  page,
  service,
}) => {
  service.allows = false;
  await openCase(page, service.address);
  await typeKey(page, 'open sesame');

  const button = sender(page, 'Send').getByRole('button', { name: 'Send' });
  await expect(button).toBeEnabled();
  await button.press('Enter');

  await expect(page.getByText(/No answer that this page may read/)).toBeVisible();
  const kept = await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('connector-modeler');
      opening.onsuccess = () => resolve(opening.result);
    });
    const all = await Promise.all(
      [...db.objectStoreNames].map(
        (name) =>
          new Promise((resolve) => {
            const reading = db.transaction(name).objectStore(name).getAll();
            reading.onsuccess = () => resolve(reading.result);
          }),
      ),
    );
    return JSON.stringify([all, Object.entries(localStorage), Object.entries(sessionStorage)]);
  });
  expect(kept).toContain('sendParcel');
  expect(kept).not.toContain('open sesame');
});

test('given a frame that sends, when a script presses it or reaches for what is stored, then nothing happens', async ({
  page,
  service,
}) => {
  await openCase(page, service.address);
  await typeKey(page, 'open sesame');
  const button = sender(page, 'Send').getByRole('button', { name: 'Send' });
  await expect(button).toBeEnabled();

  await button.evaluate((element) => (element as HTMLButtonElement).click());
  const reached = await button.evaluate(() => {
    const tries: readonly (() => unknown)[] = [
      () => localStorage.length,
      () => indexedDB.open('connector-modeler'),
      () => document.cookie,
    ];
    return tries.map((one) => {
      try {
        one();
        return 'reached';
      } catch (error) {
        return (error as Error).name;
      }
    });
  });
  // The page itself still reaches no other host.
  const own = await page.evaluate(
    (address) =>
      fetch(address).then(
        () => 'reached',
        () => 'refused',
      ),
    service.address,
  );

  expect(reached).toEqual(Array<string>(3).fill('SecurityError'));
  expect(own).toBe('refused');
  expect(service.heard).toEqual([]);
});

test('given the address of a description, when Fetch is pressed beside its host, then it is read; a redirect is not followed', async ({
  page,
  service,
}) => {
  const dialog = await openDescription(page, 'first.json', descriptionOf(service.address));
  await dialog.getByRole('button', { name: 'Back' }).click();
  await dialog.getByRole('tab', { name: 'Text or cURL' }).click();
  const typed = dialog.getByRole('textbox', { name: 'Text' });
  await typed.fill(`${service.address}/moved`);
  const fetching = sender(page, 'Fetch');
  await expect(fetching.getByText(`GET ${service.address}`)).toBeVisible();
  expect(service.heard).toEqual([]);
  await fetching.getByRole('button', { name: 'Fetch' }).click();
  await expect(dialog.getByText(/answered with a redirect/)).toBeVisible();

  await typed.fill(`${service.address}/parcels.json`);
  await fetching.getByRole('button', { name: 'Fetch' }).click();

  await expect(dialog.getByText('sendParcel')).toBeVisible();
  expect(service.heard.map(({ url }) => url)).toEqual(['/moved', '/parcels.json']);
});
