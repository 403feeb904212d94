import { byName } from '../../domain/values/byName.ts';
import type { ConnectorIcon } from '../../domain/connector/catalogue.ts';
import type { Connector } from '../../domain/connector/connector.ts';
import { processCount } from '../../domain/versions/connectorUses.ts';
import type { ConnectorContent, VersionContent } from '../../domain/document.ts';
import { iconFor } from '../../domain/connector/iconPaths.ts';
import type { Problem } from '../../domain/problem.ts';
import { connectorProblems } from '../../domain/problems/connectorProblems.ts';
import type { TaskUse } from '../../domain/versions/taskUse.ts';
import { readConnector } from '../../formats/activiti/connectorJson.ts';
import { newestFirst } from '../../domain/versions/versions.ts';
import { t } from '../../language/t.ts';
import type { StoredDocument } from '../../storage/DocumentStore.ts';
import { searchTextOf, type SearchText } from './SearchText.ts';

/** A connector as the catalogue shows it. */
export interface CatalogueRow {
  readonly document: StoredDocument<ConnectorContent>;
  /** what was published of it, the newest first */
  readonly versions: readonly StoredDocument<VersionContent>[];
  /** null: its text cannot be read */
  readonly connector: Connector | null;
  readonly name: string;
  readonly description: string;
  readonly icon: ConnectorIcon;
  readonly category: string;
  readonly tags: readonly string[];
  /** the newest published version; absent: none is published */
  readonly latest?: string;
  /** absent: nothing was changed since the latest */
  readonly draft?: string;
  /** why the latest version should not be used any more */
  readonly deprecated?: string;
  readonly reconstructed: boolean;
  readonly uses: readonly TaskUse[];
  readonly processes: number;
  /** tasks that are pinned to a version before the latest */
  readonly behind: number;
  readonly problems: number;
  readonly text: SearchText;
}

type Documents = readonly StoredDocument<ConnectorContent>[];
type Versions = readonly StoredDocument<VersionContent>[];

/** By name: every other order is made from this one. */
export function catalogueRows(
  documents: Documents,
  versions: Versions,
  uses: readonly TaskUse[],
): readonly CatalogueRow[] {
  const published = groupBy(versions, ({ content }) => content.connectorId);
  const used = groupBy(uses, ({ implementation }) => implementation.split('.', 1)[0] ?? '');
  const named = groupBy(documents, ({ content }) => readOnce(content).name);
  const rows = documents.map((document): CatalogueRow => {
    const { connector, name, asTwin, alone } = readOnce(document.content);
    const { category = '', icon, about, version } = document.content;
    const own = (published.get(document.id) ?? []).toSorted((a, b) =>
      newestFirst(a.content.version, b.content.version),
    );
    const latest = own[0]?.content;
    const ownUses = connector === null ? [] : (used.get(name) ?? []);
    const isDraft = !own.some(({ content }) => content.version === version);
    return {
      document,
      versions: own,
      connector,
      name,
      description: connector?.description ?? '',
      icon: icon ?? iconFor(name),
      category,
      tags: about?.tags ?? [],
      ...(latest && { latest: latest.version }),
      ...(isDraft && { draft: version }),
      ...(latest?.deprecated ? { deprecated: latest.deprecated } : {}),
      reconstructed: about?.reconstructed ?? false,
      uses: ownUses,
      processes: processCount(ownUses),
      behind: latest ? ownUses.filter((use) => isBefore(use.version, latest.version)).length : 0,
      problems: (named.get(name)?.length ?? 0) > 1 ? asTwin() : alone,
      text: searchTextOf(document.content, connector),
    };
  });
  return rows.toSorted((a, b) => byName(a.name, b.name));
}

function isBefore(version: string | undefined, latest: string): boolean {
  return version !== undefined && newestFirst(version, latest) > 0;
}

interface ReadOnce {
  readonly connector: Connector | null;
  readonly name: string;
  /** how many problems it has */
  readonly alone: number;
  /** the same when another one has its name */
  readonly asTwin: () => number;
}

/** Contents are immutable: what one says is found out once, and an edit costs what the edited one costs. */
const read = new WeakMap<ConnectorContent, ReadOnce>();

function readOnce(content: ConnectorContent): ReadOnce {
  const known = read.get(content);
  if (known !== undefined) return known;
  const { connector, problems } = readConnector(content.text);
  const count = (others: readonly string[]) =>
    problems.filter(matters).length +
    (connector === null ? 0 : connectorProblems(connector, others, content.about).filter(matters).length);
  const made = {
    connector,
    name: connector?.name ?? t('Not readable'),
    alone: count([]),
    asTwin: () => count(connector === null ? [] : [connector.name]),
  };
  read.set(content, made);
  return made;
}

function matters({ severity }: Problem): boolean {
  return severity !== 'note';
}

function groupBy<T>(list: readonly T[], keyOf: (entry: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of list) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return groups;
}
