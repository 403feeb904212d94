import { longestIncreasing } from './longestIncreasing.ts';
import type { Matching } from './matchNodes.ts';
import { isEmptyLabel } from './ModelNode.ts';
import type { ModelNode } from './ModelNode.ts';
import type { Piece, Pieces } from './Pieces.ts';

export interface ChildWriter {
  keep(child: ModelNode, piece: Piece): string;
  place(child: ModelNode, indent: string | null): string;
}

/** Of these the order says nothing, and bpmn-js appends what undo brings back: they stay as they are written. */
const ORDER_OF_TEXT: ReadonlySet<string> = new Set(
  (
    'flowElements rootElements artifacts planeElement diagrams participants messageFlows laneSets lanes ' +
    'dataInputs dataOutputs dataInputAssociations dataOutputAssociations incoming outgoing flowNodeRef'
  ).split(' '),
);

/** Takes out what went, writes what changed, puts in what came, where it belongs. */
export function arrangeChildren(
  pieces: Pieces,
  base: ModelNode,
  now: ModelNode,
  matching: Matching,
  writer: ChildWriter,
): void {
  const written = new Map<ModelNode, Piece>();
  for (const piece of [...pieces.list]) {
    if (!piece.base) continue;
    const child = matching.after.get(piece.base);
    if (child?.parent === now) written.set(child, piece);
    // bpmn-js makes shapes anew without it, and it says nothing
    else if (child || !isEmptyLabel(piece.base)) pieces.remove(piece);
  }
  const absent = new Set(
    now.children.filter((child) => matching.before.get(child)?.parent === base && !written.has(child)),
  );
  for (const child of outOfOrder(now, base, matching, written)) {
    const piece = written.get(child);
    if (piece) pieces.remove(piece);
    written.delete(child);
  }
  for (const [child, piece] of written) piece.text = writer.keep(child, piece);
  const last = new Map<string, Piece>();
  for (const child of now.children) {
    // what the canvas made of the model when it was opened is not in the text, and no edit
    if (absent.has(child) || (isEmptyLabel(child) && !matching.before.has(child))) continue;
    const piece =
      written.get(child) ??
      pieces.insert({ slot: child.slot, order: child.order }, last.get(child.slot), (indent) =>
        writer.place(child, indent),
      );
    last.set(child.slot, piece);
  }
}

function outOfOrder(
  now: ModelNode,
  base: ModelNode,
  matching: Matching,
  written: ReadonlyMap<ModelNode, Piece>,
): readonly ModelNode[] {
  const places = new Map(base.children.map((child, index) => [child, index]));
  const slots = new Map<string, ModelNode[]>();
  for (const child of now.children) {
    if (!written.has(child) || ORDER_OF_TEXT.has(child.slot)) continue;
    slots.set(child.slot, [...(slots.get(child.slot) ?? []), child]);
  }
  return [...slots.values()].flatMap((children) => {
    const order = children.map((child) => places.get(matching.before.get(child) ?? child) ?? 0);
    const staying = longestIncreasing(order);
    return children.filter((_, index) => !staying.has(index));
  });
}
