import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textOf } from '../moddleTypes.ts';
import type { ModdleElement } from '../moddleTypes.ts';
import { parseBpmn } from '../parseBpmn.ts';
import { walkModel } from '../walkModel.ts';
import { openLossless } from './openLossless.ts';

/** Files of many tools; not part of the product, so the suite does without where they are not. */
const CORPUS = join(process.env.CORPUS_DIR ?? join(import.meta.dirname, '../../../../shared/corpus'), 'bpmn');
/** Every so many files: all of them take a while, and the browser suite opens them all. */
const STEP = Number(process.env.BPMN_CORPUS_STEP ?? 5);

const read = async (xml: string): Promise<object> => (await parseBpmn(xml)).definitions;

async function tryFile(xml: string): Promise<string | null> {
  const plain = await parseBpmn(xml).catch(() => null);
  if (!plain) return null;
  const file = openLossless(xml);
  const marked = await parseBpmn(file.markedXml);
  file.bind(marked.definitions);
  if (JSON.stringify(marked.definitions) !== JSON.stringify(plain.definitions)) return 'another model';
  const unedited = await file.write(marked.definitions, read);
  if (!unedited.isLossless || unedited.xml !== xml) return 'another text';
  const task = middleOf(
    [...walkModel(marked.definitions)].filter((element) => element.$instanceOf('bpmn:FlowNode')),
  );
  if (!task) return null;
  const name = textOf(task, 'name');
  task.set('name', `${name ?? ''} & <more>`);
  const edited = await file.write(marked.definitions, read);
  if (!edited.isLossless) return edited.reason;
  if (Math.abs(edited.xml.length - xml.length) > 40) return 'more than a name changed';
  task.set('name', name);
  const back = await file.write(marked.definitions, read);
  return back.isLossless && back.xml === xml ? null : 'edited back, it is another text';
}

function middleOf(elements: readonly ModdleElement[]): ModdleElement | undefined {
  return elements[Math.floor(elements.length / 2)];
}

describe.each(['miwg', 'real'])('files of %s', (folder) => {
  const path = join(CORPUS, folder);
  it.skipIf(!existsSync(path))(
    'come back as they are, and with one name changed',
    { timeout: 120_000 },
    async () => {
      const fallen: string[] = [];
      const files = readdirSync(path).filter((name) => /\.(bpmn|xml)$/.test(name));
      for (const name of files.filter((_, index) => index % STEP === 0)) {
        const problem = await tryFile(readFileSync(join(path, name), 'utf8'));
        if (problem !== null) fallen.push(`${name}: ${problem}`);
      }
      expect(fallen).toEqual([]);
    },
  );
});
