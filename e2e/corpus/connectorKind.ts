import { isDeepStrictEqual } from 'node:util';
import type { Connector } from '../../src/domain/connector/connector.ts';
import type { ConnectorContent } from '../../src/domain/document.ts';
import { readConnector, writeConnector } from '../../src/formats/activiti/connectorJson.ts';
import { writeArchive } from '../../src/formats/activiti/projectArchive.ts';
import { readFiles } from '../../src/formats/importFiles.ts';
import { sameBytes } from './CorpusFile.ts';
import type { CorpusFile, Verdict } from './CorpusFile.ts';
import { refusal } from './refusal.ts';

/** Each connector is read, written unedited as it was, and edited without losing or moving a key. */
export async function checkConnectors(files: readonly CorpusFile[]): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const file of files.filter(({ name }) => name.endsWith('.json')))
    verdicts.push(await checkConnector(file));
  return verdicts;
}

async function checkConnector({ name, bytes }: CorpusFile): Promise<Verdict> {
  const { items, problems } = await readFiles([{ name, bytes }]);
  const [item] = items;
  if (item?.kind !== 'connector') return refusal(name, problems);
  const { content, connector } = item;
  const exported = exportedBytes(content);
  const failure = !sameBytes(bytes, exported)
    ? 'unedited, it is not exported byte for byte'
    : (unedited(connector, content.text) ?? edited(connector, content.text));
  return { name, failure, ...(exported && { files: [{ name, bytes: exported }] }) };
}

function exportedBytes(content: ConnectorContent): Uint8Array | undefined {
  const project = { kind: 'project', name: 'corpus', files: [], connectorIds: ['c'] } as const;
  const { files } = writeArchive(project, [], [{ id: 'c', content }], {
    extensionsName: 'process',
    allConnectors: true,
  });
  return files.find(({ path }) => path.startsWith('connectors/'))?.bytes;
}

function unedited(connector: Connector, text: string): string | null {
  return writeConnector(connector, text) === text ? null : 'written without an edit, the text is another';
}

function edited(connector: Connector, text: string): string | null {
  const [first, ...others] = connector.actions;
  const changes: readonly Connector[] = [
    { ...connector, description: 'edited', rest: withoutDescription(connector.rest) },
    ...(first ? [{ ...connector, actions: [{ ...first, description: 'edited' }, ...others] }] : []),
  ];
  for (const changed of changes) {
    const written = writeConnector(changed, text);
    if (!isDeepStrictEqual(readConnector(written).connector, changed))
      return 'an edited description is read back as something else';
    if (withoutEdits(written) !== withoutEdits(text))
      return 'an edited description changes other keys or their order';
    if (linesChanged(text, written) > 2) return 'an edited description changes more than its line';
  }
  return null;
}

/** One of the wrong type gives way. */
function withoutDescription(rest: Connector['rest']): Connector['rest'] {
  return Object.fromEntries(Object.entries(rest).filter(([key]) => key !== 'description'));
}

/** JSON with every description but its own taken out, keys in the order of the file. */
function withoutEdits(text: string): string {
  const root = JSON.parse(text) as {
    description?: unknown;
    actions?: Record<string, { description?: unknown }>;
  };
  delete root.description;
  for (const action of Object.values(root.actions ?? {})) delete action.description;
  return JSON.stringify(root);
}

function linesChanged(before: string, after: string): number {
  const old = new Set(before.split('\n'));
  return after.split('\n').filter((line) => !old.has(line)).length;
}
