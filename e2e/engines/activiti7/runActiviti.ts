import { existsSync } from 'node:fs';
import path from 'node:path';
import { extensionsOwner, modelName } from '../../../src/formats/fileNames.ts';
import type { OutFile } from '../../../src/formats/ImportItem.ts';
import { corpusFiles } from '../../corpus/CorpusFile.ts';
import type { SampleExports } from '../sampleExports.ts';
import { Tally } from '../Tally.ts';
import { ActivitiEngine } from './ActivitiEngine.ts';
import { compareProblems } from './compareProblems.ts';
import { runMappingCases } from './runMappingCases.ts';
import { runRelease } from './runRelease.ts';
import { runSideBySide } from './runSideBySide.ts';

const ROOT = path.join(import.meta.dirname, '../../..');
const SAMPLE = path.join(ROOT, 'public/sample');
const CORPUS = path.join(process.env.CORPUS_DIR ?? path.join(ROOT, '../shared/corpus'), 'activiti/processes');

/** Of a downloaded project archive: what is about one process. */
function exportedIn({ activiti }: SampleExports) {
  return (name: string): Promise<readonly OutFile[]> =>
    Promise.resolve(
      activiti
        .filter((file) => [modelName(file.name), extensionsOwner(file.name)].includes(modelName(name)))
        .map((file) => ({ path: file.name, bytes: file.bytes })),
    );
}

/** The table of cases, the sample, and the processes of others where they are. */
export async function runActiviti(made: SampleExports | null): Promise<Tally> {
  const engine = new ActivitiEngine();
  const tally = new Tally(`Activiti ${engine.version}`);
  await runMappingCases(engine, tally);
  await runSideBySide(engine, tally, corpusFiles(SAMPLE), made ? { exportOf: exportedIn(made) } : {});
  await runRelease(engine, tally, corpusFiles(SAMPLE), made?.release);
  if (existsSync(CORPUS)) {
    const judged = await runSideBySide(engine, tally, corpusFiles(CORPUS));
    for (const line of compareProblems(judged, tally)) console.log(line);
  } else console.log(`The processes of others are not here (${CORPUS}): only our own are run.`);
  return tally;
}
