import type { Target } from '../domain/process/target.ts';
import type { ModdleElement } from './moddleTypes.ts';

/** The engine whose packages an element was read with. */
export function targetOfModel({ $model }: ModdleElement): Target {
  return $model.getPackage('zeebe') === undefined ? 'activiti' : 'camunda8';
}
