import path from 'node:path';
import { existsSync } from 'node:fs';
import type { SampleExports } from '../sampleExports.ts';
import { Tally } from '../Tally.ts';
import { CamundaEngine } from './CamundaEngine.ts';
import { runConverted } from './runConverted.ts';
import { runCorpus } from './runCorpus.ts';
import { runMappingCases } from './runMappingCases.ts';
import { runTemplates } from './runTemplates.ts';

const CORPUS = process.env.CORPUS_DIR ?? path.join(import.meta.dirname, '../../../../shared/corpus');

/** Everything that Camunda's engine is asked about the product. */
export async function runCamunda(made: SampleExports | null): Promise<Tally | null> {
  const engine = CamundaEngine.find();
  if (!engine) {
    console.log('Camunda: skipped, its engine needs a JDK 21 or newer.');
    return null;
  }
  const tally = new Tally(`Camunda ${engine.version}`);
  await runMappingCases(engine, tally);
  await runTemplates(engine, tally, CORPUS);
  await runConverted(engine, tally, made);
  if (existsSync(CORPUS)) await runCorpus(engine, tally, CORPUS);
  else console.log(`Camunda: skipped the files of other tools, for there is no ${CORPUS}.`);
  return tally;
}
