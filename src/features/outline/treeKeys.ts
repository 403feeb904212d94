import type { OutlineTreeState } from './useOutlineTree.ts';

const PAGE = 12;

type Tree = Pick<OutlineTreeState, 'data' | 'shown' | 'folded' | 'active' | 'go' | 'fold'>;

/** Arrows and their like. @returns whether the key was one of them */
export function moveByKey(key: string, tree: Tree): boolean {
  const { data, shown, folded, active, go, fold } = tree;
  const { rows } = data;
  const row = rows[active];
  const at = shown.indexOf(active);
  const to = (place: number | undefined) => {
    const next = place === undefined ? undefined : rows[place];
    if (next) go(next.key);
  };
  const step = (by: number) => to(shown[Math.max(0, Math.min(shown.length - 1, at + by))]);
  if (!row) return false;
  const holds = row.end > active + 1;
  if (key === 'ArrowDown') step(1);
  else if (key === 'ArrowUp') step(-1);
  else if (key === 'PageDown') step(PAGE);
  else if (key === 'PageUp') step(-PAGE);
  else if (key === 'Home') to(shown[0]);
  else if (key === 'End') to(shown.at(-1));
  else if (key === 'ArrowRight') {
    if (holds && folded.has(row.key)) fold(row.key, false);
    else if (holds) to(active + 1);
    else if (row.to !== undefined && row.leads !== 'next') go(row.to);
    else if (row.to !== undefined) step(1);
  } else if (key === 'ArrowLeft') {
    if (holds && !folded.has(row.key)) fold(row.key, true);
    else if (row.parent >= 0) to(row.parent);
  } else if (key === '*') {
    for (const one of rows) if (one.parent === row.parent) fold(one.key, false);
  } else if (/^[1-9]$/.test(key) && row.branches > 0) to(branchOf(tree, Number(key)));
  else return false;
  return true;
}

/** The line of a gateway's nth branch. */
function branchOf({ data: { rows }, active }: Tree, wanted: number): number | undefined {
  const row = rows[active];
  let left = wanted;
  for (let at = active + 1; row && at < row.end; at = rows[at]?.end ?? row.end) {
    if (rows[at]?.isFlow === true) left -= 1;
    if (left === 0) return at;
  }
  return undefined;
}
