import { expect, test } from 'vitest';
import { fileNodes, foldersOf, type FileNode } from './fileNodes.ts';

const lines = (nodes: readonly FileNode[], indent = ''): readonly string[] =>
  nodes.flatMap(({ name, children }) => [indent + name, ...lines(children, `${indent}  `)]);

test('given files in folders, then folders come first and lone ones are one', () => {
  const nodes = fileNodes([
    'README.md',
    'src/main/java/com/a/B.java',
    'src/main/java/com/a/A.java',
    'src/x.txt',
  ]);
  expect(lines(nodes)).toEqual([
    'src',
    '  main/java/com/a',
    '    A.java',
    '    B.java',
    '  x.txt',
    'README.md',
  ]);
  expect(foldersOf(nodes)).toEqual(['src/', 'src/main/java/com/a/']);
});

test('given names that are traps for records, then they are files like any other', () => {
  expect(lines(fileNodes(['__proto__/constructor', 'toString']))).toEqual([
    '__proto__',
    '  constructor',
    'toString',
  ]);
});
