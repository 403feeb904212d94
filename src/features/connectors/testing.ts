import { newConnector, updateAction } from '../../domain/connector/editConnector.ts';
import type {
  ConnectorContent,
  ProcessContent,
  ProjectContent,
  VersionContent,
} from '../../domain/document.ts';
import { MemoryDisk, MemoryStore } from '../../storage/MemoryStore.ts';
import { ConnectorSession } from './ConnectorSession.ts';
import type { Followed } from './followTasks.ts';

/** The connector of these tests; below, the workspace it is in and the session that edits it. */
export const CONNECTOR = JSON.stringify(
  {
    name: 'mailer',
    actions: {
      a1: { id: 'a1', name: 'send', inputs: [{ id: 'p1', name: 'to', type: 'string' }], outputs: [] },
      a2: { id: 'a2', name: 'check' },
    },
  },
  null,
  2,
);

export function connectorContent(text = CONNECTOR): ConnectorContent {
  return { kind: 'connector', text, version: '1.0.0' };
}

export function processContent(...implementations: readonly string[]): ProcessContent {
  const tasks = implementations.map(
    (one, index) => `<bpmn:serviceTask id="Task_${index}" implementation="${one}" />`,
  );
  const mappings = Object.fromEntries(
    implementations.map((_, index) => [
      `Task_${index}`,
      { inputs: { to: { type: 'value', value: 'x' } }, outputs: {} },
    ]),
  );
  return {
    kind: 'process',
    projectId: 'project',
    name: 'order',
    xml: `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"><bpmn:process id="Process_1">${tasks.join('')}</bpmn:process></bpmn:definitions>`,
    extensions: JSON.stringify({
      id: 'process-1',
      name: 'order',
      type: 'PROCESS',
      extensions: { Process_1: { mappings } },
    }),
    sidecar: { target: 'activiti', elements: {} },
  };
}

export async function workspace(
  contents: Record<string, ConnectorContent | ProcessContent | ProjectContent | VersionContent>,
) {
  const store = new MemoryStore(new MemoryDisk());
  await store.save(Object.entries(contents).map(([id, content]) => ({ id, basedOn: 0, content })));
  return store;
}

export async function open(
  store: MemoryStore,
  onFollowed?: (followed: Followed) => void,
  now?: () => number,
) {
  const session = await ConnectorSession.open(store, 'c', {
    ...(onFollowed ? { onFollowed } : {}),
    ...(now ? { now } : {}),
  });
  if (session === undefined) throw new Error('there is no connector');
  return session;
}

export async function processOf(store: MemoryStore, id = 'p'): Promise<ProcessContent> {
  const content = (await store.load(id))?.content;
  if (content?.kind !== 'process') throw new Error('there is no process');
  return content;
}

export const rename = (key: string, name: string) => (one: ReturnType<typeof newConnector>) =>
  updateAction(one, key, { name });
