import { updateConnector } from '../../domain/connector/editConnector.ts';
import { editingContract } from '../../state/editingContract.ts';
import { ConnectorSession } from './ConnectorSession.ts';
import { connectorContent } from './testing.ts';

editingContract({
  kind: 'connector',
  content: (name) => connectorContent(`{ "name": "${name}" }`),
  open: (store, id, events) => ConnectorSession.open(store, id, events),
  rename: (session, name) => session.edit('Rename', (one) => updateConnector(one, { name })),
  nameOf: (session) => session.getState().connector?.name,
  copyName: 'mine-2',
});
