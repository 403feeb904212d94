import { targetOfModel } from '../../bpmn/targetOfModel.ts';
import type { ElementData } from '../../domain/process/process.ts';
import { service } from '../canvas/services.ts';
import type { ServiceSource } from '../canvas/services.ts';
import { chooseTemplate } from '../templates/chooseTemplate.ts';
import { setData } from './commands.ts';
import type { Target } from './Target.ts';

/**
 * A plain task becomes a service task and keeps its id, name and place.
 * @returns what does it, to be run as one step
 * @throws Error with a sentence when it cannot be done
 */
export function chooseAction(
  modeler: ServiceSource,
  target: Target,
  implementation: string,
  data: ElementData,
): () => void {
  if (targetOfModel(target.businessObject) === 'camunda8')
    return chooseTemplate(modeler, target, implementation, data);
  return () => setImplementation(modeler, target, implementation, data);
}

function setImplementation(
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
