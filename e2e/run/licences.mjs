// What is built into the product, with its licences: for the list in the page, and the file with their texts beside it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const MODULE = 'virtual:licences';
/** Said in their README alone. */
const IN_README = { 'cli-table': 'MIT' };
/** What a tool of the build writes into the service worker. */
const IN_SERVICE_WORKER = ['workbox-core', 'workbox-precaching', 'workbox-routing', 'workbox-strategies'];
const root = join(import.meta.dirname, '../..');

/** Every package of production: the ones named in package.json, all that they need, and the service worker's. */
export function licences() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const found = Object.entries(packages).flatMap(([path, { version, license, dev, optional }]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const isShipped = IN_SERVICE_WORKER.includes(name) || !(dev || optional);
    if (path === '' || !isShipped) return [];
    return [{ path, name, version, licence: license ?? IN_README[name] ?? declared(path) }];
  });
  return found.sort((a, b) => (a.name + a.version < b.name + b.version ? -1 : 1));
}

function declared(path) {
  const file = join(root, path, 'package.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')).license ?? '') : '';
}

function textOf(path) {
  const folder = join(root, path);
  if (!existsSync(folder)) return '';
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
  return file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
}

/** The list as a module, and `licences.txt` with the texts in the built site. */
export function licencesPlugin() {
  return {
    name: 'licences',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    load: (id) => {
      if (id !== `\0${MODULE}`) return null;
      const seen = new Set();
      const list = licences().flatMap(({ name, version, licence }) => {
        const key = `${name} ${version}`;
        return seen.has(key) ? [] : (seen.add(key), [{ name, version, licence }]);
      });
      return `export default ${JSON.stringify(list)}`;
    },
    generateBundle() {
      const parts = licences().map(
        ({ path, name, version, licence }) =>
          `${name} ${version} (${licence})\n\n${textOf(path) || 'No text comes with this package; its licence is the one named above.'}`,
      );
      const source = [...new Set(parts)].join(`\n\n${'-'.repeat(80)}\n\n`);
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source });
    },
  };
}
