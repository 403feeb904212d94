import type { Problem } from '../../problem.ts';
import { errorCodeProblems } from '../referenceProblems.ts';
import type { ElementRule, ElementsRule, ModelContext, ProcessRule } from '../ElementContext.ts';
import { flowProblems } from '../flowProblems.ts';
import { GATEWAY_RULE } from '../gatewayProblems.ts';
import { inputProblems } from '../inputProblems.ts';
import { camundaPartProblems } from '../missingPartProblems.ts';
import { MODELING_RULE } from '../modelingProblems.ts';
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
import { plainOutputProblems, targetProblems } from './targetProblems.ts';

/** What other engines run, and Zeebe refuses: of conditions that is said of gateways alone. */
function asZeebeSays(problem: Problem, { byId }: ModelContext): Problem {
  const flow = byId.get(problem.place.element ?? '');
  const source = byId.get(flow?.source ?? '')?.type ?? '';
  const isRefused =
    problem.code === 'several-blank-starts' ||
    (problem.code === 'condition-missing' && /(Exclusive|Inclusive)Gateway$/.test(source));
  return isRefused ? { ...problem, severity: 'error' } : problem;
}

const ZEEBE_MODELING: ElementsRule = {
  reads: MODELING_RULE.reads,
  find: (process, context) => {
    const tell = MODELING_RULE.find(process, context);
    return (now) => tell(now).map((one) => asZeebeSays(one, now));
  },
};

/** What is checked in a process for Camunda 8. Rules about what only Activiti's engines read are not among them. */
export const CAMUNDA_RULES: {
  readonly process: readonly (ProcessRule | ElementsRule)[];
  readonly element: readonly ElementRule[];
} = {
  process: [
    nothingToRunProblems,
    scopeStartProblems,
    variableNameProblems,
    VARIABLE_PATH_RULE,
    ZEEBE_MODELING,
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
  ],
};
