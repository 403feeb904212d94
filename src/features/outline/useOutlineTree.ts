import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { OutlineRow } from '../../domain/flow/OutlineRow.ts';
import type { ProcessEditorApi } from '../../modeler/ProcessEditorApi.ts';
import { type OutlineData, OutlineSource } from './OutlineSource.ts';
import { placeNear, shownRows, unfoldedTo } from './shownRows.ts';

export interface OutlineTreeState {
  readonly data: OutlineData;
  /** places of the lines that are not folded away */
  readonly shown: readonly number[];
  readonly folded: ReadonlySet<string>;
  /** place of the line that has, or gets, the focus */
  readonly active: number;
  readonly row: OutlineRow | undefined;
  /** grows when the focus is to go to that line */
  readonly focusTurn: number;
  /** to a line, and the canvas follows; right now after an edit, so that nothing else is selected meanwhile */
  readonly go: (key: string, isNow?: boolean) => void;
  readonly fold: (key: string, isFolded: boolean) => void;
  /** reads the document again after an edit of one's own */
  readonly refresh: () => OutlineData;
}

/** Who holds an arrow key down should not draw the properties of every element on the way. */
const SELECT_AFTER = 80;

/** The tree and the canvas with one selection. */
export function useOutlineTree(editor: ProcessEditorApi): OutlineTreeState {
  const source = useMemo(() => new OutlineSource(editor), [editor]);
  const data = useSyncExternalStore(source.subscribe, source.get);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const selected = useSelectedId(editor);
  const [place, setPlace] = useState({ key: selected, at: 0 });
  const [focusTurn, setFocusTurn] = useState(0);
  const pending = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const known = data.at.get(place.key);
  const active = known ?? placeNear(data.rows, place.at);
  const shown = useMemo(() => shownRows(data.rows, folded), [data.rows, folded]);

  const take = useCallback(
    (key: string) => {
      const { rows, at } = source.get();
      const next = at.get(key);
      if (next === undefined) return;
      setPlace({ key: rows[next]?.key ?? key, at: next });
      setFolded((before) => unfoldedTo(rows, before, next));
    },
    [source],
  );
  const here = useRef(place.key);
  useEffect(() => {
    here.current = place.key;
  });
  // What is selected on the canvas, but for what was asked for from here and is on its way.
  useEffect(() => {
    if (pending.current !== undefined) return;
    // A message has a line at both ends: who is at one of them stays there.
    const { rows, at } = source.get();
    if (selected !== '' && rows[at.get(here.current) ?? -1]?.id === selected) return;
    const lost = lineLeftBy(source, here.current);
    // Nothing is selected any more because an undo took it away: people are still where it was.
    if (lost !== null && editor.snapshot().selectedIds.length === 0) editor.select(lost, { reveal: true });
    else take(selected);
  }, [editor, source, selected, take]);
  useEffect(() => () => clearTimeout(pending.current), []);

  return {
    data,
    shown,
    folded,
    active,
    row: data.rows[active],
    focusTurn,
    go: (key, isNow = false) => {
      take(key);
      setFocusTurn((turn) => turn + 1);
      const row = source.get().rows[source.get().at.get(key) ?? -1];
      clearTimeout(pending.current);
      pending.current = undefined;
      if (row === undefined || row.id === '') return;
      const select = () => {
        pending.current = undefined;
        editor.select(row.id, { reveal: true });
      };
      if (isNow) select();
      else pending.current = setTimeout(select, SELECT_AFTER);
    },
    fold: (key, isFolded) =>
      setFolded((before) => {
        const next = new Set(before);
        if (isFolded) next.add(key);
        else next.delete(key);
        return next;
      }),
    refresh: source.refresh,
  };
}

/** Of a line that is gone now, the element of the one before it that is still there; null while it is there. */
function lineLeftBy(source: OutlineSource, key: string): string | null {
  const { rows, at } = source.get();
  const before = at.get(key);
  const now = source.refresh();
  if (before === undefined || now.at.has(key)) return null;
  return rows.slice(0, before).findLast((row) => row.id !== '' && now.at.has(row.key))?.id ?? null;
}

/** '' for several, or while there is no document. */
function useSelectedId(editor: ProcessEditorApi): string {
  const subscribe = useCallback((listener: () => void) => editor.subscribe(listener), [editor]);
  return useSyncExternalStore(subscribe, () => {
    const { selectedIds, selected } = editor.snapshot();
    if (selectedIds.length > 1) return '';
    return selectedIds[0] ?? selected?.id ?? '';
  });
}
