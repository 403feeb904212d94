import type { CatalogueConnector } from '../../domain/catalogue.ts';
import type { ConnectorContent } from '../../domain/document.ts';
import { iconFor } from '../../domain/iconPaths.ts';
import { readConnector } from './connectorJson.ts';

/** Reading is done once for each content: contents are immutable, and pages ask for the catalogue often. */
const read = new WeakMap<ConnectorContent, Omit<CatalogueConnector, 'documentId'> | null>();

/** The connectors that can be read, in the order of their documents. */
export function readCatalogue(
  documents: readonly { readonly id: string; readonly content: ConnectorContent }[],
): readonly CatalogueConnector[] {
  return documents.flatMap(({ id, content }) => {
    const connector = catalogueConnector(content);
    return connector ? [{ documentId: id, ...connector }] : [];
  });
}

function catalogueConnector(content: ConnectorContent): Omit<CatalogueConnector, 'documentId'> | null {
  const known = read.get(content);
  if (known !== undefined) return known;
  const { connector } = readConnector(content.text);
  const made = connector && {
    version: content.version,
    icon: content.icon ?? iconFor(connector.name),
    connector,
  };
  read.set(content, made);
  return made;
}
