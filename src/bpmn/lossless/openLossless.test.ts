import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseBpmn } from '../parseBpmn.ts';
import { openLossless } from './openLossless.ts';

const CORPUS = ['/work/shared/corpus/bpmn/miwg', '/work/shared/corpus/bpmn/real', '/work/shared/corpus/activiti/processes'];
const read = async (xml: string): Promise<object> => (await parseBpmn(xml)).definitions;

describe.each(CORPUS)('%s', (folder) => {
  it.skipIf(!existsSync(folder))('comes back as it is', async () => {
    const bad: string[] = [];
    let count = 0;
    for (const name of readdirSync(folder).filter((file) => /\.(bpmn|xml)$/.test(file))) {
      const xml = readFileSync(join(folder, name), 'utf8');
      try {
        const plain = await parseBpmn(xml).catch(() => null);
        if (!plain) continue;
        const file = openLossless(xml);
        const marked = await parseBpmn(file.markedXml);
        file.bind(marked.definitions);
        const result = await file.write(marked.definitions, read);
        count += 1;
        if (!result.isLossless || result.xml !== xml) bad.push(`${name} ${JSON.stringify(result).slice(0, 200)}`);
        if (marked.warnings.length !== plain.warnings.length) bad.push(`${name} warnings ${plain.warnings.length} -> ${marked.warnings.length} ${marked.warnings[0]}`);
        if (JSON.stringify(marked.definitions) !== JSON.stringify(plain.definitions)) bad.push(`${name} other model`);
      } catch (e) { bad.push(`${name} ${String(e)}`); }
    }
    console.log(folder, count, bad.length, bad.slice(0, 10));
    expect(bad).toEqual([]);
  }, 300_000);
});
