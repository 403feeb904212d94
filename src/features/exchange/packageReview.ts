import type { Connector } from '../../domain/connector/connector.ts';
import type { ConnectorContent, VersionContent } from '../../domain/document.ts';
import { compareVersions } from '../../domain/versions/versions.ts';
import type { PackageItem } from '../../formats/ImportItem.ts';
import type { StoredDocument } from '../../storage/DocumentStore.ts';
import { nameIn } from './definitionText.ts';
import type { Workspace } from './Workspace.ts';

/** How a package stands to what is installed, or to an earlier one of the same import. */
type PackageStanding =
  | { readonly kind: 'new' }
  /** the connector is there, this version of it is not */
  | { readonly kind: 'version' }
  | { readonly kind: 'same'; readonly installed: VersionContent }
  /** the very version is there and says something else: one of the two is not what was published */
  | { readonly kind: 'drift'; readonly installed: VersionContent }
  | { readonly kind: 'twin'; readonly of: PackageEntry }
  | { readonly kind: 'rival'; readonly of: PackageEntry };

export interface PackageEntry {
  readonly kind: 'package';
  readonly key: string;
  readonly file: string;
  readonly source: string;
  readonly content: VersionContent;
  readonly connector: Connector;
  readonly standing: PackageStanding;
  /** entries of one connector have one group: the id of its document, or the key of the first entry */
  readonly group: string;
  readonly installed: StoredDocument<ConnectorContent> | null;
}

/** Sets packages beside what is there; the same connector is told by its id, else by its name. */
export class PackageReview {
  readonly #workspace: Workspace;
  readonly #earlier: PackageEntry[] = [];

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  get entries(): readonly PackageEntry[] {
    return this.#earlier;
  }

  add(key: string, { file, content }: PackageItem): PackageEntry {
    const { version, connector } = content;
    const { connectors } = this.#workspace;
    const installed =
      connectors.find(({ id }) => id === version.connectorId) ??
      connectors.find((document) => nameIn(document.content.text) === connector.name) ??
      null;
    const sibling =
      this.#earlier.find((entry) => entry.content.connectorId === version.connectorId) ??
      this.#earlier.find((entry) => entry.connector.name === connector.name);
    const group = installed?.id ?? sibling?.group ?? key;
    const entry: PackageEntry = {
      kind: 'package',
      key,
      file,
      source: file,
      content: version,
      connector,
      standing: this.#standing(version, group, installed),
      group,
      installed,
    };
    this.#earlier.push(entry);
    return entry;
  }

  #standing(
    { version, hash }: VersionContent,
    group: string,
    installed: PackageEntry['installed'],
  ): PackageStanding {
    const mine = this.#workspace.versions.find(
      ({ content }) => content.connectorId === installed?.id && content.version === version,
    );
    if (mine) return { kind: mine.content.hash === hash ? 'same' : 'drift', installed: mine.content };
    const other = this.#earlier.find((entry) => entry.group === group && entry.content.version === version);
    if (other) return { kind: other.content.hash === hash ? 'twin' : 'rival', of: other };
    return { kind: installed ? 'version' : 'new' };
  }
}

type Compared = Pick<VersionContent, 'text' | 'about'>;

/** What a package is compared with: the same version here, or what the connector says now; null where none is. */
export function comparedWith({ standing, installed }: PackageEntry): Compared | null {
  if (standing.kind === 'drift' || standing.kind === 'same') return standing.installed;
  if (standing.kind === 'rival') return standing.of.content;
  return standing.kind === 'version' ? (installed?.content ?? null) : null;
}

export function oldestFirst(entries: readonly PackageEntry[]): readonly PackageEntry[] {
  return entries.toSorted((a, b) => compareVersions(a.content.version, b.content.version));
}
