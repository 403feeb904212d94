import type { ElementData } from '../../domain/process.ts';
import { service } from '../canvas/services.ts';
import type { ServiceSource } from '../canvas/services.ts';
import { setData } from './commands.ts';
import type { Target } from './Target.ts';

/** A plain task becomes a service task and keeps its id, name and place. */
export function chooseAction(
  modeler: ServiceSource,
  { businessObject, carrier }: Target,
  implementation: string,
  data: ElementData,
): void {
  const becomes = businessObject.$type === 'bpmn:Task' && implementation !== '';
  const task = becomes
    ? service(modeler, 'bpmnReplace').replaceElement(carrier, { type: 'bpmn:ServiceTask' })
    : carrier;
  service(modeler, 'modeling').updateProperties(task, {
    implementation: implementation === '' ? undefined : implementation,
  });
  setData(service(modeler, 'commandStack'), [{ businessObject: task.businessObject, carrier: task, data }]);
}
