import { expect, test } from 'vitest';
import { activitiCase } from '../../../e2e/engines/activiti7/activitiCase.ts';
import { camundaCase } from '../../../e2e/engines/camunda8/camundaCase.ts';
import { CALL, PROCESS, TASK } from '../../../e2e/engines/cases/caseXml.ts';
import { mappedCase } from '../../../e2e/engines/cases/mappedCase.ts';
import { MAPPING_CASES } from '../../../e2e/engines/cases/mappingCases.ts';
import type { MappingCase, Outcome } from '../../../e2e/engines/cases/MappingCase.ts';
import { attachData } from '../../bpmn/attachData.ts';
import { parseBpmn } from '../../bpmn/parseBpmn.ts';
import { readModel } from '../../bpmn/readModel.ts';
import type { ProcessModel } from '../../domain/process/process.ts';
import { calledGraphs } from '../../domain/scenario/calledGraphs.ts';
import { runScenario } from '../../domain/scenario/runScenario.ts';
import type { ScenarioQuestion, ScenarioTools } from '../../domain/scenario/Scenario.ts';
import type { ScenarioAnswer, Values } from '../../domain/scenario/ScenarioAnswer.ts';
import { scenarioGraph } from '../../domain/scenario/scenarioGraph.ts';
import { startRun } from '../../domain/scenario/startRun.ts';
import type { Target } from '../../domain/process/target.ts';
import { openProcess } from '../activiti/workingProcess.ts';
import { readCamundaProcess } from '../camunda/camundaProcess.ts';
import { evaluateFeel } from '../feel/evaluateFeel.ts';

interface Engine {
  readonly name: 'activiti-7.1.0.M6' | 'camunda8' | 'activiti';
  readonly target: Target;
}

/** What real engines are asked by `npm run test:engines`, here walked: both have to say the same of one table. */
const ENGINES: readonly Engine[] = [
  { name: 'activiti-7.1.0.M6', target: 'activiti' },
  { name: 'camunda8', target: 'camunda8' },
  { name: 'activiti', target: 'activiti' },
];

for (const engine of ENGINES)
  test.each(MAPPING_CASES.filter(({ only = engine.target }) => only === engine.target))(
    `given the case “$name” as it is exported, then a walk gives what ${engine.name} gives`,
    async (one) => {
      const { name } = engine;
      const expected: Outcome = { ...one, ...(name === 'activiti' ? {} : one.differs?.[name]) };
      const { receives, ends } = await walked(one, engine);
      expect(receives).toEqual(expected.receives);
      expect(ends).toEqual(expected.ends);
    },
  );

async function walked(one: MappingCase, { name, target }: Engine): Promise<Outcome> {
  const model = await modelOf(one, target);
  const { action } = mappedCase(one, target);
  const isOld = name === 'activiti-7.1.0.M6';
  const tools: ScenarioTools = {
    feel: evaluateFeel,
    called: calledGraphs([{ model, target }], isOld),
    actionOf: ({ id }) => (id === TASK ? action : null),
  };
  const receives: Values[] = [];
  const answer = ({ element, inputs, enters }: ScenarioQuestion): ScenarioAnswer | undefined => {
    // What it calls is in the same file, and walked.
    if (element === CALL && enters !== undefined) return undefined;
    receives.push(inputs);
    if (one.throws !== undefined) return { kind: 'error', code: one.throws };
    return { kind: 'outputs', values: one.gives ?? {} };
  };
  const process = model.processes.find(({ id }) => id === PROCESS);
  if (!process) throw new Error(`There is no process ${PROCESS}.`);
  const graph = scenarioGraph(model, process, target, isOld);
  const { outcome, steps } = await runScenario(
    graph,
    await startRun(graph, one.start, tools.feel),
    tools,
    answer,
  );
  expect(outcome).toBe('over');
  return { receives, ends: steps.at(-1)?.step.variables ?? {} };
}

/** As it is when the files are opened again. */
async function modelOf(one: MappingCase, target: Target): Promise<ProcessModel> {
  const { xml, data } =
    target === 'camunda8'
      ? readCamundaProcess(camundaCase(one, 'case').content)
      : await openProcess(activitiCase(one, 'case').content);
  const { definitions } = await parseBpmn(xml, target);
  attachData(definitions, data);
  return readModel(definitions);
}
