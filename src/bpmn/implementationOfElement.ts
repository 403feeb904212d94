import { CALLING_TYPES } from '../domain/process/callingTasks.ts';
import { implementationOfTemplate } from '../domain/templates/implementationOfTemplate.ts';
import { engineAttribute, hasEngineElement } from './engineWords.ts';
import { targetOfModel } from './targetOfModel.ts';
import { elementOf, textOf } from './moddleTypes.ts';
import type { ModdleElement } from './moddleTypes.ts';

const JAVA_ATTRIBUTES = ['class', 'expression', 'delegateExpression', 'type', 'decisionRef'];

/** Types that can call a connector action. */
export function hasImplementation(element: ModdleElement): boolean {
  return CALLING_TYPES.has(element.$type);
}

/**
 * What a task calls: its `implementation`, in Camunda 8 the action its template stands for.
 * @returns undefined where nothing is said
 */
export function readImplementation(element: ModdleElement): string | undefined {
  if (!hasImplementation(element)) return undefined;
  if (targetOfModel(element) === 'activiti') return textOf(element, 'implementation');
  return implementationOfTemplate(textOf(element, 'zeebe:modelerTemplate') ?? '') || undefined;
}

/** What it does is said to the engine in its own words, and it calls no connector: Java, a web service of the file. */
export function isRunByEngine(task: ModdleElement): boolean {
  // Camunda 7 calls cases, too, which are no processes.
  if (task.$type === 'bpmn:CallActivity') return engineAttribute(task, 'caseRef') !== undefined;
  if (!hasImplementation(task)) return false;
  return (
    JAVA_ATTRIBUTES.some((name) => engineAttribute(task, name) !== undefined) ||
    hasEngineElement(task, ['connector']) ||
    elementOf(task, 'operationRef') !== undefined
  );
}
