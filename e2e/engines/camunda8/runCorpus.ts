import path from 'node:path';
import { exportProcess } from '../../../src/formats/activiti/projectArchive.ts';
import { readCamundaProcess, closeCamundaProcess } from '../../../src/formats/camunda/camundaProcess.ts';
import { readFiles } from '../../../src/formats/importFiles.ts';
import type { CorpusFile } from '../../corpus/CorpusFile.ts';
import type { Tally } from '../Tally.ts';
import type { CamundaEngine } from './CamundaEngine.ts';
import { camundaFiles, judged } from './corpusJudged.ts';

/** Refused by the schema of BPMN, which the product does not check: an attribute that BPMN does not have. */
const BY_SCHEMA: ReadonlySet<string> = new Set(['real/bjset__CustomProperties.editable.bpmn']);

/** Files of other tools: what the engine refuses is an error here, and what it took it takes from us as well. */
export async function runCorpus(engine: CamundaEngine, tally: Tally, corpus: string): Promise<void> {
  const files = ['bpmn', 'templates'].flatMap((folder) => camundaFiles(path.join(corpus, folder)));
  const found = await judged(engine, files);
  for (const { name, result, errors } of found) {
    if (BY_SCHEMA.has(name) && !result.deployed) continue;
    if (result.deployed)
      tally.count('no error in what is deployed', name, errors.length > 0 ? errors.join('; ') : null);
    else tally.count('an error in what is refused', name, errors.length > 0 ? null : (result.refusal ?? ''));
  }
  const deployed = files.filter((file) =>
    found.some(({ name, result }) => name === file.name && result.deployed),
  );
  const rewritten = [];
  for (const file of deployed) rewritten.push({ file, bytes: await throughUs(file) });
  const again = engine.run(
    rewritten.map(({ file, bytes }) => ({
      name: file.name,
      deploy: [{ name: file.name, bytes: bytes ?? '' }],
    })),
  );
  for (const { file } of rewritten) {
    const result = again.get(file.name);
    tally.count(
      'deployed again',
      file.name,
      result?.deployed === true ? null : (result?.refusal ?? 'not written'),
    );
  }
}

/** Read, with one input more on each task that does a job, and exported. */
async function throughUs(file: CorpusFile): Promise<Uint8Array | null> {
  const { items } = await readFiles([file]);
  const item = items.find((one) => one.kind === 'process');
  if (!item) return null;
  const { data } = readCamundaProcess(item.content);
  const more = new Map(
    [...data].map(([id, own]) => {
      const probe = { corpusProbe: { type: 'value', value: 'one more' } };
      const { mapping } = own;
      return [
        id,
        mapping ? { ...own, mapping: { ...mapping, inputs: { ...mapping.inputs, ...probe } } } : own,
      ] as const;
    }),
  );
  const [xml] = exportProcess(closeCamundaProcess(item.content, item.content.xml, more)).files;
  return xml?.bytes ?? null;
}
