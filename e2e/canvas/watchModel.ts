import { createModeler } from '../../src/modeler/canvas/createModeler.ts';
import type { DiagramElement } from '../../src/modeler/canvas/DiagramElement.ts';
import { service } from '../../src/modeler/canvas/services.ts';
import { DocumentSession } from '../../src/modeler/DocumentSession.ts';
import type { EditorDocument } from '../../src/modeler/ProcessEditorApi.ts';
import { SnapshotSource } from '../../src/modeler/SnapshotSource.ts';

/** What the canvas said of a document at one time, and its file at the same time. */
export interface Taken {
  readonly at: string;
  readonly model: string;
  readonly xml: string;
  readonly data: string;
}

type Element = DiagramElement & Readonly<Record<string, unknown>>;

/** bpmn-js' own ways to edit, beyond those the editor uses itself. */
interface Tools {
  readonly element: (id: string) => Element;
  readonly modeling: Readonly<Record<string, (...rest: unknown[]) => unknown>>;
  readonly replace: (id: string, target: object) => unknown;
  readonly create: (type: string, attributes: object) => unknown;
}

export type ModelEdits = Readonly<Record<string, (tools: Tools) => unknown>>;

/** Makes the edits, takes all back and makes all again; of each step what was said then. */
export async function watchModel(document: EditorDocument, edits: ModelEdits): Promise<readonly Taken[]> {
  const modeler = createModeler();
  const stage = globalThis.document.createElement('div');
  globalThis.document.body.append(stage);
  modeler.attachTo(stage);
  const session = new DocumentSession(modeler);
  const source = new SnapshotSource(modeler, session);
  await session.open(document);
  source.ready = true;
  source.documentChanged();
  const commandStack = service(modeler, 'commandStack');
  const tools = toolsOf(modeler);
  const taken: Taken[] = [];
  const take = async (at: string): Promise<void> => {
    const model = JSON.stringify(source.model());
    const { xml, data } = await session.save();
    taken.push({ at, model, xml, data: JSON.stringify([...data]) });
  };
  await take('opened');
  for (const [name, edit] of Object.entries(edits)) {
    edit(tools);
    await take(name);
  }
  while (commandStack.canUndo()) {
    commandStack.undo();
    await take('undo');
  }
  while (commandStack.canRedo()) {
    commandStack.redo();
    await take('redo');
  }
  source.destroy();
  modeler.destroy();
  stage.remove();
  return taken;
}

function toolsOf(modeler: ReturnType<typeof createModeler>): Tools {
  const registry = service(modeler, 'elementRegistry');
  const element = (id: string): Element => {
    const found = registry.get(id);
    if (!found) throw new Error(`There is no ${id}`);
    return found as Element;
  };
  return {
    element,
    modeling: service(modeler, 'modeling') as unknown as Tools['modeling'],
    replace: (id, target) =>
      service(modeler, 'bpmnReplace').replaceElement(element(id), target as { type: string }),
    create: (type, attributes) => service(modeler, 'bpmnFactory').create(type, { ...attributes }),
  };
}
