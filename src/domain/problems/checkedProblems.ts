import type { CatalogueConnector } from '../connector/catalogue.ts';
import type { Problem } from '../problem.ts';
import type { ProcessModel } from '../process/process.ts';
import type { EngineContext } from './ElementContext.ts';
import { processProblems } from './processProblems.ts';
import { projectProblems, type ProjectProcess } from './projectProblems.ts';
import { type Checks, withRuleSettings } from './ruleSettings.ts';

/** What is wrong in a process as its project wants it told: by its rules, for its version of the engine. */
export function checkedProblems(
  model: ProcessModel,
  catalogue: readonly CatalogueConnector[],
  engine: EngineContext,
  checks: Checks | undefined,
): readonly Problem[] {
  return withRuleSettings(processProblems(model, catalogue, engineFor(engine, checks)), checks?.rules);
}

/** The same of what is wrong between the processes of a project. */
export function checkedBetween(
  project: { readonly name: string; readonly checks?: Checks | undefined },
  processes: readonly ProjectProcess[],
  catalogue: readonly CatalogueConnector[],
): readonly Problem[] {
  return withRuleSettings(projectProblems(project, processes, catalogue), project.checks?.rules);
}

/** In the version the project names, for processes that name none; with names as the project wants them. */
export function engineFor(
  { engineVersion: _, names: __, ...engine }: EngineContext,
  checks: Checks = {},
): EngineContext {
  const engineVersion = checks.engineVersions?.[engine.target];
  const { names } = checks;
  return { ...engine, ...(engineVersion !== undefined && { engineVersion }), ...(names && { names }) };
}
