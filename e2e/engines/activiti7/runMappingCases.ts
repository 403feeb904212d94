import { isDeepStrictEqual } from 'node:util';
import { MAPPING_CASES } from '../cases/mappingCases.ts';
import { ACTION, CONNECTOR } from '../cases/mappedCase.ts';
import type { MappingCase, Outcome } from '../cases/MappingCase.ts';
import { PROCESS } from '../cases/caseXml.ts';
import { implementationOf } from '../../../src/domain/connector/implementation.ts';
import { activitiCase } from './activitiCase.ts';
import type { ActivitiEngine, EngineResult } from './ActivitiEngine.ts';
import { toldOf } from './toldOf.ts';
import type { Tally } from '../Tally.ts';

/** Each case of the table as the product exports it: what the connector was given, what the process has at the end. */
export async function runMappingCases(engine: ActivitiEngine, tally: Tally): Promise<void> {
  const cases = MAPPING_CASES.filter(({ only = 'activiti' }) => only === 'activiti');
  const exported = cases.map((one, at) => ({ one, written: activitiCase(one, `case-${String(at)}`) }));
  const results = engine.run(
    exported.map(({ one, written }) => ({
      name: one.name,
      files: written.files,
      process: PROCESS,
      variables: one.start,
      answers: {
        [implementationOf(CONNECTOR, ACTION)]: {
          outputs: one.gives ?? {},
          ...(one.throws && { error: one.throws }),
        },
      },
    })),
  );
  for (const { one, written } of exported) {
    const result = results.get(one.name);
    const differs = one.differs?.['activiti-7.1.0.M6'];
    const failure = failureOf(one, result) ?? (differs?.told ? await notTold(written, differs.told) : null);
    tally.count('mapping cases', one.name, failure);
  }
}

function failureOf(one: MappingCase, result: EngineResult | undefined): string | null {
  if (!result?.deployed) return `not deployed: ${result?.refusal ?? 'no result'}`;
  const run = result.runs?.[PROCESS];
  if (!run || run.failure !== undefined) return `not run: ${run?.failure ?? 'no result'}`;
  if (!run.ended) return 'it does not end';
  const { receives, ends }: Outcome = { ...one, ...one.differs?.['activiti-7.1.0.M6'] };
  const received = run.calls.map(({ variables }) => variables);
  return (
    different('the connector gets', receives, received) ??
    different('the process ends with', ends, run.variables)
  );
}

function different(what: string, expected: unknown, found: unknown): string | null {
  if (isDeepStrictEqual(expected, found)) return null;
  return `${what} ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`;
}

/** Where the engine does otherwise than the panel says, a person is told before the export. */
async function notTold(written: ReturnType<typeof activitiCase>, code: string): Promise<string | null> {
  const told = await toldOf(written.content, [written.connectorText]);
  return told.some((problem) => problem.code === code && problem.severity !== 'note')
    ? null
    : `nobody is told “${code}”`;
}
