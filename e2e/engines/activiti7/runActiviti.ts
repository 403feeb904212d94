import { existsSync } from 'node:fs';
import path from 'node:path';
import { corpusFiles } from '../../corpus/CorpusFile.ts';
import { Tally } from '../Tally.ts';
import { ActivitiEngine } from './ActivitiEngine.ts';
import { compareProblems } from './compareProblems.ts';
import { runMappingCases } from './runMappingCases.ts';
import { runRelease } from './runRelease.ts';
import { runSideBySide } from './runSideBySide.ts';

const ROOT = path.join(import.meta.dirname, '../../..');
const SAMPLE = path.join(ROOT, 'public/sample');
const CORPUS = path.join(process.env.CORPUS_DIR ?? path.join(ROOT, '../shared/corpus'), 'activiti/processes');

/** The table of cases, the sample, and the processes of others where they are. */
export async function runActiviti(): Promise<Tally> {
  const engine = new ActivitiEngine();
  const tally = new Tally(`Activiti ${engine.version}`);
  await runMappingCases(engine, tally);
  await runSideBySide(engine, tally, corpusFiles(SAMPLE));
  await runRelease(engine, tally, corpusFiles(SAMPLE));
  if (existsSync(CORPUS)) {
    const judged = await runSideBySide(engine, tally, corpusFiles(CORPUS));
    for (const line of compareProblems(judged, tally)) console.log(line);
  } else console.log(`The processes of others are not here (${CORPUS}): only our own are run.`);
  return tally;
}
