import fc from 'fast-check';
import * as typescript from 'typescript';
import { describe, expect, test } from 'vitest';
import { action, connector as called } from '../../../domain/testing.ts';
import type { CodeFile } from '../CodeProject.ts';
import { arbitraryPair, connectorOfWord, HOSTILE, madeCode } from '../testing.ts';

const { SyntaxKind } = typescript;
const NAMES: ReadonlySet<number> = new Set([
  SyntaxKind.Identifier,
  SyntaxKind.StringLiteral,
  SyntaxKind.ComputedPropertyName,
]);

/** What the code is made of, whatever its words are. @throws Error for what cannot be parsed */
function shapeOf({ path, text }: CodeFile): readonly string[] {
  const { diagnostics } = typescript.transpileModule(text, { reportDiagnostics: true, fileName: path });
  const told = (diagnostics ?? []).map(({ messageText }) => messageText);
  if (told.length > 0) throw new Error(`${path}: ${JSON.stringify(told)}\n${text}`);
  const source = typescript.createSourceFile(path, text, typescript.ScriptTarget.Latest, true);
  const kinds: string[] = [];
  const walk = (node: typescript.Node): void => {
    const isName = NAMES.has(node.kind);
    kinds.push(isName ? 'name' : SyntaxKind[node.kind]);
    if (!isName) node.forEachChild(walk);
  };
  walk(source);
  return kinds;
}

const codeOf = (files: readonly CodeFile[]): readonly CodeFile[] =>
  files.filter(({ path }) => path.endsWith('.ts'));

describe('a TypeScript project', () => {
  test('given any words in a definition, when code is made, then it is the code of a harmless one', () => {
    fc.assert(
      fc.property(arbitraryPair, ([harmless, hostile]) => {
        const plain = codeOf(madeCode(harmless, 'typescript-camunda8')).map(shapeOf);
        const bad = codeOf(madeCode(hostile, 'typescript-camunda8')).map(shapeOf);
        expect(bad.map((shape) => shape.length).toSorted()).toEqual(
          plain.map((shape) => shape.length).toSorted(),
        );
        expect(bad.map((shape) => shape.join()).toSorted()).toEqual(
          plain.map((shape) => shape.join()).toSorted(),
        );
      }),
      { numRuns: 40 },
    );
  });

  test.each(HOSTILE)(
    'given %j as every word, when code is made, then it is checked without a complaint',
    (word) => {
      expect(complaintsAbout(madeCode(connectorOfWord(word), 'typescript-camunda8'))).toEqual([]);
    },
  );

  test.each(['send', 'read', 'values', 'request', 'answer', 'errors', 'configuration', 'fetch'])(
    'given a request called %s, when code is made, then it is checked without a complaint',
    (name) => {
      const api = { ...called('api', [action(name)]), config: [{ name: 'SERVER', rest: {} }] };
      expect(complaintsAbout(madeCode(api, 'typescript-camunda8'))).toEqual([]);
    },
  );

  test('given hostile words, when they are read back, then every string is what the definition says', () => {
    const word = '\'"\\`${a}\u2028\u202e\0*/';
    const files = madeCode(connectorOfWord(word), 'typescript-camunda8');
    const strings = codeOf(files).flatMap(stringsOf);
    expect(strings).toContain(`${word}.${word}0`);
    expect(strings.filter((text) => text.startsWith(word)).length).toBeGreaterThan(10);
  });
});

function stringsOf({ path, text }: CodeFile): readonly string[] {
  const found: string[] = [];
  const walk = (node: typescript.Node): void => {
    if (typescript.isStringLiteral(node)) found.push(node.text);
    node.forEachChild(walk);
  };
  walk(typescript.createSourceFile(path, text, typescript.ScriptTarget.Latest, true));
  return found;
}

const OPTIONS: typescript.CompilerOptions = {
  target: typescript.ScriptTarget.ES2023,
  module: typescript.ModuleKind.NodeNext,
  moduleResolution: typescript.ModuleResolutionKind.NodeNext,
  // What Node has of the web stands in the second one.
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  strict: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
};
/** Read once: they are large, and always the same. */
const libraries = new Map<string, typescript.SourceFile | undefined>();

/** Of the compiler, about all but what needs packages of others: the client and the test runner. */
function complaintsAbout(files: readonly CodeFile[]): readonly string[] {
  const own = new Map(
    codeOf(files)
      .filter(({ path }) => path.startsWith('src/') && path !== 'src/main.ts')
      .map(({ path, text }) => [`/project/${path}`, text]),
  );
  own.set('/project/package.json', '{"type":"module"}');
  own.set(
    '/project/src/node.d.ts',
    `interface Buffer extends Uint8Array<ArrayBuffer> { toString(encoding?: string): string }
     declare const Buffer: { from(of: string | Uint8Array, encoding?: string): Buffer; concat(all: readonly Uint8Array[]): Buffer };
     declare module 'node:http' {
       export interface Server { listen(port: number): Server; close(): void }
       interface Asked { readonly method?: string; readonly url?: string }
       interface Answer { writeHead(status: number, headers: object): { end(text: string): void } }
       export function createServer(answer: (request: Asked, response: Answer) => void): Server;
     }`,
  );
  const real = typescript.createCompilerHost(OPTIONS);
  const host: typescript.CompilerHost = {
    ...real,
    fileExists: (name) => own.has(name) || real.fileExists(name),
    readFile: (name) => own.get(name) ?? real.readFile(name),
    directoryExists: () => true,
    getCurrentDirectory: () => '/project',
    getSourceFile: (name, language) => {
      const text = own.get(name);
      if (text !== undefined) return typescript.createSourceFile(name, text, language);
      if (!libraries.has(name)) libraries.set(name, real.getSourceFile(name, language));
      return libraries.get(name);
    },
  };
  const roots = [...own.keys()].filter((name) => name.endsWith('.ts'));
  const program = typescript.createProgram(roots, OPTIONS, host);
  return typescript
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) =>
        `${file?.fileName ?? ''}: ${typescript.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
}
