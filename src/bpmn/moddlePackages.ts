import type { Target } from '../domain/process/target.ts';
import { ACTIVITI_DESCRIPTOR } from './activitiDescriptor.ts';
import { MODEL_DATA_DESCRIPTOR } from './modelData.ts';
import type { ModdlePackage } from './moddleTypes.ts';

/** Of an engine's processes: never two engines' together, for each drops what the other declares. */
export type ModdlePackages = Readonly<Record<string, ModdlePackage>>;

/** The packages of every headless moddle of ours. That of Camunda 8 is loaded with the first of its processes. */
export async function moddlePackages(target: Target): Promise<ModdlePackages> {
  if (target === 'activiti') return { activiti: ACTIVITI_DESCRIPTOR, modelData: MODEL_DATA_DESCRIPTOR };
  const { default: zeebe } = await import('zeebe-bpmn-moddle/resources/zeebe.json');
  return { zeebe, modelData: MODEL_DATA_DESCRIPTOR };
}
