import { corpusFiles, type CorpusFile } from '../../corpus/CorpusFile.ts';
import { checkProblems } from '../../corpus/checkProblems.ts';
import type { CamundaEngine, CaseResult } from './CamundaEngine.ts';

export interface JudgedFile {
  readonly name: string;
  /** what the engine says to it */
  readonly result: CaseResult;
  /** what the product calls errors in it, as sentences with their codes */
  readonly errors: readonly string[];
}

const ZEEBE = 'http://camunda.org/schema/zeebe/1.0';

/** The files of a folder that say they are for Camunda 8. */
export function camundaFiles(folder: string): readonly CorpusFile[] {
  return corpusFiles(folder).filter(
    ({ name, bytes }) => /\.(bpmn|xml)$/.test(name) && new TextDecoder().decode(bytes).includes(ZEEBE),
  );
}

/** What the engine says to each file, beside what the product says. */
export async function judged(
  engine: CamundaEngine,
  files: readonly CorpusFile[],
): Promise<readonly JudgedFile[]> {
  const results = engine.run(files.map((file) => ({ name: file.name, deploy: [file] })));
  const all: JudgedFile[] = [];
  for (const file of files) {
    const result = results.get(file.name);
    if (!result) throw new Error(`The engine says nothing of “${file.name}”.`);
    const problems = await checkProblems([file], { target: 'camunda8' });
    const errors = problems.filter(({ severity }) => severity === 'error');
    all.push({
      name: file.name,
      result,
      errors: errors.map(({ code, message, place }) => `${code} ${place.element ?? ''}: ${message}`),
    });
  }
  return all;
}
