import { isDeepStrictEqual } from 'node:util';
import type { ProjectContent } from '../../../src/domain/document.ts';
import { isJsonObject, member } from '../../../src/domain/values/jsonValue.ts';
import { splitImplementation } from '../../../src/domain/connector/implementation.ts';
import { implementationsIn } from '../../../src/bpmn/patchXml.ts';
import { definitionHash } from '../../../src/formats/activiti/definitionHash.ts';
import { openProcess } from '../../../src/formats/activiti/workingProcess.ts';
import { readFiles } from '../../../src/formats/importFiles.ts';
import { readJson } from '../../../src/formats/json/readJson.ts';
import { makeRelease, releaseFile } from '../../../src/formats/release/makeRelease.ts';
import { releasedFiles } from '../../../src/formats/release/releaseParts.ts';
import type { CorpusFile } from '../../corpus/CorpusFile.ts';
import type { Tally } from '../Tally.ts';
import type { ActivitiEngine, Answer } from './ActivitiEngine.ts';
import { automaticAnswers } from './automaticAnswers.ts';

const HEAD = { version: '1.0.0', notes: 'First release.', registry: 'registry.example.com/shop' };

/**
 * A released archive, unpacked: it runs as the files it was made of do, and its descriptor names whoever has to answer.
 * @param downloaded the archive as a browser got it; where there is none, it is made without the interface
 */
export async function runRelease(
  engine: ActivitiEngine,
  tally: Tally,
  files: readonly CorpusFile[],
  downloaded: Uint8Array | undefined,
): Promise<void> {
  const { items } = await readFiles(files);
  const processes = items.filter((item) => item.kind === 'process').map(({ content }) => content);
  const archive = releasedFiles(downloaded ?? madeRelease(items));
  const answers: Record<string, Answer> = {};
  let variables = {};
  for (const content of processes) {
    const automatic = automaticAnswers(content.xml, (await openProcess(content)).data);
    Object.assign(answers, automatic.answers);
    variables = { ...variables, ...automatic.variables };
  }
  const original = files
    .filter(({ name }) => /\.bpmn20\.xml$|-extensions\.json$/.test(name))
    .map(({ name, bytes }) => ({ path: name, bytes }));
  const released = archive.filter(({ path }) => path.startsWith('processes/'));
  const results = engine.run([
    { name: 'unreleased', files: original, answers, variables },
    { name: 'released', files: released, answers, variables },
  ]);
  const [before, after] = [results.get('unreleased'), results.get('released')];
  tally.count('released', 'deployed', after?.deployed === true ? null : (after?.refusal ?? 'no result'));
  const isSame = before?.runs !== undefined && isDeepStrictEqual(after?.runs, before.runs);
  tally.count(
    'released',
    'ran',
    isSame ? null : `came to ${JSON.stringify(after)}, not ${JSON.stringify(before)}`,
  );
  const called = processes.flatMap(({ xml }) =>
    implementationsIn(xml).flatMap(
      ({ implementation }) => splitImplementation(implementation)?.connector ?? [],
    ),
  );
  const unnamed = [...new Set(called)].filter((name) => !imagesIn(archive).has(name));
  tally.count('released', 'images', unnamed.length === 0 ? null : `no image for ${unnamed.join(', ')}`);
}

/** With every connector published. */
function madeRelease(items: Awaited<ReturnType<typeof readFiles>>['items']): Uint8Array {
  const processes = items.filter((item) => item.kind === 'process').map(({ content }) => content);
  const connectors = items
    .filter((item) => item.kind === 'connector')
    .map(({ content, connector }) => ({ id: connector.name, content }));
  const project: ProjectContent = { kind: 'project', name: 'Sample', files: [], connectorIds: [] };
  const made = makeRelease(
    {
      project,
      processes: processes.map((content) => ({ ...content, projectId: 'p' })),
      connectors,
      versions: connectors.map(({ id, content: { text, version } }) => ({
        id: `${id} ${version}`,
        content: {
          ...{ kind: 'version', connectorId: id, version, text, hash: definitionHash(text) },
          ...{ publishedAt: '2026-01-31T12:00:00.000Z', notes: '' },
        },
      })),
    },
    HEAD,
  );
  return releaseFile(project, HEAD.version, made.files).bytes;
}

/** Of every connector that the descriptor has an image for. */
function imagesIn(
  archive: readonly { readonly path: string; readonly bytes: Uint8Array }[],
): ReadonlySet<string> {
  const file = archive.find(({ path }) => path === 'deployment-descriptor.json');
  const read = readJson(new TextDecoder().decode(file?.bytes));
  const connectors = 'value' in read ? member(member(read.value, 'infrastructure'), 'connectors') : undefined;
  const entries = Object.entries(isJsonObject(connectors) ? connectors : {});
  return new Set(entries.flatMap(([name, one]) => (typeof member(one, 'image') === 'string' ? [name] : [])));
}
