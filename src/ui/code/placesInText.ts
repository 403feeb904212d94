import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser';
import type { CodeEditorHandle, Diagnostic } from './codeEditorTypes.ts';

/** Something said about a JSON text. */
export interface TextProblem {
  readonly severity: Diagnostic['severity'];
  readonly message: string;
  readonly place: {
    readonly line?: number;
    readonly column?: number;
    readonly path?: readonly (string | number)[];
  };
}

/** Where problems are in the text: told by line, or found by their path. */
export function diagnosticsOf(text: string, problems: readonly TextProblem[]): readonly Diagnostic[] {
  const tree = problems.some(({ place }) => place.line === undefined) ? parseTree(text) : undefined;
  return problems.map(({ severity, message, place }) => {
    if (place.line !== undefined) {
      return {
        severity,
        message,
        line: place.line,
        ...(place.column === undefined ? {} : { column: place.column }),
      };
    }
    const node = tree && nearest(tree, place.path ?? []);
    const from = node?.offset ?? 0;
    // What is wrong with a large part is marked where it begins.
    const to = from + (node === undefined ? 1 : Math.min(node.length, firstLine(text, from)));
    return { severity, message, from, to, line: text.slice(0, from).split('\n').length };
  });
}

/** What is missing is told at what it is missing in. */
function nearest(tree: Node, path: readonly (string | number)[]): Node {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node) return node;
  }
  return tree;
}

function firstLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return Math.max(1, (end < 0 ? text.length : end) - from);
}

export function placeIn({ from, to, line, column }: Diagnostic): Parameters<CodeEditorHandle['show']>[0] {
  if (from !== undefined) return { from, ...(to === undefined ? {} : { to }) };
  return { line: line ?? 1, ...(column === undefined ? {} : { column }) };
}
