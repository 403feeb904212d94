import type { DraftRequest } from '../../formats/api/apiProtocol.ts';
import type { ActionNames } from './actionNames.ts';

/** The same draft, as people called it and its actions: of the same side, the same operations and events. */
export function namedRequest(request: DraftRequest, connectorName: string, names: ActionNames): DraftRequest {
  return { ...request, connectorName, actionNames: Object.fromEntries(names) };
}
