import { type DiagramElement, isDiagramElement } from './DiagramElement.ts';
import type { DiagramEvent, EventBus } from './services.ts';

/** After bpmn-js has put back what it does. */
const LAST = 100;

/** bpmn-js leaves an empty name where there was none, and the place of a label that is gone: both would be written. */
export const UNDONE_NAMES = [
  'eventBus',
  (eventBus: EventBus): void => {
    /** the contexts of commands that named what had no name, and drew a label where there was none */
    const first = new WeakSet();
    eventBus.on('commandStack.element.updateLabel.execute', (event) => {
      const { context, element } = carried(event, 'element');
      if (context && element?.businessObject.get('name') === undefined) first.add(context);
    });
    eventBus.on('commandStack.element.updateLabel.reverted', (event) => {
      const { context, element } = carried(event, 'element');
      const isEmpty = element?.businessObject.get('name') === '';
      if (context && first.has(context) && isEmpty) element.businessObject.set('name', undefined);
    });
    eventBus.on('commandStack.label.create.execute', (event) => {
      const { context, element } = carried(event, 'labelTarget');
      if (context && element?.di?.get('label') === undefined) first.add(context);
    });
    eventBus.on('commandStack.label.create.reverted', LAST, (event) => {
      const { context, element } = carried(event, 'labelTarget');
      if (context && first.has(context)) element?.di?.set('label', undefined);
    });
  },
] as const;

interface Carried {
  readonly context: object | null;
  readonly element: DiagramElement | null;
}

function carried({ context }: DiagramEvent, name: string): Carried {
  if (typeof context !== 'object' || context === null) return { context: null, element: null };
  const element: unknown = Reflect.get(context, name);
  return { context, element: isDiagramElement(element) ? element : null };
}
