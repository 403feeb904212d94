import type { CatalogueConnector } from '../catalogue.ts';
import type { Problem } from '../problem.ts';
import type { ProcessModel } from '../process.ts';
import { bySeverity } from './bySeverity.ts';
import { constantProblems } from './constantProblems.ts';
import { CAMUNDA_RULES } from './camunda/camundaRules.ts';
import type { ElementRule, EngineContext, ProcessRule } from './ElementContext.ts';
import { elementContext, modelContext } from './ElementContext.ts';
import { flowProblems } from './flowProblems.ts';
import { implementationProblems } from './implementationProblems.ts';
import { inputProblems } from './inputProblems.ts';
import { mappingTypeProblems } from './mappingTypeProblems.ts';
import { outputProblems } from './outputProblems.ts';
import { executableProblems, processIdProblems } from './processIdProblems.ts';
import { calledElementProblems, errorCodeProblems } from './referenceProblems.ts';
import { variableProblems } from './variableProblems.ts';
import type { Target } from '../target.ts';
import { importedApart } from '../templates/withoutAction.ts';
import { versionProblems } from './versionProblems.ts';

interface Rules {
  readonly process: readonly ProcessRule[];
  readonly element: readonly ElementRule[];
}

const RULES: Readonly<Record<Target, Rules>> = {
  activiti: {
    process: [processIdProblems, executableProblems, variableProblems],
    element: [
      implementationProblems,
      versionProblems,
      inputProblems,
      outputProblems,
      mappingTypeProblems,
      constantProblems,
      calledElementProblems,
      errorCodeProblems,
      flowProblems,
    ],
  },
  camunda8: CAMUNDA_RULES,
};

/** All that is wrong in one BPMN document: errors first, then in document order. */
export function processProblems(
  document: ProcessModel,
  connectors: readonly CatalogueConnector[],
  engine: EngineContext = { target: 'activiti' },
): Problem[] {
  const { isImported } = engine;
  const model = isImported ? importedApart(document, connectors, isImported) : document;
  const context = modelContext(model, connectors, engine);
  const rules = RULES[engine.target];
  const problems = [
    ...model.processes.flatMap((process) => rules.process.flatMap((rule) => rule(process, context))),
    ...model.elements.flatMap((element) => {
      const at = elementContext(element, context);
      return rules.element.flatMap((rule) => rule(at));
    }),
  ];
  return bySeverity(problems);
}
