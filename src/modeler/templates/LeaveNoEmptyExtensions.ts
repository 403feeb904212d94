import { elementOf, elementsOf, isModdleElement } from '../../bpmn/moddleTypes.ts';
import type { ModdleElement } from '../../bpmn/moddleTypes.ts';
import { isDiagramElement } from '../canvas/DiagramElement.ts';
import type { DiagramElement } from '../canvas/DiagramElement.ts';
import type { EventBus, Modeling } from '../canvas/services.ts';
import { commandContext } from '../rules/commandContext.ts';
import { templateRefOf } from './templateRefOf.ts';

/** Here the items are the person's own where no template is: one that was just added waits for its value. */
const OWN_LIST = 'zeebe:TaskHeaders';

/** Lists, and the attribute without which their items say nothing; an input without a source cannot even be deployed. */
const LISTS: Readonly<Record<string, readonly (readonly [list: string, attribute: string | null])[]>> = {
  'zeebe:IoMapping': [
    ['inputParameters', 'source'],
    ['outputParameters', 'target'],
  ],
  'zeebe:TaskHeaders': [['values', 'value']],
  'zeebe:Properties': [['properties', null]],
  'zeebe:LinkedResources': [['values', null]],
};

/**
 * The library leaves inputs without a source, headers without a value, and the lists and extension elements that
 * held them. Of an element whose extensions a step changed, they go at the end of that step.
 */
export const LEAVE_NO_EMPTY_EXTENSIONS = [
  'eventBus',
  'modeling',
  (eventBus: EventBus, modeling: Modeling): void => {
    const touched = new Set<DiagramElement>();
    let depth = 0;
    const forget = (): void => {
      touched.clear();
      depth = 0;
    };
    eventBus.on(['commandStack.changed', 'diagram.clear'], forget);
    eventBus.on('commandStack.preExecute', 10_000, () => {
      depth += 1;
    });
    eventBus.on('commandStack.postExecuted', 10, (event) => {
      const element = touchedBy(event.command, commandContext(event));
      if (element) touched.add(element);
      depth -= 1;
      if (depth > 0) return;
      const elements = [...touched];
      touched.clear();
      for (const each of elements) if (each.parent) clean(modeling, each);
    });
  },
] as const;

function touchedBy(
  command: unknown,
  { element, shape, moddleElement, properties }: Readonly<Record<string, unknown>>,
): DiagramElement | null {
  if (command === 'propertiesPanel.zeebe.changeTemplate') return isDiagramElement(element) ? element : null;
  if (command === 'shape.create') {
    return isDiagramElement(shape) && templateRefOf(shape.businessObject) ? shape : null;
  }
  if (command !== 'element.updateModdleProperties' || !isModdleElement(moddleElement)) return null;
  const { $type } = moddleElement;
  const isExtension = $type.startsWith('zeebe:') || $type === 'bpmn:ExtensionElements';
  const setsThem = typeof properties === 'object' && properties !== null && 'extensionElements' in properties;
  return isDiagramElement(element) && (isExtension || setsThem) ? element : null;
}

function clean(modeling: Modeling, element: DiagramElement): void {
  const { businessObject } = element;
  const holder = elementOf(businessObject, 'extensionElements');
  if (!holder) return;
  const values = elementsOf(holder, 'values');
  const left = values.filter((value) => !isEmptyList(value, cleanLists(modeling, element, value)));
  if (left.length === 0) {
    modeling.updateModdleProperties(element, businessObject, { extensionElements: undefined });
  } else if (left.length < values.length) {
    modeling.updateModdleProperties(element, holder, { values: left });
  }
}

/** @returns how many items are left; null for an extension that is no list */
function cleanLists(modeling: Modeling, element: DiagramElement, extension: ModdleElement): number | null {
  const lists = Object.hasOwn(LISTS, extension.$type) ? LISTS[extension.$type] : undefined;
  if (!lists) return null;
  const keepsEmpty = extension.$type === OWN_LIST && !templateRefOf(element.businessObject);
  let count = 0;
  const changed: Record<string, readonly ModdleElement[]> = {};
  for (const [list, attribute] of lists) {
    const items = elementsOf(extension, list);
    const left = items.filter(
      (item) => attribute === null || keepsEmpty || (item.get(attribute) ?? '') !== '',
    );
    if (left.length < items.length) changed[list] = left;
    count += left.length;
  }
  if (Object.keys(changed).length > 0) modeling.updateModdleProperties(element, extension, changed);
  return count;
}

function isEmptyList(extension: ModdleElement, left: number | null): boolean {
  return left === 0 && Object.keys(extension.$attrs).length === 0;
}
