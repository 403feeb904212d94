import { parseArgs } from 'node:util';
import { CHECK_USAGE, checkCommand } from './checkCommand.ts';
import { corpusFiles, writeOut } from './CorpusFile.ts';
import { KINDS } from './kinds.ts';

// Runs the product's own reading and writing over a folder of foreign files: npm run corpus -- KIND DIR [--out DIR]
const { values, positionals } = parseArgs({
  options: {
    out: { type: 'string' },
    verbose: { type: 'boolean' },
    apply: { type: 'boolean' },
    edit: { type: 'string' },
    compare: { type: 'string' },
    target: { type: 'string' },
    engine: { type: 'string' },
  },
  allowPositionals: true,
});
const [kind = '', folder] = positionals;
if (kind === 'check' && folder !== undefined) {
  const { target, engine, verbose = false } = values;
  process.exit(await checkCommand(folder, { target, engine, verbose }));
}
const check = KINDS.get(kind);
if (!check || folder === undefined) {
  console.error(
    `npm run corpus -- KIND DIR [--out DIR] [--verbose]\nKIND is one of ${[...KINDS.keys()].join(', ')}.\n` +
      'npm run corpus -- bpmn DIR --edit EDIT [--compare COMPARER.mjs] [--out DIR] [--verbose]\n' +
      'npm run corpus -- templates DIR --apply [--out DIR] [--verbose]\n' +
      CHECK_USAGE,
  );
  process.exit(2);
}
if (kind === 'bpmn' && values.edit !== undefined) {
  const { runEdits } = await import('./edits/runEdits.ts');
  const { edit, compare, out, verbose = false } = values;
  process.exit(await runEdits(corpusFiles(folder), { edit, compare, out, verbose }));
}
const files = corpusFiles(folder);
const verdicts = [...(await check(files)), ...(await applied())];
for (const { name, failure, refused } of verdicts) {
  if (failure !== null) console.log(`${name}: ${failure}`);
  else if (refused !== undefined && values.verbose) console.log(`${name}: refused, ${refused}`);
}
for (const { files = [] } of verdicts) writeOut(values.out, files);
const failed = verdicts.filter(({ failure }) => failure !== null).length;
const refusals = verdicts.filter(({ failure, refused }) => failure === null && refused !== undefined).length;
if (refusals > 0)
  console.log(`${String(refusals)} of them refused with a problem that names the place (--verbose shows it)`);
console.log(`${String(verdicts.length - failed)} passed, ${String(failed)} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function applied() {
  if (kind !== 'templates' || values.apply !== true) return [];
  const { applyTemplates } = await import('./edits/applyTemplates.ts');
  const found = await applyTemplates(files);
  const done = found.filter(({ failure, refused }) => failure === null && refused === undefined).length;
  const tried = found.filter(({ refused }) => refused === undefined).length;
  console.log(`${String(done)} of ${String(tried)} applied, read back as the same values, and undone`);
  return found;
}
