import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { t } from '../../language/t.ts';
import { inlineKey } from '../../ui/inlineKey.ts';
import { MenuList } from '../../ui/MenuList.tsx';
import { isShortcut } from '../../ui/shortcutKeys.ts';
import { useVirtualLines } from '../../ui/table/useVirtualLines.ts';
import styles from './Outline.module.css';
import { OutlineLine } from './OutlineLine.tsx';
import { KEYS, rowMenu } from './rowMenu.ts';
import { rowWords, type Levels } from './rowWords.ts';
import { typedPlace } from './shownRows.ts';
import { moveByKey } from './treeKeys.ts';
import type { OutlineEdits } from './useOutlineEdits.ts';
import type { OutlineTreeState } from './useOutlineTree.ts';

interface OutlineTreeProps {
  readonly label: string;
  /** what describes its keys */
  readonly hint: string;
  readonly tree: OutlineTreeState;
  readonly edits: OutlineEdits;
  readonly levels: ReadonlyMap<string, Levels>;
  readonly onProperties: () => void;
}

const LINE = 28;
/** Letters after a longer pause, or after any other key, begin a new word. */
const TYPING = 700;

/** One tab stop, however many lines: the arrows go through them, and only those in sight are in the page. */
export function OutlineTree({ label, hint, tree, edits, levels, onProperties }: OutlineTreeProps) {
  const { data, shown, active, row, folded } = tree;
  const heights = useMemo(() => shown.map(() => LINE), [shown]);
  const { ref, scroller, onScroll, first, end } = useVirtualLines(heights);
  const [renaming, setRenaming] = useState<string | null>(null);
  const [menu, setMenu] = useState<string | null>(null);
  const anchor = useRef<HTMLElement | null>(null);
  const typed = useRef({ text: '', at: 0 });
  const hadFocus = useRef(false);
  const place = shown.indexOf(active);

  useLayoutEffect(() => {
    const view = scroller.current;
    if (!view || place < 0) return;
    if (place * LINE < view.scrollTop) view.scrollTo({ top: place * LINE });
    else if ((place + 1) * LINE > view.scrollTop + view.clientHeight)
      view.scrollTo({ top: (place + 1) * LINE - view.clientHeight });
  }, [scroller, place]);
  const focusLine = () => {
    const line = scroller.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]');
    line?.focus({ preventScroll: true });
  };
  useEffect(() => {
    if (tree.focusTurn > 0) focusLine();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- of the line that is active by then
  }, [tree.focusTurn]);
  // An undo elsewhere can take away the very line that has the focus: it must not get lost.
  useEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) focusLine();
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || !row) return;
    const isDone = act(event);
    if (isDone) typed.current = { text: '', at: 0 };
    else if (!type(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const act = (event: KeyboardEvent): boolean => {
    const is = (shortcut: string) => isShortcut(event.nativeEvent, shortcut);
    if (!row) return false;
    if (is(KEYS.properties)) {
      if (row.id === '') tree.fold(row.key, !folded.has(row.key));
      else onProperties();
    } else if (is(KEYS.append)) edits.ask('append', row);
    else if (is(KEYS.insert)) edits.ask('insert', row);
    else if (is(KEYS.connect)) edits.ask('connect', row);
    else if (is(KEYS.attach)) edits.ask('attach', row);
    else if (is(KEYS.add)) edits.ask('add', row);
    else if (is(KEYS.rename)) {
      if (edits.ways(row).rename) setRenaming(row.key);
    } else if (is(KEYS.remove) || is('Backspace')) edits.remove(row);
    else if (event.ctrlKey || event.metaKey || event.altKey) return false;
    else return moveByKey(inlineKey(event), tree);
    return true;
  };
  const type = ({ key, ctrlKey, metaKey, altKey, timeStamp }: KeyboardEvent): boolean => {
    if (key.length !== 1 || key === ' ' || ctrlKey || metaKey || altKey) return false;
    const { text, at } = typed.current;
    typed.current = { text: timeStamp - at > TYPING ? key : text + key, at: timeStamp };
    const names = shown.map((one) => nameAt(one));
    const found = shown[typedPlace(names, place, typed.current.text)];
    const next = found === undefined ? undefined : data.rows[found];
    if (next) tree.go(next.key);
    return true;
  };
  const nameAt = (at: number) => {
    const one = data.rows[at];
    return one ? rowWords(one, at, data, undefined).name : '';
  };
  const drawn = shown.slice(first, end);
  if (place >= 0 && !drawn.includes(active)) drawn.push(active);

  return (
    <div
      ref={ref}
      role="tree"
      aria-label={label}
      aria-describedby={hint}
      className={styles.tree}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
      onFocus={() => {
        hadFocus.current = true;
      }}
      onBlur={({ relatedTarget }) => {
        // Of a line that is taken away the browser tells nothing, or that nothing has it.
        if (relatedTarget !== null) hadFocus.current = false;
      }}
    >
      <div role="none" className={styles.lines} style={{ height: shown.length * LINE }}>
        {drawn.map((at) => {
          const one = data.rows[at];
          return (
            one && (
              <OutlineLine
                key={one.key}
                row={one}
                words={rowWords(one, at, data, levels.get(one.id))}
                element={data.elements.get(one.id)}
                levels={levels.get(one.id)}
                top={shown.indexOf(at) * LINE}
                isActive={at === active}
                isFolded={folded.has(one.key)}
                holds={one.end > at + 1}
                renaming={renaming === one.key ? edits.written(one.id) : null}
                onGo={() => tree.go(one.key)}
                onFold={(isFolded) => tree.fold(one.key, isFolded)}
                onProperties={onProperties}
                onName={(name) => {
                  setRenaming(null);
                  if (name !== null) edits.rename(one, name);
                  tree.go(one.key);
                }}
                onMenu={(element) => {
                  anchor.current = element;
                  tree.go(one.key);
                  setMenu(one.key);
                }}
              />
            )
          );
        })}
      </div>
      {menu !== null && row?.key === menu && (
        <MenuList
          label={t`Actions for ${nameAt(active)}`}
          entries={rowMenu({ row, tree, edits, onProperties, onRename: () => setRenaming(row.key) })}
          triggerRef={anchor}
          placement="bottom start"
          onClose={() => setMenu(null)}
        />
      )}
    </div>
  );
}
