import type { ProjectContent } from '../../src/domain/document.ts';
import { writeArchive } from '../../src/formats/activiti/projectArchive.ts';
import { readFiles } from '../../src/formats/importFiles.ts';
import { unzip, zip } from '../../src/formats/zip.ts';
import { sameBytes } from './CorpusFile.ts';
import type { CorpusFile, Verdict } from './CorpusFile.ts';
import { refusal } from './refusal.ts';

/** Each archive opens, and goes out unedited with every entry as it was, in the same order. */
export async function checkProjects(files: readonly CorpusFile[]): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const file of files.filter(({ name }) => name.endsWith('.zip')))
    verdicts.push(await checkProject(file));
  return verdicts;
}

async function checkProject({ name, bytes }: CorpusFile): Promise<Verdict> {
  const { items, problems } = await readFiles([{ name, bytes }]);
  const [item] = items;
  if (item?.kind !== 'project') return refusal(name, problems);
  const connectors = item.connectors.map(({ content }, at) => ({ id: String(at), content }));
  const project: ProjectContent = { ...item.content, connectorIds: connectors.map(({ id }) => id) };
  const contents = item.processes.map(({ content }) => content);
  const { files } = writeArchive(project, contents, connectors, {
    extensionsName: 'process',
    allConnectors: false,
  });
  const archive = zip(files);
  const before = unzip(bytes);
  const after = unzip(archive);
  const lost = before.find(
    ({ path, bytes: was }) => !sameBytes(was, after.find((one) => one.path === path)?.bytes),
  );
  const order = after.filter(({ path }) => before.some((one) => one.path === path)).map(({ path }) => path);
  const added = after.filter(({ path }) => !before.some((one) => one.path === path)).map(({ path }) => path);
  const isManifest = (path: string): boolean =>
    item.content.manifestFile === undefined && path.endsWith('.json');
  const failure = lost
    ? `“${lost.path}” is not what it was`
    : order.join('\n') !== before.map(({ path }) => path).join('\n')
      ? 'the entries are in another order'
      : added.every(isManifest) && added.length <= 1
        ? null
        : `it has more entries than it had: ${added.join(', ')}`;
  return { name, failure, files: [{ name, bytes: archive }] };
}
