import type { ConnectorContent } from '../../domain/document.ts';
import { freshId } from '../../domain/values/freshId.ts';
import { connectorNameFrom } from '../../domain/values/names.ts';
import { readConnector, writeConnector } from './connectorJson.ts';

/**
 * A copy as a connector of its own: a draft under a free name, which no version was published of. One whose text
 * cannot be read is copied as it is.
 */
export function copyOfConnector(original: ConnectorContent, taken: readonly string[]): ConnectorContent {
  const { file: _, ...content } = original;
  const { connector } = readConnector(content.text);
  if (connector === null) return { ...content, version: '1.0.0' };
  const copy = {
    ...connector,
    name: connectorNameFrom(connector.name, [connector.name, ...taken]),
    ...(connector.id === undefined ? {} : { id: `connector-${freshId()}` }),
  };
  return { ...content, text: writeConnector(copy, content.text), version: '1.0.0' };
}
