import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { corpusFiles } from '../../e2e/corpus/CorpusFile.ts';
import { zip } from './zip.ts';
import { secretsInFiles } from './secretsInFiles.ts';

const CORPUS = process.env.CORPUS_DIR ?? path.resolve(import.meta.dirname, '../../../shared/corpus');
const bytes = (text: string) => new TextEncoder().encode(text);

test('given a secret in a file, then it is a warning with the line, and the secret is not said again', () => {
  const found = secretsInFiles([{ path: 'mail.json', bytes: bytes('{\n "password": "hunter22"\n}') }]);
  expect(found).toMatchObject([
    { code: 'secret-in-file', severity: 'warning', place: { file: 'mail.json', line: 2, column: 15 } },
  ]);
  expect(found[0]?.message).not.toContain('hunter22');
});

test('given one at the end of the largest text that comes in here, then it is found', () => {
  const text = `{"name": "large",${' '.repeat(9_900_000)}"password": "hunter22"}`;
  expect(secretsInFiles([{ path: 'large.json', bytes: bytes(text) }])).toHaveLength(1);
});

test('given one in an archive, then its place in there is told; what is no text is passed over', () => {
  const inner = { path: 'a/b.json', bytes: bytes('{"password": "hunter22"}') };
  const picture = { path: 'x.png', bytes: new Uint8Array([0x89, 0x50, 0, 0, 1, 2]) };
  expect(secretsInFiles([{ path: 'x.zip', bytes: zip([inner, picture]) }])).toMatchObject([
    { place: { file: 'x.zip › a/b.json', line: 1 } },
  ]);
});

test.skipIf(!existsSync(CORPUS))(
  'given real processes, connectors and templates, then nothing is taken for a secret',
  () => {
    const found = ['activiti', 'bpmn', 'templates'].flatMap((folder) =>
      secretsInFiles(
        corpusFiles(path.join(CORPUS, folder)).map(({ name, bytes: some }) => ({ path: name, bytes: some })),
      ),
    );
    // One diagram of the Model Interchange Group does hold a token.
    const others = found.filter(({ message }) => !message.includes('JSON web token'));
    expect(others.map(({ place }) => `${place.file ?? ''}:${place.line ?? 0}`)).toEqual([]);
  },
);
