import { DATA_PROPERTY } from '../bpmn/modelData.ts';
import { isModdleElement } from '../bpmn/moddleTypes.ts';
import type { ModdleElement } from '../bpmn/moddleTypes.ts';
import type { EventBus } from './canvas/services.ts';
import { DATA_COMMAND, STEP_COMMAND } from './edits/commands.ts';

/** Leave every element where it is in the document, and say nothing about others than those they change. */
const IN_PLACE: ReadonlySet<string> = new Set([
  DATA_COMMAND,
  STEP_COMMAND,
  'elements.move',
  'shape.move',
  'shape.resize',
  'connection.move',
  'connection.layout',
  'connection.updateWaypoints',
  // Which lane or category an element is in is not said of it.
  'lane.updateRefs',
  'group.updateRefs',
]);
const OWN_PROPERTIES: ReadonlySet<string> = new Set([
  'name',
  'implementation',
  'isExecutable',
  DATA_PROPERTY,
]);

/** Which elements the commands since the last reading can have changed; null when that is not known. */
export class ChangedElements {
  #changed: Set<ModdleElement> | null = null;

  constructor(eventBus: EventBus) {
    eventBus.on(['commandStack.executed', 'commandStack.reverted'], (event) => {
      if (!isInPlace(String(event.command), event.context)) this.#changed = null;
      else for (const element of dataOf(event.context)) this.#changed?.add(element);
    });
    eventBus.on('elements.changed', 5000, (event) => {
      for (const element of elementsIn(event.elements)) this.#changed?.add(element);
    });
    eventBus.on(['import.done', 'diagram.clear'], () => {
      this.#changed = null; // in braces: what a listener gives back keeps the event from the others
    });
  }

  take(): ReadonlySet<ModdleElement> | null {
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }
}

function isInPlace(command: string, context: unknown): boolean {
  if (IN_PLACE.has(command)) return true;
  const properties: unknown = command === 'element.updateProperties' && valueIn(context, 'properties');
  return (
    typeof properties === 'object' &&
    properties !== null &&
    Object.keys(properties).every((name) => OWN_PROPERTIES.has(name))
  );
}

/** Data is carried by processes, too, which are no shapes. */
function dataOf(context: unknown): readonly ModdleElement[] {
  const element = valueIn(context, 'element');
  return [...elementsIn(valueIn(context, 'changes')), ...elementsIn(element === undefined ? [] : [element])];
}

function elementsIn(list: unknown): readonly ModdleElement[] {
  if (!Array.isArray(list)) return [];
  return list.map((item: unknown) => valueIn(item, 'businessObject')).filter(isModdleElement);
}

function valueIn(holder: unknown, name: string): unknown {
  return typeof holder === 'object' && holder !== null ? (Reflect.get(holder, name) as unknown) : undefined;
}
