import type { ApiOutline } from '../../domain/api/ApiOutline.ts';
import type { ConnectorAbout } from '../../domain/connector/connectorAbout.ts';

/** Whether the connector that follows was made from the side of the application: by the operations it calls. */
export function firstSide({ operations, asApplication }: ApiOutline, about?: ConnectorAbout): boolean {
  const calls = new Set(about?.api?.calls.map(({ operation }) => operation));
  const has = (list: ApiOutline['operations']) => list.some(({ key }) => calls.has(key));
  return asApplication !== undefined && !has(operations) && has(asApplication.operations);
}
