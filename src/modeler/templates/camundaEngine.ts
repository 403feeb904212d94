import { CloudElementTemplatesCoreModule } from 'bpmn-js-element-templates/core';
import camundaCloudBehaviors from 'camunda-bpmn-js-behaviors/lib/camunda-cloud';
import { moddlePackages } from '../../bpmn/moddlePackages.ts';
import type { EngineModules } from '../canvas/createModeler.ts';
import { TEMPLATES_MODULE } from './templatesModule.ts';

/** Camunda 8: its words in the model, its behaviors, and element templates. Loaded with its first process only. */
export async function camundaEngine(): Promise<EngineModules> {
  return {
    packages: await moddlePackages('camunda8'),
    modules: [camundaCloudBehaviors, CloudElementTemplatesCoreModule, TEMPLATES_MODULE],
  };
}
