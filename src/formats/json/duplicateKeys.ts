import { allAtOnce, type Steps } from '../../domain/values/inTurns.ts';
import type { Problem } from '../../domain/problem.ts';
import { t } from '../../language/t.ts';
import { lineAndColumn } from '../lineAndColumn.ts';
import type { JsonEntry, JsonNode } from './JsonNode.ts';

/** Keys that are there twice in one object. */
export function duplicateKeys(root: JsonNode, text: string, file: string | undefined): readonly Problem[] {
  return allAtOnce(duplicatesInSteps(root, text, file, 0));
}

/** @param levels so many levels down there is a step for each value */
export function* duplicatesInSteps(
  root: JsonNode,
  text: string,
  file: string | undefined,
  levels: number,
): Steps<readonly Problem[]> {
  const found: JsonEntry[] = [];
  yield* outer(root, levels, found);
  return found.map(({ key, keyStart }) => ({
    code: 'json-duplicate-key',
    severity: 'warning',
    message: t`“${key}” is there twice in the same object: only the last one counts.`,
    place: { ...(file !== undefined && { file }), ...lineAndColumn(text, keyStart) },
  }));
}

function* outer(node: JsonNode, levels: number, found: JsonEntry[]): Steps<void> {
  if (levels === 0) {
    inside(node, found);
    return;
  }
  const seen = new Set<string>();
  for (const entry of node.entries) {
    yield* outer(entry.value, levels - 1, found);
    if (seen.has(entry.key)) found.push(entry);
    seen.add(entry.key);
    yield;
  }
  for (const item of node.items) inside(item, found);
}

function inside(node: JsonNode, found: JsonEntry[]): void {
  const seen = new Set<string>();
  for (const entry of node.entries) {
    if (entry.value.kind !== 'scalar') inside(entry.value, found);
    if (seen.has(entry.key)) found.push(entry);
    seen.add(entry.key);
  }
  for (const item of node.items) if (item.kind !== 'scalar') inside(item, found);
}
