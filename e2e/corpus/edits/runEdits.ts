import type { CorpusFile } from '../CorpusFile.ts';
import { writeOut } from '../CorpusFile.ts';
import { checkEdits } from './checkEdits.ts';
import { blemish, editTable, isUnsaidLoss } from './editTable.ts';

interface EditOptions {
  readonly edit: string;
  readonly compare: string | undefined;
  readonly out: string | undefined;
  readonly verbose: boolean;
}

/** @returns the exit status: 1 when something was lost and the product did not say so */
export async function runEdits(files: readonly CorpusFile[], options: EditOptions): Promise<number> {
  const verdicts = await checkEdits(files, options.edit, options.compare);
  for (const one of verdicts) {
    const why = blemish(one);
    if (why !== null) console.log(`${one.edit} ${one.name}: ${why}`);
    else if (!one.isDone && options.verbose) console.log(`${one.edit} ${one.name}: not done. ${one.reason}`);
    if (one.file) writeOut(options.out, [one.file]);
  }
  for (const [reason, count] of undone(
    verdicts.filter(({ isDone }) => !isDone).map((one) => `${one.edit}: ${one.reason}`),
  ))
    console.log(`not done in ${String(count)}: ${reason}`);
  console.log(`\n${editTable(verdicts)}\n`);
  const unsaid = verdicts.filter(isUnsaidLoss);
  console.log(`${String(unsaid.length)} of ${String(verdicts.length)} lost something without saying so`);
  return unsaid.length > 0 ? 1 : 0;
}

function undone(reasons: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return counts;
}
