// Writes projects of all targets under a folder, for `npm run test:code` to build: tsx writeProjects.ts FOLDER
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ApiOrigin } from '../../src/domain/api/ApiOrigin.ts';
import { draftConnector } from '../../src/domain/api/draftConnector.ts';
import type { Connector } from '../../src/domain/connector/connector.ts';
import { readConnector } from '../../src/formats/activiti/connectorJson.ts';
import { writeConnector } from '../../src/formats/activiti/writeConnector.ts';
import { describeApi } from '../../src/formats/api/describeApi.ts';
import { codeFiles } from '../../src/formats/code/codeFiles.ts';
import type { CodeSource } from '../../src/formats/code/CodeProject.ts';
import { codeModel } from '../../src/formats/code/CodeModel.ts';
import { CODE_TARGETS, type CodeTarget } from '../../src/formats/code/CodeTarget.ts';
import { firstOptions } from '../../src/formats/code/optionProblems.ts';
import { planValue } from '../../src/formats/code/planValue.ts';
import { BANK_SERVICE } from './bankService.ts';
import { EVERY_TYPE } from './everyType.ts';
import { hostileConnector, hostileOrigin } from './hostileConnectors.ts';
import { javaParityTest } from './javaParityTest.ts';
import { LIBRARY_API } from './libraryApi.ts';
import { ORDERS_SCHEMA } from './ordersSchema.ts';
import { PARCEL_MESSAGES } from './parcelMessages.ts';
import { PARITY_CONNECTOR, PARITY_ORIGIN, parityCases, SETTINGS } from './parityCases.ts';
import { RECORDED_TRAFFIC } from './recordedTraffic.ts';
import { STOCK_SERVICE_2, STOCK_SERVICE_4 } from './stockService.ts';

const PUBLIC = path.resolve(import.meta.dirname, '../../public');

async function main(): Promise<void> {
  const folder = process.argv[2];
  if (folder === undefined) throw new Error('Say where to: tsx writeProjects.ts FOLDER');
  const sources = [...sampleSources(), ...gallerySources(), ...(await apiSources()), ...ownSources()];
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
        write(path.join(folder, target, projectName, name), text);
      }
    }
  }
  for (const target of CODE_TARGETS.filter((one) => one.startsWith('java-'))) writeParity(folder, target);
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
    await apiSource('bank.wsdl', BANK_SERVICE),
  ];
}

async function apiSource(name: string, text: string): Promise<CodeSource> {
  const bytes = new TextEncoder().encode(text);
  const { api } = await describeApi({ kind: 'file', file: { name, bytes } });
  if (!api) throw new Error('The description cannot be read.');
  const { connector, about } = await draftConnector(api);
  return { connector, about, text: writeConnector(connector), version: '1.0.0' };
}

function ownSources(): readonly CodeSource[] {
  const hostile = hostileConnector('hostile');
  const requests = hostileConnector('hostile-requests');
  return [
    sourceOfConnector(EVERY_TYPE),
    sourceOfConnector(hostile),
    sourceOfConnector(requests, hostileOrigin(requests)),
    sourceOfConnector(PARITY_CONNECTOR, PARITY_ORIGIN),
  ];
}

function sourceOfConnector(connector: Connector, api?: ApiOrigin): CodeSource {
  return { connector, text: writeConnector(connector), version: '1.0.0', ...(api && { about: { api } }) };
}

/** What the tests of generated Java send is told from outside: every kind of request, and what any answer becomes. */
function writeParity(folder: string, target: CodeTarget): void {
  const options = firstOptions(PARITY_CONNECTOR.name);
  const place = path.join(folder, target, options.projectName, 'src/test');
  const environments = codeModel(PARITY_CONNECTOR, '1.0.0').config.map(
    ({ name, environment }) => [name, environment] as const,
  );
  const names = new Map(environments);
  const cases = parityCases().map((one) => ({ ...one, plan: planValue(one.plan, names) }));
  const settings = Object.fromEntries(environments.map(([name, own]) => [own, SETTINGS[name]]));
  write(path.join(place, 'resources/parity.json'), JSON.stringify({ settings, cases }));
  const packageName = `${options.group}.parity`;
  const file = `java/${packageName.replaceAll('.', '/')}/contract/ParityTest.java`;
  write(path.join(place, file), javaParityTest(packageName, target));
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

await main();
