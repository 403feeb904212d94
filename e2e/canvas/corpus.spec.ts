import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from '../../src/formats/readText.ts';
import { expect, test } from './CanvasPage.ts';

/** Diagrams of many tools; not part of the product, so the suite does without where they are not. */
const CORPUS = join(process.env.CORPUS_DIR ?? join(import.meta.dirname, '../../../shared/corpus'), 'bpmn');

for (const folder of ['miwg', 'real']) {
  const files = bpmnFiles(join(CORPUS, folder));

  test(`every file of ${folder} opens and comes back unedited`, async ({ canvas, page }) => {
    test.skip(files.length === 0, 'the corpus is not here');
    test.setTimeout(15 * 60_000);
    const fallen: string[] = [];
    const counts = { opened: 0, withoutDiagram: 0, refused: 0 };
    for (const file of files) {
      const xml = decodeText(readFileSync(file))?.text ?? '';
      const result = await page.evaluate(async (text) => {
        const editor = window.harness.first;
        try {
          const problems = await editor.open({ xml: text, data: new Map() });
          editor.model();
          editor.snapshot();
          const saved = await editor.save();
          return { same: saved.xml === text, codes: problems.map(({ code }) => code), error: '' };
        } catch (error) {
          return { same: false, codes: [], error: error instanceof Error ? error.message : String(error) };
        }
      }, xml);
      if (result.error.startsWith('This is not a BPMN file')) counts.refused += 1;
      else if (result.codes.includes('no-diagram')) counts.withoutDiagram += 1;
      else if (result.same) counts.opened += 1;
      const isRefusedRightly = result.error.startsWith('This is not a BPMN file') && !isBpmn(xml);
      if (!result.same && !isRefusedRightly) fallen.push(`${file}: ${result.error || 'not the same text'}`);
    }
    console.log(`${folder}: ${files.length} files`, counts);
    expect(fallen).toEqual([]);
    expect(canvas.errors).toEqual([]);
  });
}

function isBpmn(xml: string): boolean {
  return (
    /<([\w.-]+:)?definitions[\s>]/.test(xml) && xml.includes('http://www.omg.org/spec/BPMN/20100524/MODEL')
  );
}

function bpmnFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(bpmn|bpmn20\.xml|bpmn\.xml|xml)$/i.test(name))
    .sort()
    .map((name) => join(folder, name));
}
