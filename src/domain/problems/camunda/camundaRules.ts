import { errorCodeProblems } from '../referenceProblems.ts';
import type { ElementRule, ElementsRule, ProcessRule } from '../ElementContext.ts';
import { flowProblems } from '../flowProblems.ts';
import { GATEWAY_RULE } from '../gatewayProblems.ts';
import { inputProblems } from '../inputProblems.ts';
import { camundaPartProblems } from '../missingPartProblems.ts';
import { MODELING_RULE } from '../modelingProblems.ts';
import { activityNamingProblems, processNamingProblems } from '../namingProblems.ts';
import { outputProblems } from '../outputProblems.ts';
import { linkProblems } from '../linkProblems.ts';
import {
  duplicateIdProblems,
  eventSubProcessProblems,
  sequenceFlowProblems,
  startAndEndProblems,
} from '../scopeProblems.ts';
import { VARIABLE_PATH_RULE } from '../variablePathProblems.ts';
import { variableNameProblems } from '../variableProblems.ts';
import { versionProblems } from '../versionProblems.ts';
import { eventProblems } from './eventProblems.ts';
import { feelTextProblems } from './feelTextProblems.ts';
import { jobProblems } from './jobProblems.ts';
import { keptOutputProblems } from './keptOutputProblems.ts';
import { nothingToRunProblems, scopeStartProblems } from './scopeStartProblems.ts';
import { secretProblems } from './secretProblems.ts';
import { supportProblems } from './supportProblems.ts';
import { plainOutputProblems, targetProblems } from './targetProblems.ts';

/** What is checked in a process for Camunda 8. Rules about what only Activiti's engines read are not among them. */
export const CAMUNDA_RULES: {
  readonly process: readonly (ProcessRule | ElementsRule)[];
  readonly element: readonly ElementRule[];
} = {
  process: [
    nothingToRunProblems,
    scopeStartProblems,
    processNamingProblems,
    variableNameProblems,
    VARIABLE_PATH_RULE,
    MODELING_RULE,
    GATEWAY_RULE,
    linkProblems,
    duplicateIdProblems,
  ],
  element: [
    jobProblems,
    ({ element, model }) => model.templateProblems?.(element) ?? [],
    versionProblems,
    inputProblems,
    outputProblems,
    keptOutputProblems,
    targetProblems,
    plainOutputProblems,
    eventProblems,
    feelTextProblems,
    secretProblems,
    errorCodeProblems,
    flowProblems,
    sequenceFlowProblems,
    startAndEndProblems,
    eventSubProcessProblems,
    camundaPartProblems,
    supportProblems,
    activityNamingProblems,
  ],
};
