import { parseBpmn } from '../../src/bpmn/parseBpmn.ts';
import { readModel } from '../../src/bpmn/readModel.ts';
import { exportProcess } from '../../src/formats/activiti/projectArchive.ts';
import { closeProcess, openProcess } from '../../src/formats/activiti/workingProcess.ts';
import { readFiles } from '../../src/formats/importFiles.ts';
import { sameBytes } from './CorpusFile.ts';
import type { CorpusFile, Verdict } from './CorpusFile.ts';
import { refusal } from './refusal.ts';

/** Each file goes through the gate, is read without a canvas, and is exported unedited byte for byte. */
export async function checkBpmn(files: readonly CorpusFile[]): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const file of files.filter(({ name }) => /\.(bpmn|xml)$/.test(name)))
    verdicts.push(await checkFile(file));
  return verdicts;
}

async function checkFile({ name, bytes }: CorpusFile): Promise<Verdict> {
  const { items, problems } = await readFiles([{ name, bytes }]);
  const [item] = items;
  if (item?.kind !== 'process') return refusal(name, problems);
  const { content } = item;
  const [xml] = exportProcess(content).files;
  const files = xml ? [{ name, bytes: xml.bytes }] : [];
  if (!xml || !sameBytes(bytes, xml.bytes))
    return { name, failure: 'unedited, it is not exported byte for byte', files };
  try {
    readModel((await parseBpmn(content.xml)).definitions);
    const opened = await openProcess(content);
    const closed = closeProcess(content, opened.xml, opened.data, new Set());
    const isSame = closed.xml === content.xml && closed.extensions === null;
    return { name, failure: isSame ? null : 'opened and closed, it is another text', files };
  } catch (error) {
    return {
      name,
      failure: `it cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      files,
    };
  }
}
