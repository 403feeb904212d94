import { implementationOfTemplate } from '../domain/templates/implementationOfTemplate.ts';
import { targetOfModel } from './targetOfModel.ts';
import { textOf } from './moddleTypes.ts';
import type { ModdleElement } from './moddleTypes.ts';

const IMPLEMENTATION_TYPES: readonly string[] = [
  'bpmn:ServiceTask',
  'bpmn:SendTask',
  'bpmn:BusinessRuleTask',
];

/** Types that can call a connector action. */
export function hasImplementation(element: ModdleElement): boolean {
  return IMPLEMENTATION_TYPES.includes(element.$type);
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
