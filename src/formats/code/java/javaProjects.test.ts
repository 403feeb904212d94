import fc from 'fast-check';
import { parse } from 'java-parser';
import { describe, expect, test } from 'vitest';
import type { CodeFile } from '../CodeProject.ts';
import type { CodeTarget } from '../CodeTarget.ts';
import { arbitraryPair, connectorOfWord, HOSTILE, madeCode } from '../testing.ts';

const TARGETS: readonly CodeTarget[] = ['java-activiti7', 'java-camunda8'];

/** Many files are the same whatever the connector is. */
const known = new Map<string, string>();

/** What the code is made of, whatever its words are: rules and tokens. @throws Error for what cannot be parsed */
function shapeOf({ path, text }: CodeFile): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const shape: string[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('tokenType' in node) {
      shape.push((node.tokenType as { readonly name: string }).name);
    } else if ('name' in node && 'children' in node) {
      shape.push(String(node.name));
      for (const children of Object.values(node.children as Record<string, readonly unknown[]>)) {
        children.forEach(walk);
      }
    }
  };
  try {
    walk(parse(text));
  } catch (error) {
    throw new Error(`${path}: ${String(error)}\n${text}`, { cause: error });
  }
  const joined = shape.join();
  known.set(text, joined);
  return joined;
}

function codeOf(files: readonly CodeFile[]): readonly CodeFile[] {
  return files.filter(({ path }) => path.endsWith('.java'));
}

/** As the compiler sees it: Java takes `\uXXXX` for the character before it looks for anything else. ASCII can hurt. */
function asRead(file: CodeFile): CodeFile {
  const text = file.text.replaceAll(
    /(\\*)\\u+(00[0-7][0-9a-fA-F])/g,
    (whole, slashes: string, hex: string) =>
      slashes.length % 2 === 0 ? slashes + String.fromCharCode(Number.parseInt(hex, 16)) : whole,
  );
  return { ...file, text };
}

describe.each(TARGETS)('a project for %s', (target) => {
  test('given any words in a definition, when code is made, then it is the code of a harmless one', () => {
    fc.assert(
      fc.property(arbitraryPair, ([harmless, hostile]) => {
        const shapes = (files: readonly CodeFile[]) =>
          codeOf(files)
            // It names what the example process gives, and that has only names an XML file can hold.
            .filter(({ path }) => !path.endsWith('/EngineTest.java'))
            .map((file) => shapeOf(asRead(file)));
        expect(shapes(madeCode(hostile, target)).toSorted()).toEqual(
          shapes(madeCode(harmless, target)).toSorted(),
        );
      }),
      { numRuns: 12 },
    );
  });

  test.each(HOSTILE)('given %j as every word, when code is made, then every class is parsed', (word) => {
    const files = codeOf(madeCode(connectorOfWord(word), target));
    for (const file of files) shapeOf(asRead(file));
    // A class is found by its file, on disks that know no capitals as well.
    const paths = files.map(({ path }) => path.toLowerCase());
    expect(new Set(paths).size).toBe(paths.length);
    for (const { path, text } of files) {
      expect(path).toMatch(/^src\/(main|test)\/java\/[\w/]+\.java$/);
      expect(text).toMatch(new RegExp(`(class|interface) ${/(\w+)\.java$/.exec(path)?.[1] ?? ''}\\b`));
    }
  });
});
