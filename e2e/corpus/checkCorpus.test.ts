import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/domain/problem.ts';
import { checkProblems } from './checkProblems.ts';
import { corpusFiles, type CorpusFile } from './CorpusFile.ts';

const CORPUS = process.env.CORPUS_DIR ?? path.resolve(import.meta.dirname, '../../../shared/corpus');
const isThere = existsSync(path.join(CORPUS, 'bpmn'));
if (!isThere) console.warn(`Skipped: there are no files of other people's tools in ${CORPUS}.`);

/** Each by itself: what they say of each other is a matter of archives. */
async function problemsBy(folder: string, wanted: RegExp): Promise<ReadonlyMap<string, readonly Problem[]>> {
  const files = corpusFiles(path.join(CORPUS, folder)).filter(({ name }) => wanted.test(name));
  expect(files.length).toBeGreaterThan(0);
  const found = new Map<string, readonly Problem[]>();
  for (const file of files) found.set(file.name, await checkProblems([file], { target: ofAll(file) }));
  return found;
}

/** Files without a word of an engine are read for Activiti. */
function ofAll({ bytes }: CorpusFile) {
  return new TextDecoder().decode(bytes).includes('schema/zeebe') ? undefined : ('activiti' as const);
}

describe.skipIf(!isThere)('problems of files that others wrote', { timeout: 120_000 }, () => {
  test.each([
    ['Activiti__invalidMessageProcess', ['import-warning']],
    [
      'Activiti__invalidProcess',
      [
        'condition-on-only-flow condition-on-default-flow event-gateway-target implementation-missing',
        'message-missing signal-missing not-connected script-missing event-definition-missing timer-missing',
        'flow-without-source flow-without-target flow-across-border process-not-executable',
        'several-blank-starts sub-process-typed-start event-sub-process-start multi-instance-without-collection boundary-event-unattached',
      ].flatMap((codes) => codes.split(' ')),
    ],
    [
      'testInvalidSequenceFlowInAndOutEventSubProcess',
      ['event-sub-process-flow', 'event-sub-process-blank-start'],
    ],
    ['testInvalidEventLinkMultipleTargets', ['link-target-duplicate']],
    ['flowable-engine__invalidProcess', ['implementation-missing', 'message-missing', 'flow-across-border']],
  ])('broken: %s gets its own', async (name, codes) => {
    const [problems = []] = (await problemsBy('bpmn/broken', new RegExp(name))).values();
    expect(problems.map(({ code }) => code)).toEqual(expect.arrayContaining([...codes]));
  });

  test('what engines of the same family deploy has no error but where it misses something', async () => {
    const found = await problemsBy('bpmn/real', /^(camunda7|flowable|activiti|acloud)__/);
    const errors = [...found].flatMap(([name, problems]) =>
      problems.filter(({ severity }) => severity === 'error').map(({ code }) => `${name} ${code}`),
    );
    // Camunda 7 runs event sub-processes that compensation starts; the validator of Activiti refuses them.
    const others = errors.filter((one) => !/^camunda7__.* event-sub-process-start$/.test(one));
    expect(others.toSorted()).toEqual([
      // connectors that are not beside the file
      'acloud__process-with-gateway-concurrency.bpmn connector-unknown',
      'acloud__processDiagram.bigProcess.bpmn connector-unknown',
      'acloud__processDiagram.bigProcess.bpmn connector-unknown',
      'activiti__htmlEmailSplit.bpmn flow-without-source',
      'activiti__htmlEmailSplit.bpmn flow-without-target',
      'activiti__mapExceptionModel.bpmn implementation-missing',
      'activiti__mapExceptionModel.bpmn implementation-missing',
      // the only false one: the parser does not follow a reference with a prefix
      'camunda7__ReferenceTest.shouldFindReferenceWithNamespace.bpmn message-missing',
      'flowable__pool-with-extensions.bpmn message-missing',
      'flowable__pool-with-extensions.bpmn message-missing',
    ]);
  });

  test('a drawing that is not to be run has no error an engine would make', async () => {
    const found = await problemsBy('bpmn/miwg', /C\.[1-4]\.\d-(export|roundtrip)/);
    const idle = [...found.values()].filter((problems) =>
      problems.some(({ code, severity }) => code === 'process-not-executable' && severity === 'warning'),
    );
    expect(idle.length).toBeGreaterThan(0);
    const errors = idle.flat().filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code }) => code)).toEqual([]);
  });
});
