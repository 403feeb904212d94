import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { attachData } from '../bpmn/attachData.ts';
import { parseBpmn } from '../bpmn/parseBpmn.ts';
import { readModel } from '../bpmn/readModel.ts';
import { processIdsIn } from '../bpmn/patchXml.ts';
import { modelContext } from '../domain/problems/ElementContext.ts';
import { modelingProblems } from '../domain/problems/modelingProblems.ts';
import { variablePathProblems } from '../domain/problems/variablePathProblems.ts';
import { readExtensions, toData } from './activiti/extensionsJson.ts';

const CORPUS = process.env.CORPUS_DIR ?? path.resolve(import.meta.dirname, '../../../shared/corpus');
const isThere = existsSync(CORPUS);
if (!isThere) console.warn(`Skipped: there are no files of other people's tools in ${CORPUS}.`);

describe.skipIf(!isThere)('the flow of processes that other tools wrote', () => {
  test.each(['activiti/processes', 'bpmn/real'])('%s', { timeout: 120_000 }, async (folder) => {
    const names = readdirSync(path.join(CORPUS, folder)).filter((name) => /\.(bpmn|xml)$/.test(name));
    const counts = new Map<string, number>();
    for (const name of names.slice(0, 300)) {
      const model = await modelOf(path.join(CORPUS, folder, name));
      const ids = new Set(model.elements.map(({ id }) => id));
      const context = modelContext(model, []);
      for (const one of model.processes) {
        for (const { code, place } of [
          ...modelingProblems(one, context),
          ...variablePathProblems(one, context),
        ]) {
          expect(ids.has(place.element ?? ''), `${name}: ${code}`).toBe(true);
          counts.set(code, (counts.get(code) ?? 0) + 1);
        }
      }
    }
    console.info(folder, names.length, Object.fromEntries(counts));
    expect(names.length).toBeGreaterThan(0);
    expect(counts.get('label-missing')).toBeGreaterThan(0);
  });
});

/** With the extensions that stand beside it. */
async function modelOf(file: string) {
  const xml = readFileSync(file, 'utf8');
  const { definitions } = await parseBpmn(xml);
  const beside = file.replace(/(\.bpmn20)?\.(bpmn|xml)$/, '-extensions.json');
  const text = existsSync(beside) ? readFileSync(beside, 'utf8') : null;
  const extensions = text === null ? null : readExtensions(text).extensions;
  attachData(definitions, toData(extensions, processIdsIn(xml), null));
  return readModel(definitions);
}
