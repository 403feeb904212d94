import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { CodeFile } from '../CodeProject.ts';
import { arbitraryPair, connectorOfWord, HOSTILE, madeCode } from '../testing.ts';

// Python itself reads what is generated, and runs its tests: they need its standard library alone.

const version = spawnSync('python3', ['-c', 'import sys; print(sys.version_info >= (3, 10))'], {
  encoding: 'utf8',
});
const hasPython = version.status === 0 && version.stdout.trim() === 'True';
if (!hasPython) console.warn('Skipped: there is no python3 of 3.10 or newer to read generated Python with.');

const folder = mkdtempSync(path.join(tmpdir(), 'python-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Of each file: the kinds of its nodes in their order, and every text in it. */
const READER = `
import ast, json, sys, warnings
warnings.simplefilter("error")
def read(text):
    tree = ast.parse(text)
    compile(tree, "x", "exec")
    nodes = [type(node).__name__ for node in ast.walk(tree)]
    texts = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    return {"nodes": " ".join(nodes), "texts": texts}
json.dump([read(text) for text in json.load(sys.stdin)], sys.stdout)
`;

interface Read {
  readonly nodes: string;
  readonly texts: readonly string[];
}

/** @throws Error for what cannot be parsed */
function readByPython(files: readonly CodeFile[]): readonly Read[] {
  const texts = files.filter(({ path: name }) => name.endsWith('.py')).map(({ text }) => text);
  const { status, stdout, stderr } = spawnSync('python3', ['-c', READER], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as readonly Read[];
}

describe.skipIf(!hasPython)('a Python project', () => {
  test('given any words in a definition, when code is made, then it is the code of a harmless one', () => {
    fc.assert(
      fc.property(arbitraryPair, ([harmless, hostile]) => {
        const [plain, bad] = [harmless, hostile].map((one) => madeCode(one, 'python-camunda8'));
        const read = readByPython([...(plain ?? []), ...(bad ?? [])]);
        const half = read.length / 2;
        expect(
          read
            .slice(half)
            .map(({ nodes }) => nodes)
            .toSorted(),
        ).toEqual(
          read
            .slice(0, half)
            .map(({ nodes }) => nodes)
            .toSorted(),
        );
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  test('given hostile words, when code is made, then Python reads it without a warning, each text as it was', () => {
    const projects = HOSTILE.map((word) => madeCode(connectorOfWord(word), 'python-camunda8'));
    // All at once: starting Python takes longer than reading.
    const texts = new Set(readByPython(projects.flat()).flatMap((one) => one.texts));
    expect(HOSTILE.filter((word) => !texts.has(`${word}.${word}0`))).toEqual([]);
    for (const files of projects) {
      const paths = files.map(({ path: name }) => name.toLowerCase());
      expect(new Set(paths).size).toBe(paths.length);
    }
  }, 120_000);

  test.each(['plain', 'request', 'values', 'errors', 'answer', 'class', 'None', 'field', 'self', '"""\\'])(
    'given %j as the name of everything, when its tests are run, then they pass',
    (word) => {
      const [first, second] = [connectorOfWord(word), connectorOfWord(`${word} `)];
      const [one] = first.actions;
      const actions = one === undefined ? [] : [{ ...one, name: word, inputs: bare(one.inputs, word) }];
      const config = bare(first.config, word);
      const files = madeCode(
        { ...first, config, actions: [...actions, ...second.actions.slice(1)] },
        'python-camunda8',
      );
      const project = mkdtempSync(path.join(folder, 'project-'));
      for (const { path: name, text } of files) {
        mkdirSync(path.dirname(path.join(project, name)), { recursive: true });
        writeFileSync(path.join(project, name), text);
      }
      const { status, stderr } = spawnSync('python3', ['-m', 'unittest'], { cwd: project, encoding: 'utf8' });
      expect(stderr).toMatch(/Ran [1-9]\d* tests/);
      expect(status, stderr).toBe(0);
    },
    120_000,
  );
});

/** The first of them has the very name. */
function bare<T extends { readonly name: string }>(all: readonly T[], name: string): readonly T[] {
  return all.map((one, at) => (at === 0 ? { ...one, name } : one));
}
