import { taskName } from '../../domain/process/taskName.ts';
import { t } from '../../language/t.ts';
import type { DiagramShape } from '../canvas/DiagramElement.ts';
import { service, type ServiceSource } from '../canvas/services.ts';
import type { NewElement } from '../FlowEditing.ts';

/** With its name from the start: that of an event gets its place as the event is made. */
export function newShape(services: ServiceSource, what: NewElement, name: string): DiagramShape {
  const shape =
    'action' in what
      ? service(services, 'newTasks').create(what)
      : service(services, 'elementFactory').createShape({
          type: what.type,
          ...(what.event !== undefined && { eventDefinitionType: what.event }),
          ...(what.isExpanded === true && { isExpanded: true }),
          ...(what.letsGoOn === true && { cancelActivity: false }),
        });
  if (name !== '') shape.businessObject.set('name', name);
  return shape;
}

/** What the step is called that makes it. */
export function newElementWords(what: NewElement, name: string): string {
  if (name !== '') return name;
  return 'action' in what ? taskName(what.action.name) : t('element');
}
