import type { CatalogueConnector } from '../catalogue.ts';
import type { Problem } from '../problem.ts';
import type { ProcessModel } from '../process.ts';
import { bySeverity } from './bySeverity.ts';
import { constantProblems } from './constantProblems.ts';
import type { ElementRule, ProcessRule } from './ElementContext.ts';
import { elementContext, modelContext } from './ElementContext.ts';
import { flowProblems } from './flowProblems.ts';
import { implementationProblems } from './implementationProblems.ts';
import { inputProblems } from './inputProblems.ts';
import { mappingTypeProblems } from './mappingTypeProblems.ts';
import { outputProblems } from './outputProblems.ts';
import { executableProblems, processIdProblems } from './processIdProblems.ts';
import { calledElementProblems, errorCodeProblems } from './referenceProblems.ts';
import { variableProblems } from './variableProblems.ts';
import { versionProblems } from './versionProblems.ts';

const PROCESS_RULES: readonly ProcessRule[] = [processIdProblems, executableProblems, variableProblems];
const ELEMENT_RULES: readonly ElementRule[] = [
  implementationProblems,
  versionProblems,
  inputProblems,
  outputProblems,
  mappingTypeProblems,
  constantProblems,
  calledElementProblems,
  errorCodeProblems,
  flowProblems,
];

/** All that is wrong in one BPMN document: errors first, then in document order. */
export function processProblems(model: ProcessModel, connectors: readonly CatalogueConnector[]): Problem[] {
  const context = modelContext(model, connectors);
  const problems = [
    ...model.processes.flatMap((process) => PROCESS_RULES.flatMap((rule) => rule(process, context))),
    ...model.elements.flatMap((element) => {
      const at = elementContext(element, context);
      return ELEMENT_RULES.flatMap((rule) => rule(at));
    }),
  ];
  return bySeverity(problems);
}
