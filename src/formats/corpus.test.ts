import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { corpusFiles } from '../../e2e/corpus/CorpusFile.ts';
import { KINDS } from '../../e2e/corpus/kinds.ts';
import { readFiles } from './importFiles.ts';

const CORPUS = process.env.CORPUS_DIR ?? path.resolve(import.meta.dirname, '../../../shared/corpus');
const PARTS: readonly (readonly [kind: string, folder: string])[] = [
  ['activiti-connectors', 'activiti/connectors'],
  ['activiti-processes', 'activiti/processes'],
  ['activiti-projects', 'activiti/projects'],
  ['templates', 'templates'],
  ['bpmn', 'bpmn/miwg'],
  ['bpmn', 'bpmn/real'],
];
const isThere = existsSync(CORPUS);
if (!isThere)
  console.warn(
    `Skipped: there are no files of other people's tools in ${CORPUS} (CORPUS_DIR says where they are).`,
  );

describe.skipIf(!isThere)('files that other tools wrote', () => {
  test.each(PARTS)('%s of %s', { timeout: 120_000 }, async (kind, folder) => {
    const verdicts = (await KINDS.get(kind)?.(corpusFiles(path.join(CORPUS, folder)))) ?? [];
    expect(verdicts.length).toBeGreaterThan(0);
    expect(
      verdicts.flatMap(({ name, failure }) => (failure === null ? [] : [`${name}: ${failure}`])),
    ).toEqual([]);
  });

  test('connectors that are known to be invalid are refused, or read with a problem', async () => {
    const index = readFileSync(path.join(CORPUS, 'activiti/INDEX.md'), 'utf8');
    const invalid = [
      ...index.matchAll(/^- `([^`]+)` — \*\*KNOWN-INVALID\*\* (?:schema-INVALID|INVALID JSON)/gm),
    ].map(([, name]) => name);
    const files = corpusFiles(path.join(CORPUS, 'activiti/connectors')).filter(({ name }) =>
      invalid.includes(name),
    );
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      const { problems } = await readFiles([file]);
      expect(
        problems.filter(({ place }) => place.file === file.name && place.line !== undefined),
        file.name,
      ).not.toEqual([]);
    }
  });
});
