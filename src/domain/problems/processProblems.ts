import type { CatalogueConnector } from '../connector/catalogue.ts';
import { engineVersionOf } from '../process/engineVersions.ts';
import type { Problem } from '../problem.ts';
import type { ProcessModel } from '../process/process.ts';
import { asMeant } from './asMeant.ts';
import { bySeverity } from './bySeverity.ts';
import { conditionProblems } from './conditionProblems.ts';
import { constantProblems } from './constantProblems.ts';
import { CAMUNDA_RULES } from './camunda/camundaRules.ts';
import type { ElementRule, ElementsRule, EngineContext, ProcessRule } from './ElementContext.ts';
import { elementContext, modelContext } from './ElementContext.ts';
import { flowProblems } from './flowProblems.ts';
import { GATEWAY_RULE } from './gatewayProblems.ts';
import { implementationProblems } from './implementationProblems.ts';
import { inputProblems } from './inputProblems.ts';
import { mappingTypeProblems } from './mappingTypeProblems.ts';
import { missingPartProblems } from './missingPartProblems.ts';
import { MODELING_RULE } from './modelingProblems.ts';
import { defaultExpressionProblems, olderEngineProblems } from './olderEngineProblems.ts';
import { activityNamingProblems, processNamingProblems } from './namingProblems.ts';
import { outputProblems } from './outputProblems.ts';
import { payloadProblems } from './payloadProblems.ts';
import { executableProblems, processIdProblems } from './processIdProblems.ts';
import { calledElementProblems, errorCodeProblems } from './referenceProblems.ts';
import { linkProblems } from './linkProblems.ts';
import {
  duplicateIdProblems,
  eventSubProcessProblems,
  sequenceFlowProblems,
  startAndEndProblems,
} from './scopeProblems.ts';
import { USAGE_RULE } from './usageProblems.ts';
import { VARIABLE_PATH_RULE } from './variablePathProblems.ts';
import { variableProblems } from './variableProblems.ts';
import type { Target } from '../process/target.ts';
import { importedApart } from '../templates/withoutAction.ts';
import { versionProblems } from './versionProblems.ts';

interface Rules {
  readonly process: readonly (ProcessRule | ElementsRule)[];
  readonly element: readonly ElementRule[];
}

const RULES: Readonly<Record<Target, Rules>> = {
  activiti: {
    process: [
      processIdProblems,
      executableProblems,
      processNamingProblems,
      variableProblems,
      defaultExpressionProblems,
      VARIABLE_PATH_RULE,
      USAGE_RULE,
      MODELING_RULE,
      GATEWAY_RULE,
      linkProblems,
      duplicateIdProblems,
    ],
    element: [
      implementationProblems,
      versionProblems,
      inputProblems,
      outputProblems,
      mappingTypeProblems,
      olderEngineProblems,
      payloadProblems,
      constantProblems,
      calledElementProblems,
      errorCodeProblems,
      flowProblems,
      sequenceFlowProblems,
      startAndEndProblems,
      eventSubProcessProblems,
      missingPartProblems,
      conditionProblems,
      activityNamingProblems,
    ],
  },
  camunda8: CAMUNDA_RULES,
};

export function rulesFor({ target }: EngineContext): Rules {
  return RULES[target];
}

/** The engine in the version the process is for; `engine` itself names the one for processes that do not say. */
export function forVersion(engine: EngineContext, model: ProcessModel): EngineContext {
  const engineVersion = engineVersionOf(model) ?? engine.engineVersion;
  return engineVersion === engine.engineVersion ? engine : { ...engine, engineVersion };
}

/** All that is wrong in one BPMN document: errors first, then in document order. */
export function processProblems(
  document: ProcessModel,
  connectors: readonly CatalogueConnector[],
  engine: EngineContext = { target: 'activiti' },
): Problem[] {
  const { isImported } = engine;
  const model = isImported ? importedApart(document, connectors, isImported) : document;
  const context = modelContext(model, connectors, forVersion(engine, model));
  const rules = rulesFor(engine);
  const problems = [
    ...model.processes.flatMap((process) =>
      rules.process.flatMap((rule) =>
        typeof rule === 'function' ? rule(process, context) : rule.find(process, context)(context),
      ),
    ),
    ...model.elements.flatMap((element) => {
      const at = elementContext(element, context);
      return rules.element.flatMap((rule) => rule(at));
    }),
  ];
  return bySeverity(asMeant(problems, document));
}
