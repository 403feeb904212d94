import type { ModelNode } from './ModelNode.ts';
import { readRaw } from './patchRaw.ts';
import type { Piece } from './Pieces.ts';
import { isElement } from './XmlTree.ts';
import type { TextElement, TextPiece } from './XmlTree.ts';

/** What stands between the tags of an element, told which child of the model is which. */
export function piecesOf(
  text: string,
  source: TextElement,
  base: ModelNode | null,
  write: (element: TextElement) => string,
): Piece[] {
  const children = base ? childrenIn(text, source, base) : new Map<TextElement, ModelNode>();
  return source.content.map((piece): Piece => {
    if (isElement(piece)) {
      const child = children.get(piece);
      return { kind: 'element', text: write(piece), base: child, slot: child?.slot, order: child?.order };
    }
    const raw = text.slice(piece.start, piece.end);
    if (piece.kind === 'cdata') return { kind: 'cdata', text: raw };
    if (piece.kind !== 'text') return { kind: 'comment', text: raw };
    return { kind: raw.trim() === '' ? 'space' : 'text', text: raw };
  });
}

function childrenIn(text: string, source: TextElement, base: ModelNode): ReadonlyMap<TextElement, ModelNode> {
  const children = new Map<TextElement, ModelNode>();
  for (const child of base.children) if (child.source?.parent === source) children.set(child.source, child);
  const leaves = base.children.filter(({ kind }) => kind !== 'element');
  if (leaves.length === 0) return children;
  for (const piece of source.content) {
    if (!isElement(piece) || children.has(piece)) continue;
    const said = saidIn(text, piece.content);
    const index = leaves.findIndex((leaf) => isNamed(piece, leaf) && (leaf.text ?? '') === said);
    const [found] = index < 0 ? [] : leaves.splice(index, 1);
    if (found) children.set(piece, found);
  }
  return children;
}

function isNamed({ localName, namespace }: TextElement, { name }: ModelNode): boolean {
  return localName === name.localName && namespace === name.namespace;
}

function saidIn(text: string, content: readonly TextPiece[]): string {
  return content
    .map((piece) => {
      if (isElement(piece)) return '';
      const raw = text.slice(piece.start, piece.end);
      if (piece.kind === 'cdata') return raw.slice(9, -3);
      return piece.kind === 'text' && raw.trim() !== '' ? readRaw(raw) : '';
    })
    .join('');
}
