import type { EditVerdict } from './checkEdits.ts';

/** One line per edit: how many of the files it was made in came out as they should. */
export function editTable(verdicts: readonly EditVerdict[]): string {
  const header = [
    'edit',
    'unedited identical',
    'done',
    'lossless',
    'equal again',
    'undo identical',
    'rewritten, said',
    'lines p50/p90/max',
    'lines outside',
  ];
  const rows = [...new Set(verdicts.map(({ edit }) => edit))].map((edit) => {
    const all = verdicts.filter((one) => one.edit === edit);
    const done = all.filter(({ isDone }) => isDone);
    const compared = done.filter(({ losses }) => losses !== null);
    const share = (of: readonly EditVerdict[], fits: (one: EditVerdict) => boolean): string =>
      `${String(of.filter(fits).length)}/${String(of.length)}`;
    const lines = done.map((one) => one.lines).sort((a, b) => a - b);
    const quantile = (q: number): string => String(lines[Math.floor((lines.length - 1) * q)] ?? 0);
    return [
      edit,
      share(all, ({ isUnedited }) => isUnedited),
      share(all, ({ isDone }) => isDone),
      share(compared, ({ losses }) => losses?.length === 0),
      share(done, ({ difference }) => difference === null),
      share(done, ({ isUndone }) => isUndone),
      String(done.filter(({ rewritten }) => rewritten !== null).length),
      `${quantile(0.5)}/${quantile(0.9)}/${quantile(1)}`,
      `${String(done.filter(({ outside }) => outside.length > 0).length)} files`,
    ];
  });
  return [header, header.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** What is not as it should be, in words; null for a clean one. */
export function blemish(one: EditVerdict): string | null {
  if (!one.isUnedited && one.isDone) return 'unedited, it is not byte for byte what it was';
  if (!one.isDone) return null;
  if (one.rewritten !== null) return `written anew, and said so: ${one.rewritten}`;
  if (one.losses && one.losses.length > 0) return `lost: ${one.losses.slice(0, 3).join('; ')}`;
  if (one.difference !== null) return `read again it differs: ${one.difference}`;
  if (!one.isUndone) return 'after undo it is another text';
  return one.outside.length > 0
    ? `a line outside the edit: ${one.outside
        .slice(0, 3)
        .map((line) => line.slice(0, 120))
        .join(' ¦ ')}`
    : null;
}

/** Lost, and nobody was told. */
export function isUnsaidLoss(one: EditVerdict): boolean {
  const isLost =
    (one.losses?.length ?? 0) > 0 ||
    one.difference !== null ||
    (one.isDone && !(one.isUndone && one.isUnedited));
  return isLost && one.rewritten === null;
}
