import type { ModdleElement } from '../../../src/bpmn/moddleTypes.ts';
import { changesFor, graphsOf } from '../../../src/modeler/arrange/arrangeDiagram.ts';
import { ARRANGE_COMMAND } from '../../../src/modeler/arrange/ArrangeHandler.ts';
import { layOut } from '../../../src/modeler/arrange/layOut.ts';
import type { BpmnModeler } from '../../../src/modeler/canvas/createModeler.ts';
import { service } from '../../../src/modeler/canvas/services.ts';
import { NotPossible } from './makeEdit.ts';

/** The whole diagram. @throws Error when anything but places changed by it */
export async function arrange(modeler: BpmnModeler, definitions: ModdleElement): Promise<void> {
  const before = await withoutDiagrams(modeler, definitions);
  const changes = changesFor(modeler, await layOut(graphsOf(modeler, null)));
  if (!changes) throw new NotPossible('Everything is in its place.');
  service(modeler, 'commandStack').execute(ARRANGE_COMMAND, changes);
  if ((await withoutDiagrams(modeler, definitions)) !== before)
    throw new Error('Arranging changed what the process says.');
}

async function withoutDiagrams(modeler: BpmnModeler, definitions: ModdleElement): Promise<string> {
  const diagrams = definitions.get('diagrams');
  definitions.set('diagrams', []);
  try {
    return (await service(modeler, 'moddle').toXML(definitions)).xml;
  } catch {
    return ''; // some files cannot be written anew by moddle
  } finally {
    definitions.set('diagrams', diagrams);
  }
}
