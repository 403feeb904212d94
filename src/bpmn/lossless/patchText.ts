import { escapeForCdata, escapeForText } from './escapeFor.ts';
import { changeOfRaw, readRaw } from './patchRaw.ts';
import type { Piece } from './Pieces.ts';

const CDATA_OPEN = '<![CDATA[';
const CDATA_CLOSE = ']]>';

/** The text among the pieces becomes `after`: what is not changed stays as it is written, CDATA stays CDATA. */
export function patchText(pieces: Piece[], after: string | null, lineEnd: string): void {
  const runs = pieces.filter(({ kind }) => kind === 'text' || kind === 'cdata');
  const [first, ...more] = runs;
  if (after === null) {
    for (const run of runs) run.text = '';
  } else if (!first) {
    addText(pieces, escapeForText(withLineEnd(after, lineEnd)));
  } else if (more.length === 0) {
    patchRun(first, after, lineEnd);
  } else {
    patchRuns(runs, after, lineEnd);
  }
}

/** In place of the first white space, which would become part of the text. */
function addText(pieces: Piece[], text: string): void {
  const space = pieces.find(({ kind }) => kind === 'space');
  if (space) space.text = text;
  else pieces.unshift({ kind: 'text', text });
}

function patchRun(run: Piece, after: string, lineEnd: string): void {
  if (run.kind === 'cdata') {
    const raw = run.text.slice(CDATA_OPEN.length, -CDATA_CLOSE.length);
    const [start, end] = commonEnds(raw, after);
    const added = withLineEnd(after.slice(start, after.length - end), lineEnd);
    run.text =
      CDATA_OPEN + escapeForCdata(raw.slice(0, start) + added + raw.slice(raw.length - end)) + CDATA_CLOSE;
    return;
  }
  const change = changeOfRaw(run.text, after);
  if (!change) return;
  const added = escapeForText(withLineEnd(change.text, lineEnd));
  run.text = run.text.slice(0, change.start) + added + run.text.slice(change.end);
}

/** The runs that still say the start or the end of the text stay; what is between goes into the first other one. */
function patchRuns(runs: readonly Piece[], after: string, lineEnd: string): void {
  let first = 0;
  let last = runs.length - 1;
  let rest = after;
  for (let run = runs[first]; run && first < last && rest.startsWith(meaning(run)); run = runs[first]) {
    rest = rest.slice(meaning(run).length);
    first += 1;
  }
  for (let run = runs[last]; run && last > first && rest.endsWith(meaning(run)); run = runs[last]) {
    rest = rest.slice(0, rest.length - meaning(run).length);
    last -= 1;
  }
  for (const [index, run] of runs.entries()) {
    if (index === first) patchRun(run, rest, lineEnd);
    else if (index > first && index <= last) run.text = '';
  }
}

function meaning({ kind, text }: Piece): string {
  return kind === 'cdata' ? text.slice(CDATA_OPEN.length, -CDATA_CLOSE.length) : readRaw(text);
}

function commonEnds(before: string, after: string): readonly [number, number] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return [start, end];
}

function withLineEnd(text: string, lineEnd: string): string {
  return lineEnd === '\n' ? text : text.replace(/\r?\n/g, lineEnd);
}
