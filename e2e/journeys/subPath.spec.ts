import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './ownHost.ts';

// What is built is a folder that any web server can serve from anywhere.

const HOME = '/tools/modeler/';
const DIST = new URL('../../dist/', import.meta.url);
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.woff2': 'font/woff2',
};

/** As plain as a server can be: files under one folder, and nothing anywhere else. */
async function serve(): Promise<{ readonly server: Server; readonly address: string }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname === HOME ? 'index.html' : decodeURIComponent(pathname.slice(HOME.length));
    const found = pathname.startsWith(HOME) && !path.includes('..') ? readFile(new URL(path, DIST)) : null;
    Promise.resolve(found ?? Promise.reject(new Error('elsewhere'))).then(
      (bytes) =>
        response
          .writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' })
          .end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  return { server, address: `http://localhost:${(server.address() as AddressInfo).port}${HOME}` };
}

test('given the built site under a folder of a server, when the sample is worked with, then everything is found', async ({
  page,
}) => {
  const { server, address } = await serve();
  try {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
    });
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        console.error(`policy: ${violatedDirective} ${blockedURI}`);
      });
    });

    await page.goto(address);
    await page.getByRole('button', { name: 'Open the sample project' }).click();
    await page.getByRole('table', { name: 'Processes' }).getByRole('link', { name: 'order-to-door' }).click();
    await expect(page.getByLabel('Canvas').getByText('Create parcel label').first()).toBeVisible();
    await page.getByRole('tab', { name: 'XML' }).click();
    await expect(page.getByRole('textbox', { name: 'Process XML' })).toBeVisible();
    await page.getByRole('button', { name: 'Export' }).click();
    await expect(
      page.getByRole('dialog', { name: 'Export' }).getByRole('list', { name: 'Files' }),
    ).toBeVisible();
    await page.keyboard.press('Escape');
    await page.reload();
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Connectors' }).click();
    await page.getByRole('link', { name: 'parcel-tracker' }).first().click();
    await page.getByRole('tab', { name: 'JSON' }).click();
    await expect(page.getByRole('textbox', { name: 'Connector JSON' })).toBeVisible();
    expect(page.url()).toContain(`${HOME}#/connectors/`);
    expect(complaints).toEqual([]);
  } finally {
    server.close();
    server.closeAllConnections();
  }
});
