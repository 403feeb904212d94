import type { Problem } from '../../domain/problem.ts';
import type { JsonNode } from '../json/JsonNode.ts';
import { nodeAt } from '../json/JsonNode.ts';
import { lineAndColumn } from '../lineAndColumn.ts';

/** Gives problems that are told by path their line and column in the text; what is missing is told where it is missing. */
export function placeInText(problems: readonly Problem[], text: string, root: JsonNode): readonly Problem[] {
  return problems.map((problem) => {
    const { path, line } = problem.place;
    if (path === undefined || line !== undefined) return problem;
    const place = { ...problem.place, ...lineAndColumn(text, startOf(root, path)) };
    return { ...problem, place };
  });
}

function startOf(root: JsonNode, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = nodeAt(root, path.slice(0, length));
    if (node) return node.start;
  }
  return root.start;
}
