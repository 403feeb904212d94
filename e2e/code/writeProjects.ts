// Writes projects of all targets under a folder, for `npm run test:code` to build: tsx writeProjects.ts FOLDER
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { draftConnector } from '../../src/domain/api/draftConnector.ts';
import { readConnector } from '../../src/formats/activiti/connectorJson.ts';
import { writeConnector } from '../../src/formats/activiti/writeConnector.ts';
import { describeApi } from '../../src/formats/api/describeApi.ts';
import { codeFiles } from '../../src/formats/code/codeFiles.ts';
import type { CodeSource } from '../../src/formats/code/CodeProject.ts';
import { CODE_TARGETS } from '../../src/formats/code/CodeTarget.ts';
import { firstOptions } from '../../src/formats/code/optionProblems.ts';
import { connectorOfWord, HOSTILE } from '../../src/formats/code/testing.ts';
import { LIBRARY_API } from './libraryApi.ts';
import { ORDERS_SCHEMA } from './ordersSchema.ts';
import { PARCEL_MESSAGES } from './parcelMessages.ts';
import { RECORDED_TRAFFIC } from './recordedTraffic.ts';
import { STOCK_SERVICE_2, STOCK_SERVICE_4 } from './stockService.ts';

const PUBLIC = path.resolve(import.meta.dirname, '../../public');

async function main(): Promise<void> {
  const folder = process.argv[2];
  if (folder === undefined) throw new Error('Say where to: tsx writeProjects.ts FOLDER');
  const sources = [...sampleSources(), ...gallerySources(), ...(await apiSources()), hostileSource()];
  const names = new Set<string>();
  for (const source of sources) {
    // What a description is called is not up to us: two of one name would be one folder.
    const { projectName } = firstOptions(source.connector.name);
    if (names.has(projectName)) throw new Error(`There are two projects called ${projectName}.`);
    names.add(projectName);
    for (const target of CODE_TARGETS) {
      const made = codeFiles(source, target, firstOptions(source.connector.name));
      if (made.refused !== null) throw new Error(`${source.connector.name}: ${made.refused}`);
      for (const { path: name, text } of made.files) {
        const file = path.join(folder, target, projectName, name);
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
    }
  }
}

function sourceOf(file: string): readonly CodeSource[] {
  const text = readFileSync(file, 'utf8');
  const { connector } = readConnector(text);
  return connector && connector.actions.length > 0 ? [{ connector, text, version: '1.2.0' }] : [];
}

function sampleSources(): readonly CodeSource[] {
  const folder = path.join(PUBLIC, 'sample');
  const names = readdirSync(folder).filter((name) => /(?<!-extensions)\.json$/.test(name));
  return names.flatMap((name) => sourceOf(path.join(folder, name)));
}

function gallerySources(): readonly CodeSource[] {
  const folder = path.join(PUBLIC, 'gallery');
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.flatMap(({ name }) => sourceOf(path.join(folder, name, 'connector.json')));
}

/** Actions that are requests. */
async function apiSources(): Promise<readonly CodeSource[]> {
  return [
    await apiSource('library.json', JSON.stringify(LIBRARY_API)),
    await apiSource('orders.graphql', ORDERS_SCHEMA),
    await apiSource('stock.xml', STOCK_SERVICE_4),
    await apiSource('old-stock.xml', STOCK_SERVICE_2),
    await apiSource('parcels.json', JSON.stringify(PARCEL_MESSAGES)),
    await apiSource('traffic.har', JSON.stringify(RECORDED_TRAFFIC)),
  ];
}

async function apiSource(name: string, text: string): Promise<CodeSource> {
  const bytes = new TextEncoder().encode(text);
  const { api } = await describeApi({ kind: 'file', file: { name, bytes } });
  if (!api) throw new Error('The description cannot be read.');
  const { connector, about } = await draftConnector(api);
  return { connector, about, text: writeConnector(connector), version: '1.0.0' };
}

/** A connector whose words are all hostile: what a compiler says of it, no parser can say. */
function hostileSource(): CodeSource {
  const all = HOSTILE.map(connectorOfWord);
  const [first] = all;
  if (!first) throw new Error('There are no hostile words.');
  const apart = <T extends { readonly name: string }>(list: readonly T[]): readonly T[] =>
    list.map((one, at) => ({ ...one, name: `${one.name}${at}` }));
  const connector = {
    ...first,
    name: 'hostile',
    actions: apart(all.flatMap(({ actions }) => actions)).map((action, at) => ({
      ...action,
      key: `a${at}`,
      inputs: apart(action.inputs),
      outputs: apart(action.outputs),
    })),
    config: apart(all.flatMap(({ config }) => config)),
    errors: all.flatMap(({ errors }) => errors),
  };
  return { connector, text: writeConnector(connector), version: '1.0.0' };
}

await main();
