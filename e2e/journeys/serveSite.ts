import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

const DIST = new URL('../../dist/', import.meta.url);
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
  '.woff2': 'font/woff2',
};

export interface ServedSite {
  readonly address: string;
  /** what is served from now on in place of a file that was built */
  readonly replace: (path: string, change: (text: string) => string) => void;
  readonly close: () => void;
}

/** The built site as plain as a server can be: files under one folder, and nothing anywhere else. */
export async function serveSite(home: string): Promise<ServedSite> {
  const changes = new Map<string, (text: string) => string>();
  const read = async (path: string): Promise<Buffer> => {
    const bytes = await readFile(new URL(path, DIST));
    const change = changes.get(path);
    return change ? Buffer.from(change(bytes.toString())) : bytes;
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname === home ? 'index.html' : decodeURIComponent(pathname.slice(home.length));
    const found = pathname.startsWith(home) && !path.includes('..') ? read(path) : null;
    Promise.resolve(found ?? Promise.reject(new Error('elsewhere'))).then(
      (bytes) =>
        response
          .writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' })
          .end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}${home}`,
    replace: (path, change) => changes.set(path, change),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
