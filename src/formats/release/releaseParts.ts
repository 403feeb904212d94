import type {
  ReleasedDefinition,
  ReleasedProcess,
  ReleaseParts,
} from '../../domain/versions/releaseChanges.ts';
import { readArchive } from '../activiti/readArchive.ts';
import { comparedProcess } from '../comparedProcess.ts';
import type { OutFile } from '../ImportItem.ts';
import { decodeText } from '../readText.ts';
import { unzip } from '../zip.ts';

export function releasedFiles(bytes: Uint8Array): readonly OutFile[] {
  return unzip(bytes);
}

/** What the files of a release say, by the same reader that takes archives in. */
export async function releaseParts(files: readonly OutFile[]): Promise<ReleaseParts> {
  const { item } = readArchive(files, '');
  const processes = new Map<string, ReleasedProcess>();
  for (const { content } of item.processes) {
    const text = JSON.stringify([content.xml, content.extensions, content.sidecar]);
    const compared = await comparedProcess({ ...content, projectId: '' }).catch(() => null);
    processes.set(content.name, { text, compared });
  }
  const connectors = item.connectors.map(({ connector, content }): [string, ReleasedDefinition] => [
    connector.name,
    { version: content.version, connector, about: content.about },
  ]);
  return {
    processes,
    connectors: new Map(connectors),
    files: new Map(item.content.files.map(({ path, bytes }) => [path, toldApart(bytes)])),
  };
}

/** Texts by their words, anything else by its length and its sum: it is shown as changed, never what in it. */
function toldApart(bytes: Uint8Array): string {
  const text = decodeText(bytes)?.text;
  if (text !== undefined) return text;
  let sum = 0;
  for (const byte of bytes) sum = (Math.imul(sum, 31) + byte) | 0;
  return `${bytes.length} ${sum}`;
}
