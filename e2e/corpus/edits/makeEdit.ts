import { elementsOf, textOf } from '../../../src/bpmn/moddleTypes.ts';
import type { ModdleElement } from '../../../src/bpmn/moddleTypes.ts';
import { readData } from '../../../src/bpmn/modelData.ts';
import { walkModel } from '../../../src/bpmn/walkModel.ts';
import { mapInput } from '../../../src/domain/mapping/mapping.ts';
import type { BpmnModeler } from '../../../src/modeler/canvas/createModeler.ts';
import type { DiagramElement } from '../../../src/modeler/canvas/DiagramElement.ts';
import { service } from '../../../src/modeler/canvas/services.ts';
import { chooseAction } from '../../../src/modeler/edits/chooseAction.ts';
import { setData, step } from '../../../src/modeler/edits/commands.ts';
import { rename } from '../../../src/modeler/edits/names.ts';
import { findTarget } from '../../../src/modeler/edits/Target.ts';
import type { Target } from '../../../src/modeler/edits/Target.ts';
import { targetOfModel } from '../../../src/bpmn/targetOfModel.ts';
import type { Edit } from './EditOutcome.ts';

/** Why an edit cannot be made in this file: there is nothing to make it on. */
export class NotPossible extends Error {}

/** One edit as a person makes it: a command of the product on its own undo stack. */
export function makeEdit(
  modeler: BpmnModeler,
  definitions: ModdleElement,
  edit: Exclude<Edit, 'arrange'>,
  seed: number,
): void {
  const nodes = [...walkModel(definitions)].filter(
    (element) => element.$instanceOf('bpmn:FlowNode') && textOf(element, 'id') !== undefined,
  );
  const pick = (fits: (target: Target) => boolean, what: string): Target => {
    const targets = nodes
      .map((node) => findTarget(modeler, definitions, textOf(node, 'id') ?? ''))
      .filter((target) => target !== undefined && fits(target));
    const found = targets[seed % Math.max(targets.length, 1)];
    if (!found) throw new NotPossible(`There is no ${what}.`);
    return found;
  };
  if (edit === 'rename-task') {
    const target = pick(() => true, 'task, event or gateway');
    step(service(modeler, 'commandStack'), 'Rename', () =>
      rename(modeler, target, 'Renamed <é€日> & "so"\non two lines'),
    );
  } else if (edit === 'map-parameter') map(modeler, pick(takesAction, 'service task'));
  else if (edit === 'add-task') append(modeler, pick(isDrawn, 'element that is drawn'));
  else if (edit === 'move-shape') {
    const { carrier } = pick(isDrawn, 'element that is drawn');
    service(modeler, 'modeling').moveElements([carrier], { x: 40, y: 30 });
  } else
    remove(
      modeler,
      definitions,
      pick(() => true, 'task, event or gateway'),
    );
}

function isDrawn({ businessObject, carrier }: Target): boolean {
  return carrier.businessObject === businessObject && carrier.parent !== undefined;
}

function takesAction(target: Target): boolean {
  const { $type } = target.businessObject;
  return $type === 'bpmn:ServiceTask' || ($type === 'bpmn:Task' && isDrawn(target));
}

/** Attaches an action and maps one of its parameters. In a process for Camunda 8 the mapping alone, for it is in the XML. */
function map(modeler: BpmnModeler, target: Target): void {
  const { businessObject, carrier } = target;
  const data = mapInput(readData(businessObject), 'parameter', { type: 'variable', value: 'someVariable' });
  const run =
    targetOfModel(businessObject) === 'camunda8'
      ? () => setData(service(modeler, 'commandStack'), [{ businessObject, carrier, data }])
      : chooseAction(modeler, target, 'corpus.action', data);
  step(service(modeler, 'commandStack'), 'Choose action', run);
}

function append(modeler: BpmnModeler, { carrier }: Target): void {
  const shape = service(modeler, 'elementFactory').createShape({ type: 'bpmn:Task' });
  service(modeler, 'autoPlace').append(carrier, shape);
}

/** What is drawn is selected and deleted; what is not goes out of the model with its flows, as one step. */
function remove(modeler: BpmnModeler, definitions: ModdleElement, target: Target): void {
  if (isDrawn(target)) {
    service(modeler, 'selection').select(target.carrier);
    service(modeler, 'editorActions').trigger('removeSelection');
    return;
  }
  const { businessObject, carrier } = target;
  const flows = new Set([
    ...elementsOf(businessObject, 'incoming'),
    ...elementsOf(businessObject, 'outgoing'),
  ]);
  const gone = new Set([businessObject, ...flows]);
  step(service(modeler, 'commandStack'), 'Delete', () => {
    for (const element of walkModel(definitions)) {
      for (const list of ['flowElements', 'incoming', 'outgoing'])
        without(modeler, carrier, element, list, gone);
    }
  });
}

function without(
  modeler: BpmnModeler,
  carrier: DiagramElement,
  element: ModdleElement,
  list: string,
  gone: ReadonlySet<ModdleElement>,
): void {
  if (!element.$descriptor.properties.some(({ name }) => name.endsWith(`:${list}`))) return;
  const before = elementsOf(element, list);
  const left = before.filter((each) => !gone.has(each));
  if (left.length < before.length)
    service(modeler, 'modeling').updateModdleProperties(carrier, element, { [list]: left });
}
