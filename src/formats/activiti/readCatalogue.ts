import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import type { ConnectorContent, VersionContent } from '../../domain/document.ts';
import { iconFor } from '../../domain/connector/iconPaths.ts';
import { isPrerelease, newestFirst } from '../../domain/versions/versions.ts';
import { readConnector } from './connectorJson.ts';

interface Kept<C> {
  readonly id: string;
  readonly content: C;
}
type Read = Omit<CatalogueConnector, 'documentId' | 'preferred'>;

/** Reading is done once for each content: contents are immutable, and pages ask for the catalogue often. */
const read = new WeakMap<ConnectorContent | VersionContent, Read | null>();

/**
 * Every version of the connectors that can be read, in the order of their documents; of each the one a new task
 * would get first, then the draft, then the newest. A draft that is word for word a published version is none.
 */
export function readCatalogue(
  documents: readonly Kept<ConnectorContent>[],
  versions: readonly Kept<VersionContent>[] = [],
): readonly CatalogueConnector[] {
  const published = new Map<string, VersionContent[]>();
  for (const { content } of versions) {
    const own = published.get(content.connectorId);
    if (own === undefined) published.set(content.connectorId, [content]);
    else own.push(content);
  }
  return documents.flatMap(({ id, content }) => {
    const own = (published.get(id) ?? []).toSorted((a, b) => newestFirst(a.version, b.version));
    const isDraft = !own.some(({ version }) => version === content.version);
    const preferred = preferredOf(own) ?? content;
    const all = [preferred, ...(isDraft ? [content] : []), ...own];
    return [...new Set(all)].flatMap((one): CatalogueConnector[] => {
      const connector = connectorOf(one);
      return connector ? [{ documentId: id, preferred: one === preferred, ...connector }] : [];
    });
  });
}

/** Nobody gets a pre-release or a deprecated version without asking for it. */
function preferredOf(newest: readonly VersionContent[]): VersionContent | undefined {
  const current = newest.filter(({ deprecated = '' }) => deprecated === '');
  return current.find(({ version }) => !isPrerelease(version)) ?? current[0] ?? newest[0];
}

function connectorOf(content: ConnectorContent | VersionContent): Read | null {
  const known = read.get(content);
  if (known !== undefined) return known;
  const { connector } = readConnector(content.text);
  const made = connector && {
    version: content.version,
    ...(content.kind === 'version' && { hash: content.hash }),
    ...(content.kind === 'version' && content.deprecated !== undefined && { deprecated: content.deprecated }),
    icon: content.icon ?? iconFor(connector.name),
    connector,
    ...(content.about && { about: content.about }),
  };
  read.set(content, made);
  return made;
}
