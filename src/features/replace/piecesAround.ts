interface Piece {
  readonly text: string;
  readonly isHit: boolean;
}

const BEFORE = 40;
const MOST = 240;

/** A text for one line: what is around the first hit, with the hits apart. */
export function piecesAround(text: string, places: readonly number[], length: number): readonly Piece[] {
  const [first = 0] = places;
  const start = first > BEFORE * 2 ? first - BEFORE : 0;
  const end = Math.min(text.length, start + MOST);
  const pieces: Piece[] = [];
  const add = (from: number, to: number, isHit: boolean) => {
    if (from < to) pieces.push({ text: text.slice(from, to), isHit });
  };
  if (start > 0) pieces.push({ text: '…', isHit: false });
  let at = start;
  for (const place of places) {
    if (place + length > end) break;
    add(at, place, false);
    add(place, place + length, true);
    at = place + length;
  }
  add(at, end, false);
  if (end < text.length) pieces.push({ text: '…', isHit: false });
  return pieces;
}
