import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import type {
  ConnectorContent,
  ProcessContent,
  ProjectContent,
  VersionContent,
} from '../../domain/document.ts';
import { findAction, isBuiltIn } from '../../domain/connector/implementation.ts';
import type { Problem } from '../../domain/problem.ts';
import { t } from '../../language/t.ts';
import { fileProblem } from '../RawFile.ts';
import { readCatalogue } from './readCatalogue.ts';
import { usesOf } from './workingProcess.ts';

export interface ConnectorDocument {
  readonly id: string;
  readonly content: ConnectorContent;
}

export interface VersionDocument {
  readonly id: string;
  readonly content: VersionContent;
}

/** `own`: those that tasks use, and those that came with the archive. */
export type WhichConnectors = 'used' | 'own' | 'all';

export interface ChosenConnector {
  readonly name: string;
  readonly content: ConnectorContent;
  readonly documentId: string;
  /** it goes out as it is now, not as it was published */
  readonly isDraft: boolean;
}

export interface ChosenConnectors {
  readonly connectors: readonly ChosenConnector[];
  readonly problems: readonly Problem[];
}

/**
 * The connectors that go into an archive; each in the version
 * its tasks are pinned to. Of several versions in use the preferred one goes: the archive has room for one, and
 * projectProblems says so.
 */
export function chooseConnectors(
  project: ProjectContent,
  processes: readonly Pick<ProcessContent, 'xml' | 'sidecar'>[],
  documents: readonly ConnectorDocument[],
  versions: readonly VersionDocument[],
  which: WhichConnectors,
): ChosenConnectors {
  const catalogue = readCatalogue(documents, versions);
  const used = usedVersions(processes, catalogue);
  const problems: Problem[] = [];
  const chosen = new Map<string, { readonly at: number; readonly one: ChosenConnector }>();
  // Those of the project first: of two with one name, its own is meant.
  const isOwn = ({ id }: ConnectorDocument) => project.connectorIds.includes(id);
  const candidates = [...documents.entries()].toSorted(([, a], [, b]) => Number(isOwn(b)) - Number(isOwn(a)));
  for (const [at, document] of candidates) {
    const own = catalogue.filter(({ documentId }) => documentId === document.id);
    const isWanted = which === 'all' || (which === 'own' && isOwn(document));
    const version = own.find((one) => used.has(one)) ?? (isWanted ? own[0] : undefined);
    if (version === undefined) continue;
    const { name } = version.connector;
    if (!chosen.has(name)) {
      chosen.set(name, { at, one: chosenAs(document, version, versions) });
      continue;
    }
    const message = t`There are two connectors called “${name}”. An archive holds one of each name.`;
    problems.push(fileProblem(`${name}.json`, 'connector-twice', message, { label: name }));
  }
  const connectors = [...chosen].toSorted(([, a], [, b]) => a.at - b.at).map(([, { one }]) => one);
  return { connectors, problems };
}

function usedVersions(
  processes: readonly Pick<ProcessContent, 'xml' | 'sidecar'>[],
  catalogue: readonly CatalogueConnector[],
): ReadonlySet<CatalogueConnector> {
  const used = new Set<CatalogueConnector>();
  for (const process of processes) {
    for (const { implementation, version } of usesOf(process)) {
      if (isBuiltIn(implementation)) continue;
      const found = findAction(catalogue, implementation, version);
      if (found) used.add(found.connector);
      // An action nobody defines: the connector it seems to mean goes along all the same.
      else
        for (const one of catalogue)
          if (one.preferred && implementation.startsWith(`${one.connector.name}.`)) used.add(one);
    }
  }
  return used;
}

export function chosenAs(
  document: ConnectorDocument,
  version: CatalogueConnector,
  versions: readonly VersionDocument[],
): ChosenConnector {
  return {
    name: version.connector.name,
    content: contentOf(document, version, versions),
    documentId: document.id,
    isDraft: version.hash === undefined,
  };
}

/**
 * A published version goes out as the file it came from, too, while it says the same; what is said about it is what
 * was said then.
 */
function contentOf(
  { id, content }: ConnectorDocument,
  { hash, version }: CatalogueConnector,
  versions: readonly VersionDocument[],
): ConnectorContent {
  if (hash === undefined) return content;
  const published = versions.find((one) => one.content.connectorId === id && one.content.version === version);
  if (published === undefined) return content;
  const { about: _, ...mine } = content;
  const { text, about } = published.content;
  return { ...mine, text, version, ...(about && { about }) };
}
