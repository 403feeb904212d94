import type { ConnectorContent } from '../../domain/document.ts';
import { readConnector } from '../../formats/activiti/connectorJson.ts';
import type { StoredDocument } from '../../storage/DocumentStore.ts';

export interface KnownConnector {
  readonly documentId: string;
  readonly name: string;
  /** the one of the gallery it was made from */
  readonly template: string | undefined;
}

/** What the connectors of the catalogue are called. */
export function catalogueNames(
  documents: readonly StoredDocument<ConnectorContent>[],
): readonly KnownConnector[] {
  return documents.flatMap(({ id, content }) => {
    const { connector } = readConnector(content.text);
    return connector === null ? [] : [{ documentId: id, name: connector.name, template: connector.template }];
  });
}
