import { isDeepStrictEqual } from 'node:util';
import { implementationOf } from '../../../src/domain/connector/implementation.ts';
import { checkProblems } from '../../corpus/checkProblems.ts';
import { PROCESS } from '../cases/caseXml.ts';
import { ACTION, CONNECTOR } from '../cases/mappedCase.ts';
import type { MappingCase, Outcome } from '../cases/MappingCase.ts';
import { MAPPING_CASES } from '../cases/mappingCases.ts';
import type { Tally } from '../Tally.ts';
import { camundaCase, type CamundaCase } from './camundaCase.ts';
import type { CamundaEngine, CaseResult } from './CamundaEngine.ts';

/** Each case of the table as the product exports it: what the job was given, what the process has at the end. */
export async function runMappingCases(engine: CamundaEngine, tally: Tally): Promise<void> {
  const cases = MAPPING_CASES.filter(({ only = 'camunda8' }) => only === 'camunda8');
  const exported = cases.map((one, at) => ({ one, written: camundaCase(one, `case-${String(at)}`) }));
  const results = engine.run(
    exported.map(({ one, written }) => ({
      name: one.name,
      deploy: [written.file],
      process: PROCESS,
      variables: one.start,
      jobs: {
        [implementationOf(CONNECTOR, ACTION)]: {
          outputs: one.gives ?? {},
          ...(one.throws !== undefined && { error: one.throws }),
        },
      },
    })),
  );
  for (const { one, written } of exported) {
    const told = one.differs?.camunda8?.told;
    const failure =
      failureOf(one, results.get(one.name)) ?? (told === undefined ? null : await notTold(written, told));
    tally.count('mapping cases', one.name, failure);
  }
}

function failureOf(one: MappingCase, result: CaseResult | undefined): string | null {
  if (!result?.deployed) return `not deployed: ${result?.refusal ?? 'no result'}`;
  if (result.notStarted !== undefined) return `not started: ${result.notStarted}`;
  if (result.ended !== true) return `it does not end: ${(result.incidents ?? []).join(' ')}`;
  const { receives, ends }: Outcome = { ...one, ...one.differs?.camunda8 };
  // In a repetition the engine counts along.
  const received = (result.jobs ?? []).map(({ own: { loopCounter: _, ...inputs } }) => inputs);
  return (
    different('the connector gets', receives, received) ??
    different('the process ends with', ends, result.variables)
  );
}

function different(what: string, expected: unknown, found: unknown): string | null {
  if (isDeepStrictEqual(expected, found)) return null;
  return `${what} ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`;
}

/** Where the engine does otherwise than the panel says, a person is told before the export. */
async function notTold({ file, connectorText }: CamundaCase, code: string): Promise<string | null> {
  const bytes = typeof file.bytes === 'string' ? new TextEncoder().encode(file.bytes) : file.bytes;
  const connector = { name: `${CONNECTOR}.json`, bytes: new TextEncoder().encode(connectorText) };
  const told = await checkProblems([{ name: file.name, bytes }, connector], { target: 'camunda8' });
  return told.some((problem) => problem.code === code && problem.severity !== 'note')
    ? null
    : `nobody is told “${code}”`;
}
