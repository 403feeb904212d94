import type { ConnectorContent } from '../../domain/document.ts';
import type { Problem } from '../../domain/problem.ts';
import { newestFirst } from '../../domain/versions/versions.ts';
import { chosenAs } from '../../formats/activiti/chooseConnectors.ts';
import { exportProcess } from '../../formats/activiti/exportProcess.ts';
import { readCatalogue } from '../../formats/activiti/readCatalogue.ts';
import type { OutFile } from '../../formats/ImportItem.ts';
import { exportProblems, WOULD_NOT_LOAD } from '../../formats/problems/exportProblems.ts';
import { secretsInFiles } from '../../formats/secretsInFiles.ts';
import { shareLink } from '../../formats/share/shareLink.ts';
import { t } from '../../language/t.ts';
import { connectorFiles } from './connectorFiles.ts';
import { exportedConnectors } from './exportFiles.ts';
import type { ExportSource } from './exportSource.ts';

/** Packing more holds up the page, and never fits. */
const MOST_TRIED = 500_000;

export interface ShareOptions {
  /** of a process: the connectors its tasks call go along */
  readonly withConnectors: boolean;
  /** of a connector: a published version; null: as it is now */
  readonly version: string | null;
}

export interface PreparedShare {
  readonly files: readonly OutFile[];
  /** of all files, in bytes */
  readonly size: number;
  /** the files of connectors that a process uses, whether they go along or not */
  readonly connectors: readonly OutFile[];
  /** null: what is to be shared is too large to try */
  readonly link: string | null;
  readonly secrets: readonly Problem[];
  readonly problems: readonly Problem[];
  /** why there is no link at all */
  readonly blocked: string | null;
}

/** The files as export writes them, and the link they make. */
export async function prepareShare(
  page: string,
  source: ExportSource,
  options: ShareOptions,
): Promise<PreparedShare> {
  const { own, connectors, problems } = await chosenFiles(source, options);
  const files = options.withConnectors ? [...own, ...connectors] : own;
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const broken = problems.find(({ code }) => code === WOULD_NOT_LOAD);
  const gone = own.length === 0 ? t('What is to be shared is not there any more.') : null;
  return {
    files,
    size,
    connectors,
    link: size > MOST_TRIED ? null : shareLink(page, files),
    secrets: secretsInFiles(files),
    problems,
    blocked: broken?.message ?? gone,
  };
}

interface Chosen {
  readonly own: readonly OutFile[];
  readonly connectors: readonly OutFile[];
  readonly problems: readonly Problem[];
}

async function chosenFiles(source: ExportSource, { version }: ShareOptions): Promise<Chosen> {
  if (!source.process) {
    const own = connectorFiles(
      source.chosenConnectors.map(({ id, content }) => at(source, id, content, version)),
    );
    return { own, connectors: [], problems: [] };
  }
  const { content } = source.process;
  const made = exportProcess(content);
  const used = exportedConnectors(source, [content], false);
  // The catalogue is in the order of ids, which differ from browser to browser: the same files are the same link.
  const connectors = used.files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const broken = (await exportProblems(source, [content], false)).filter(
    ({ code }) => code === WOULD_NOT_LOAD,
  );
  return {
    own: made.files,
    connectors,
    problems: [...broken, ...made.problems, ...used.problems],
  };
}

/** As it is now, or as it was published. */
function at(
  { versions }: ExportSource,
  id: string,
  content: ConnectorContent,
  version: string | null,
): ConnectorContent {
  const document = { id, content };
  const published = readCatalogue([document], versions).find(
    (one) => one.version === version && one.hash !== undefined,
  );
  return published ? chosenAs(document, published, versions).content : content;
}

/** What can be shared of the one connector: its draft where it has one, and its published versions, the newest first. */
export function shareableVersions({ chosenConnectors, versions }: ExportSource): readonly (string | null)[] {
  const [document] = chosenConnectors;
  if (!document) return [];
  const published = versions
    .filter(({ content }) => content.connectorId === document.id)
    .map(({ content }) => content.version)
    .toSorted(newestFirst);
  return published.includes(document.content.version) ? published : [null, ...published];
}
