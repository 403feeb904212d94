import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Tally } from '../Tally.ts';
import type { CamundaEngine } from './CamundaEngine.ts';
import { connectorsIn, filesIn, galleryFiles, sampleFiles } from './productConnectors.ts';
import { filledTemplates, templateMismatch } from './templatesRun.ts';

/** The templates of connectors, filled in: their jobs carry what the form says, or the product said beforehand why not. */
export async function runTemplates(engine: CamundaEngine, tally: Tally, corpus: string): Promise<void> {
  const foreign = path.join(corpus, 'activiti', 'connectors');
  const all = [];
  for (const files of [sampleFiles(), galleryFiles(), existsSync(foreign) ? filesIn(foreign) : []])
    for (const connector of await connectorsIn(files)) all.push(...filledTemplates(connector));
  const named = all.map((one, at) => ({ ...one, case: { ...one.case, name: `${String(at)} ${one.name}` } }));
  const results = engine.run(named.map((one) => one.case));
  for (const one of named) {
    const result = results.get(one.case.name) ?? { deployed: false };
    const mismatch = templateMismatch(one, result);
    if (!one.isRefused) tally.count('templates', one.name, mismatch);
    else tally.count('templates told to be refused', one.name, result.deployed ? 'it is deployed' : null);
  }
}
