import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ActionCall } from '../../domain/api/ApiOrigin.ts';
import type { ConnectorAbout } from '../../domain/connector/connectorAbout.ts';
import type { ConnectorContent } from '../../domain/document.ts';
import { removeAction, updateConnector } from '../../domain/connector/editConnector.ts';
import { closeDialog, currentDialog } from '../../state/dialogs.ts';
import { currentToasts, dismissToast } from '../../state/toasts.ts';
import { MemoryDisk, MemoryStore } from '../../storage/MemoryStore.ts';
import { ConnectorSession } from './ConnectorSession.ts';
import { updateFromApi } from './updateFromApi.ts';

const call = (action: string): ActionCall => ({
  ...{ action, operation: `GET /${action}`, method: 'GET', path: `/${action}`, server: 'url' },
  ...{ inputs: [], outputs: [], errors: [] },
});
const about: ConnectorAbout = {
  api: {
    ...{ format: 'openapi-3.0', title: 'Parcels', version: '1', servers: [], schemes: [] },
    calls: [call('list'), call('print')],
  },
};
const parcels: ConnectorContent = {
  ...{ kind: 'connector', version: '1.0.0', about },
  text: JSON.stringify({
    name: 'parcels',
    actions: { list: { id: 'list', name: 'list' }, print: { id: 'print', name: 'print' } },
  }),
};

async function opened(store: MemoryStore): Promise<ConnectorSession> {
  const session = await ConnectorSession.open(store, 'c');
  if (session === undefined) throw new Error('there is no connector');
  return session;
}

async function stored(): Promise<MemoryStore> {
  const store = new MemoryStore(new MemoryDisk());
  await store.save([{ id: 'c', basedOn: 0, content: parcels }]);
  return store;
}

function asked() {
  const dialog = currentDialog();
  if (dialog?.kind !== 'api-import' || !dialog.existing) throw new Error('no update is asked for');
  return dialog.existing;
}

describe('an update from a description', () => {
  beforeEach(() => vi.stubGlobal('document', new EventTarget()));
  afterEach(() => {
    closeDialog();
    for (const { id } of currentToasts()) dismissToast(id);
    vi.unstubAllGlobals();
  });

  it('given an action that was deleted, when the update is asked for, then its operation is not one of it', async () => {
    const session = await opened(await stored());
    session.edit('Delete print', (connector) => removeAction(connector, 'print'));
    updateFromApi({ session });
    expect(asked().about?.api?.calls.map(({ action }) => action)).toEqual(['list']);
    session.undo();
    expect(session.getState().content.about).toEqual(about);
  });

  it('given nothing else was changed, when it is confirmed, then it is one step, and its toast takes it back', async () => {
    const session = await opened(await stored());
    updateFromApi({ session });
    asked().onUpdate(parcels.text.replace('"print"}', '"stamp"}'), about, 'Update');
    expect(session.getState().connector?.actions.map(({ name }) => name)).toEqual(['list', 'stamp']);
    currentToasts()[0]?.actions[0]?.run();
    expect(session.getState().content.text).toBe(parcels.text);
  });

  it('given another window saved meanwhile, when it is confirmed, then what that wrote stays, and it can be asked for again', async () => {
    const store = await stored();
    const [session, other] = [await opened(store), await opened(store)];
    updateFromApi({ session });
    other.edit('Describe', (connector) => updateConnector(connector, { description: 'Theirs' }));
    await other.save();
    await expect.poll(() => session.getState().connector?.description).toBe('Theirs');
    asked().onUpdate(parcels.text, {}, 'Update');
    expect(session.getState().connector?.description).toBe('Theirs');
    currentToasts()[0]?.actions[0]?.run();
    expect(asked().text).toContain('Theirs');
  });
});
