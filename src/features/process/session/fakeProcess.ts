import { newProcessXml } from '../../../bpmn/newProcess.ts';
import type { CatalogueConnector } from '../../../domain/connector/catalogue.ts';
import type { ProcessContent } from '../../../domain/document.ts';
import { MemoryStore } from '../../../storage/MemoryStore.ts';
import { FakeEditor } from './FakeEditor.ts';
import { ProcessSession } from './ProcessSession.ts';

export const XML = newProcessXml({ id: 'Process_order', name: 'Order' });
export const EXTENSIONS = JSON.stringify({
  id: 'process-1',
  name: 'order',
  type: 'PROCESS',
  extensions: {
    Process_order: {
      properties: { v1: { id: 'v1', name: 'orderId', type: 'string', required: false } },
      mappings: {},
      constants: {},
    },
  },
});

export function content(more: Partial<ProcessContent> = {}): ProcessContent {
  return {
    kind: 'process',
    projectId: 'project-1',
    name: 'order',
    xml: XML,
    extensions: EXTENSIONS,
    sidecar: { target: 'activiti', elements: {} },
    ...more,
  };
}

const open: ProcessSession[] = [];

/** @param catalogue null: it is not known yet */
export async function openProcess(
  stored: ProcessContent,
  store = new MemoryStore(),
  id = 'doc-1',
  catalogue: readonly CatalogueConnector[] | null = [],
) {
  await store.save([{ id, basedOn: 0, content: stored }]);
  const editor = new FakeEditor();
  const session = new ProcessSession({ id, store, editor, delay: 5 });
  open.push(session);
  await session.start();
  if (catalogue !== null) session.setCatalogue(catalogue);
  return { store, editor, session };
}

export async function storedContent(store: MemoryStore, id = 'doc-1'): Promise<ProcessContent> {
  const stored = await store.load(id);
  if (stored?.content.kind !== 'process') throw new Error('not stored');
  return stored.content;
}

export const settled = () => new Promise((resolve) => setTimeout(resolve, 30));

/** after each test */
export async function closeAll(): Promise<void> {
  await Promise.all(open.splice(0).map((session) => session.dispose()));
}
