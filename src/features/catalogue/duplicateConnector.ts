import type { ConnectorContent } from '../../domain/document.ts';
import { freshId } from '../../domain/freshId.ts';
import { connectorNameFrom } from '../../domain/names.ts';
import { readConnector, writeConnector } from '../../formats/activiti/connectorJson.ts';

/** A copy under a free name, as a draft of its own. */
export function duplicateConnector(content: ConnectorContent, taken: readonly string[]): ConnectorContent {
  const { connector } = readConnector(content.text);
  if (connector === null) return content;
  const copy = {
    ...connector,
    name: connectorNameFrom(connector.name, taken),
    ...(connector.id === undefined ? {} : { id: `connector-${freshId()}` }),
  };
  return { ...content, text: writeConnector(copy, content.text), version: '1.0.0' };
}
