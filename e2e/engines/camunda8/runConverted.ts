import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { JsonValue } from '../../../src/domain/values/json.ts';
import { checkProblems } from '../../corpus/checkProblems.ts';
import type { SampleExports } from '../sampleExports.ts';
import type { Tally } from '../Tally.ts';
import type { CamundaEngine } from './CamundaEngine.ts';
import { convertedCases, convertedMismatch } from './convertedRun.ts';
import { filesIn, PUBLIC, sampleFiles } from './productConnectors.ts';

/** What decides at gateways, so that processes come to an end. */
const CHOICES: Readonly<Record<string, JsonValue>> = {
  inStock: true,
  parcelStatus: 'delivered',
  status: 'delivered',
};

/** The sample project and the examples of the gallery, converted: they deploy and run, or the copy's problems say why not. */
export async function runConverted(
  engine: CamundaEngine,
  tally: Tally,
  made: SampleExports | null,
): Promise<void> {
  const gallery = path.join(PUBLIC, 'gallery');
  const folders = readdirSync(gallery).filter((name) => existsSync(path.join(gallery, name, 'example.bpmn')));
  const all = await convertedCases('sample', sampleFiles(), CHOICES, made?.camunda);
  const examples = [];
  for (const name of folders) {
    const files = filesIn(path.join(gallery, name)).filter((file) => file.name !== 'about.json');
    examples.push(...(await convertedCases(name, files, CHOICES)));
  }
  const results = engine.run([...all, ...examples].map((one) => one.case));
  for (const one of [...all, ...examples]) {
    const result = results.get(one.name) ?? { deployed: false };
    const told = (await checkProblems([one.exported], { target: 'camunda8' })).filter(
      ({ severity }) => severity === 'error',
    );
    if (told.length > 0)
      tally.count('converted, told to be refused', one.name, result.deployed ? 'it is deployed' : null);
    else if (one.startsByMessage)
      tally.count('converted, deployed', one.name, result.deployed ? null : (result.refusal ?? ''));
    else tally.count('converted and run', one.name, convertedMismatch(one, result));
  }
}
