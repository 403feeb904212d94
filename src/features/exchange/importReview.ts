import type {
  ConnectorContent,
  ProcessContent,
  ProjectContent,
  ReleaseContent,
} from '../../domain/document.ts';
import type { Connector } from '../../domain/connector/connector.ts';
import { areExtensionsOf } from '../../formats/activiti/attachExtensions.ts';
import type {
  ConnectorItem,
  Import,
  ImportItem,
  LooseExtensions,
  PackageItem,
} from '../../formats/ImportItem.ts';
import { definitionHash } from '../../formats/activiti/definitionHash.ts';
import { packageExamples } from '../../formats/package/packageExamples.ts';
import type { StoredDocument } from '../../storage/DocumentStore.ts';
import type { TemplateEntry } from './templateReview.ts';
import { TemplateReview } from './templateReview.ts';
import type { Workspace } from './Workspace.ts';
import { nameIn, sameText } from './definitionText.ts';
import type { PackageEntry } from './packageReview.ts';
import { oldestFirst, PackageReview } from './packageReview.ts';

/** How a connector that comes in stands to the ones that are there, or to an earlier one of the same import. */
type Standing =
  | { readonly kind: 'new' }
  /** `version`: not as the connector is now, but as it was published then */
  | { readonly kind: 'same'; readonly documentId: string; readonly version?: string }
  | { readonly kind: 'clash'; readonly document: StoredDocument<ConnectorContent> }
  | { readonly kind: 'twin'; readonly of: ConnectorEntry | PackageEntry }
  | { readonly kind: 'rival'; readonly of: ConnectorEntry | PackageEntry };

export interface ConnectorEntry {
  readonly kind: 'connector';
  /** unique in one review */
  readonly key: string;
  readonly file: string;
  /** the file with the archive it came in: what problems call it */
  readonly source: string;
  readonly content: ConnectorContent;
  readonly connector: Connector;
  readonly standing: Standing;
  /** what comes after the packages it came with */
  readonly isDraft: boolean;
}

export interface ProcessEntry {
  readonly kind: 'process';
  readonly key: string;
  readonly file: string;
  readonly source: string;
  readonly content: Omit<ProcessContent, 'projectId'>;
  /** the example of a package: wanted by few, so it is left out unless it is asked for */
  readonly isExample?: true;
}

export interface ProjectEntry {
  readonly kind: 'project';
  readonly key: string;
  readonly file: string;
  readonly source: string;
  readonly content: ProjectContent;
  readonly processes: readonly ProcessEntry[];
  readonly connectors: readonly ConnectorEntry[];
  /** the archive is a release of the project */
  readonly release?: Omit<ReleaseContent, 'projectId' | 'releasedAt'>;
}

/** An extensions file for processes that are there already. */
export interface ExtensionsEntry {
  readonly kind: 'extensions';
  readonly key: string;
  readonly file: string;
  readonly source: string;
  readonly extensions: LooseExtensions;
  /** at least one */
  readonly targets: readonly AttachTarget[];
}

export interface AttachTarget {
  readonly project: StoredDocument<ProjectContent>;
  /** its processes that the file is for */
  readonly processes: readonly StoredDocument<ProcessContent>[];
}

export type ReviewEntry =
  ConnectorEntry | ProcessEntry | ProjectEntry | ExtensionsEntry | PackageEntry | TemplateEntry;

/** What was read, set beside what is there. */
export interface Review {
  readonly entries: readonly ReviewEntry[];
}

export function reviewImport(imported: Import, workspace: Workspace): Review {
  const seen = new Map<string, (ConnectorEntry | PackageEntry)[]>();
  const packages = new PackageReview(workspace);
  const templates = new TemplateReview(workspace);
  // They go first: a definition that came along is to be told from the versions of its packages.
  for (const [index, item] of imported.items.entries()) {
    if (item.kind !== 'package') continue;
    const entry = packages.add(String(index), item);
    seen.set(entry.connector.name, [...(seen.get(entry.connector.name) ?? []), entry]);
  }
  const named = byName(workspace.connectors);
  const connectorEntry = (key: string, item: ConnectorItem, source: string): ConnectorEntry => {
    const { name } = item.connector;
    const earlier = seen.get(name) ?? [];
    const entry: ConnectorEntry = {
      kind: 'connector',
      key,
      file: item.file,
      source,
      content: item.content,
      connector: item.connector,
      standing: standingOf(item.content.text, earlier, named.get(name) ?? [], workspace.versions),
      isDraft: item.isDraft ?? false,
    };
    seen.set(name, [...earlier, entry]);
    return entry;
  };
  const entryOf = (key: string, item: Exclude<ImportItem, PackageItem>): ReviewEntry => {
    if (item.kind === 'connector') return connectorEntry(key, item, item.file);
    if (item.kind === 'template') return templates.add(key, item);
    const { file } = item;
    if (item.kind === 'process') return { kind: 'process', key, file, source: file, content: item.content };
    return {
      kind: 'project',
      key,
      file,
      source: file,
      content: item.content,
      processes: item.processes.map((process, at) => ({
        kind: 'process',
        key: `${key}.p${String(at)}`,
        file: process.file,
        source: inArchive(file, process.file),
        content: process.content,
      })),
      connectors: item.connectors.map((connector, at) =>
        connectorEntry(`${key}.c${String(at)}`, connector, inArchive(file, connector.file)),
      ),
      ...(item.release &&
        item.archive && {
          release: { kind: 'release', imported: true, ...item.release, file: item.archive },
        }),
    };
  };
  const shown = new Set<string>();
  /** Versions of one connector mostly have the same example. */
  const examplesOf = ({ key, source }: PackageEntry, { content }: PackageItem): readonly ProcessEntry[] =>
    packageExamples(content.example).flatMap((process, at): ProcessEntry[] => {
      const { xml } = process.content;
      if (shown.has(xml)) return [];
      shown.add(xml);
      const file = inArchive(source, process.file);
      return [
        {
          kind: 'process',
          key: `${key}.e${String(at)}`,
          file,
          source: file,
          content: process.content,
          isExample: true,
        },
      ];
    });
  const entries = imported.items.flatMap((item, index): ReviewEntry[] => {
    const key = String(index);
    if (item.kind === 'package')
      return packages.entries
        .filter((entry) => entry.key === key)
        .flatMap((entry) => [entry, ...examplesOf(entry, item)]);
    return [entryOf(key, item)];
  });
  const extensions = imported.extensions.flatMap((one, at): ExtensionsEntry[] => {
    const targets = targetsOf(one, workspace);
    if (targets.length === 0) return []; // its problem says why it cannot be imported
    const { file } = one;
    return [{ kind: 'extensions', key: `e${String(at)}`, file, source: file, extensions: one, targets }];
  });
  return { entries: [...entries, ...extensions] };
}

function targetsOf(extensions: LooseExtensions, { projects, processes }: Workspace): readonly AttachTarget[] {
  const wanted = processes.filter(({ content }) => areExtensionsOf(extensions, content));
  return projects
    .map((project) => ({
      project,
      processes: wanted.filter(({ content }) => content.projectId === project.id),
    }))
    .filter((target) => target.processes.length > 0);
}

/** How problems name a file of an archive. */
export function inArchive(archive: string, file: string): string {
  return `${archive} › ${file}`;
}

/** Every connector of a review, those inside projects included. */
export function connectorsOf(review: Review): readonly ConnectorEntry[] {
  return review.entries.flatMap((entry) =>
    entry.kind === 'connector' ? [entry] : entry.kind === 'project' ? entry.connectors : [],
  );
}

/** Oldest version first, so that the newest has the last word. */
export function packagesOf(review: Review): readonly PackageEntry[] {
  return oldestFirst(review.entries.filter((entry) => entry.kind === 'package'));
}

export function templatesOf(review: Review): readonly TemplateEntry[] {
  return review.entries.filter((entry) => entry.kind === 'template');
}

/** The processes that came by themselves: they need a project to go to. */
export function looseProcesses(review: Review): readonly ProcessEntry[] {
  return review.entries.filter((entry) => entry.kind === 'process');
}

function standingOf(
  text: string,
  earlier: readonly (ConnectorEntry | PackageEntry)[],
  catalogue: Workspace['connectors'],
  versions: Workspace['versions'],
): Standing {
  const twin = earlier.find((entry) => sameText(entry.content.text, text));
  if (twin) return { kind: 'twin', of: twin };
  const same = catalogue.find((document) => sameText(document.content.text, text));
  if (same) return { kind: 'same', documentId: same.id };
  const ids = new Set(catalogue.map(({ id }) => id));
  const own = versions.filter(({ content }) => ids.has(content.connectorId));
  // Hashing a definition of 10 MB takes seconds: only where there is something to compare with.
  const hash = own.length === 0 ? null : definitionHash(text);
  const published = own.find(({ content }) => content.hash === hash);
  if (published) {
    const { connectorId, version } = published.content;
    return { kind: 'same', documentId: connectorId, version };
  }
  const rival = earlier[0];
  if (rival) return { kind: 'rival', of: rival };
  const clash = catalogue[0];
  return clash ? { kind: 'clash', document: clash } : { kind: 'new' };
}

function byName(connectors: Workspace['connectors']): Map<string, StoredDocument<ConnectorContent>[]> {
  const named = new Map<string, StoredDocument<ConnectorContent>[]>();
  for (const document of connectors) {
    const name = nameIn(document.content.text);
    if (name !== null) named.set(name, [...(named.get(name) ?? []), document]);
  }
  return named;
}
