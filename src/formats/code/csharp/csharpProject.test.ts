import { createRequire } from 'node:module';
import { Language, type Node, Parser } from '@vscode/tree-sitter-wasm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { action, connector as called } from '../../../domain/testing.ts';
import type { CodeFile } from '../CodeProject.ts';
import { arbitraryPair, connectorOfWord, HOSTILE, madeCode } from '../testing.ts';

const parser = await csharpParser();

async function csharpParser(): Promise<Parser> {
  await Parser.init();
  const grammar = createRequire(import.meta.url).resolve(
    '@vscode/tree-sitter-wasm/wasm/tree-sitter-c-sharp.wasm',
  );
  return new Parser().setLanguage(await Language.load(grammar));
}

interface Read {
  /** the kinds of its nodes in their order, whatever their words are */
  readonly shape: string;
  readonly texts: readonly string[];
}

/** Many files are the same whatever the connector is. */
const known = new Map<string, Read>();

/** @throws Error for what cannot be parsed */
function read({ path, text }: CodeFile): Read {
  const before = known.get(text);
  if (before) return before;
  const tree = parser.parse(text);
  if (!tree || tree.rootNode.hasError) throw new Error(`${path} cannot be parsed:\n${text}`);
  const [shape, texts]: [string[], string[]] = [[], []];
  const walk = (node: Node | null): void => {
    // A comment of another length is one still: how many lines it has is no code.
    if (!node || node.type === 'comment') return;
    shape.push(node.type);
    if (node.type === 'string_literal') texts.push(JSON.parse(node.text) as string);
    else node.children.forEach(walk);
  };
  walk(tree.rootNode);
  tree.delete();
  const made = { shape: shape.join(' '), texts };
  known.set(text, made);
  return made;
}

function codeOf(files: readonly CodeFile[]): readonly CodeFile[] {
  return files.filter(({ path }) => path.endsWith('.cs'));
}

describe('a C# project', () => {
  test('given what is no C#, when it is parsed, then it is refused', () => {
    expect(() => read({ path: 'Bad.cs', text: 'class A { string b = "; }' })).toThrow('Bad.cs');
  });

  test('given any words in a definition, when code is made, then it is the code of a harmless one', () => {
    fc.assert(
      fc.property(arbitraryPair, ([harmless, hostile]) => {
        const shapes = (files: readonly CodeFile[]) => codeOf(files).map((file) => read(file).shape);
        expect(shapes(madeCode(hostile, 'csharp-camunda8')).toSorted()).toEqual(
          shapes(madeCode(harmless, 'csharp-camunda8')).toSorted(),
        );
      }),
      { numRuns: 12 },
    );
  });

  test.each(HOSTILE)(
    'given %j as every word, when code is made, then it is parsed, with the word as a text in it',
    (word) => {
      const files = madeCode(connectorOfWord(word), 'csharp-camunda8');
      const texts = new Set(codeOf(files).flatMap((file) => read(file).texts));
      expect(texts).toContain(`${word}.${word}0`.toWellFormed());
      // Of disks that know no capitals as well.
      const paths = files.map(({ path }) => path.toLowerCase());
      expect(new Set(paths).size).toBe(paths.length);
      for (const { path, text } of codeOf(files)) {
        expect(path).toMatch(/^(src|tests)\/[\w/]+\.cs$/);
        // What would end a line of a comment is in none.
        expect(text).not.toMatch(/[\r\u0085\u2028\u2029]/);
      }
    },
  );

  test.each(HOSTILE)('given %j as every word, then nothing of it stands in what MSBuild reads', (word) => {
    const projects = (all: readonly CodeFile[]) =>
      all
        .filter(({ path }) => path.endsWith('.csproj'))
        .map(({ text }) => text.replaceAll(/<RootNamespace>\w+(\.Tests)?</g, '<RootNamespace>X$1<'));
    expect(projects(madeCode(connectorOfWord(word), 'csharp-camunda8'))).toEqual(
      projects(madeCode(connectorOfWord('plain'), 'csharp-camunda8')),
    );
  });

  test('given names that types have already, when code is made, then no property is called so', () => {
    const names = ['class', 'equals', 'get-type', 'names', 'send inputs', 'to variables', 'values', 'Read'];
    const files = madeCode(called('system', [action('send', names)]), 'csharp-camunda8');
    const contract = files.find(({ path }) => path === 'src/Contract/SendContract.cs')?.text ?? '';
    const inputs = contract.slice(0, contract.indexOf('SendOutputs'));
    const made = Array.from(inputs.matchAll(/ (\w+) \{ get; init; \}/g), ([, name]) => name);
    expect(made).toEqual([
      'Class',
      'EqualsInput',
      'GetTypeInput',
      'NamesInput',
      'SendInputsInput',
      'ToVariablesInput',
      'ValuesInput',
      'ReadInput',
    ]);
    expect(contract).toContain('namespace SystemConnector.Contract;');
  });
});
