import { errorCodeProblems } from '../referenceProblems.ts';
import type { ElementRule, ProcessRule } from '../ElementContext.ts';
import { flowProblems } from '../flowProblems.ts';
import { gatewayProblems } from '../gatewayProblems.ts';
import { inputProblems } from '../inputProblems.ts';
import { camundaPartProblems } from '../missingPartProblems.ts';
import { modelingProblems } from '../modelingProblems.ts';
import { outputProblems } from '../outputProblems.ts';
import { executableProblems } from '../processIdProblems.ts';
import { duplicateIdProblems, sequenceFlowProblems, startAndEndProblems } from '../scopeProblems.ts';
import { variablePathProblems } from '../variablePathProblems.ts';
import { variableNameProblems } from '../variableProblems.ts';
import { versionProblems } from '../versionProblems.ts';
import { eventProblems } from './eventProblems.ts';
import { feelTextProblems } from './feelTextProblems.ts';
import { jobProblems } from './jobProblems.ts';
import { secretProblems } from './secretProblems.ts';

/** What is checked in a process for Camunda 8. Rules about what only Activiti's engines read are not among them. */
export const CAMUNDA_RULES: {
  readonly process: readonly ProcessRule[];
  readonly element: readonly ElementRule[];
} = {
  process: [
    executableProblems,
    variableNameProblems,
    variablePathProblems,
    modelingProblems,
    gatewayProblems,
    duplicateIdProblems,
  ],
  element: [
    jobProblems,
    ({ element, model }) => model.templateProblems?.(element) ?? [],
    versionProblems,
    inputProblems,
    outputProblems,
    eventProblems,
    feelTextProblems,
    secretProblems,
    errorCodeProblems,
    flowProblems,
    sequenceFlowProblems,
    startAndEndProblems,
    camundaPartProblems,
  ],
};
