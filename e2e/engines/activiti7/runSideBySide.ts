import { isDeepStrictEqual } from 'node:util';
import { messageOf } from '../../../src/domain/values/messageOf.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import { openProcess, type ProcessFiles } from '../../../src/formats/activiti/workingProcess.ts';
import type { OutFile } from '../../../src/formats/ImportItem.ts';
import { readFiles } from '../../../src/formats/importFiles.ts';
import type { CorpusFile } from '../../corpus/CorpusFile.ts';
import type { Tally } from '../Tally.ts';
import type { ActivitiEngine, EngineCase, EngineResult, EngineRun } from './ActivitiEngine.ts';
import { automaticAnswers } from './automaticAnswers.ts';
import { readPairs } from './readPairs.ts';
import { roundTrip } from './roundTrip.ts';
import { toldOf } from './toldOf.ts';

/** A process of somebody, what the engine makes of it, and what the product says about it. */
export interface Judged {
  readonly name: string;
  readonly result: EngineResult;
  readonly told: readonly Problem[];
}

interface Prepared {
  readonly name: string;
  readonly original: EngineCase;
  /** as the product exports it after an edit; null where it could not be read */
  readonly exported: EngineCase | null;
  readonly failure: string | null;
  readonly told: readonly Problem[];
}

/** What the product exports for a process, after an edit. */
type ExportOf = (name: string, content: ProcessFiles) => Promise<readonly OutFile[]>;

/** Each process as it came and as the product exports it: both must come to the same end with the same variables. */
export async function runSideBySide(
  engine: ActivitiEngine,
  tally: Tally,
  files: readonly CorpusFile[],
  {
    connectors = [],
    exportOf = (_name, content) => roundTrip(content),
  }: { readonly connectors?: readonly string[]; readonly exportOf?: ExportOf } = {},
): Promise<readonly Judged[]> {
  const prepared: Prepared[] = [];
  for (const pair of readPairs(files)) prepared.push(await prepare(pair, connectors, exportOf));
  const results = engine.run(
    prepared.flatMap(({ original, exported }) => (exported ? [original, exported] : [original])),
  );
  for (const { name, original, exported, failure, told } of prepared) {
    const before = results.get(original.name);
    if (!before?.deployed) continue;
    const after = exported ? results.get(exported.name) : undefined;
    tally.count('deployed', name, failure ?? (after?.deployed ? null : (after?.refusal ?? 'no result')));
    // This engine does not read the old form at all, and reads it once the product has brought it up to date.
    if (told.some(({ code }) => code === 'extensions-old-form')) continue;
    if (!after?.deployed || !Object.values(before.runs ?? {}).some(isThrough)) continue;
    tally.count('ran', name, difference(before, after));
  }
  return prepared.flatMap(({ name, original, told }) => {
    const result = results.get(original.name);
    return result ? [{ name, result, told }] : [];
  });
}

async function prepare(
  pair: readonly CorpusFile[],
  connectors: readonly string[],
  exportOf: ExportOf,
): Promise<Prepared> {
  const name = pair[0]?.name ?? '';
  const files = pair.map((file): OutFile => ({ path: file.name, bytes: file.bytes }));
  const nothing = { name, original: { name, files }, exported: null, told: [] };
  const { items, problems } = await readFiles(pair);
  const item = items.find((one) => one.kind === 'process');
  if (!item) {
    const told = problems.filter(({ severity }) => severity === 'error');
    return { ...nothing, failure: `not taken in: ${told[0]?.message ?? ''}`, told };
  }
  try {
    const content: ProcessFiles = item.content;
    const answers = automaticAnswers(content.xml, (await openProcess(content)).data);
    return {
      name,
      original: { name, files, ...answers },
      exported: { name: `${name}, exported`, files: await exportOf(name, content), ...answers },
      failure: null,
      told: [...problems, ...(await toldOf(content, connectors))],
    };
  } catch (error) {
    return { ...nothing, failure: messageOf(error) };
  }
}

export function isThrough(run: EngineRun): boolean {
  return run.failure === undefined;
}

function difference(before: EngineResult, after: EngineResult): string | null {
  for (const [id, run] of Object.entries(before.runs ?? {})) {
    const again = after.runs?.[id];
    if (isDeepStrictEqual(run, again)) continue;
    return `${id} came to ${JSON.stringify(run)}, exported to ${JSON.stringify(again)}`;
  }
  return null;
}
