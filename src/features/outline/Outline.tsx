import { ListTree, Plus, X } from 'lucide-react';
import { useEffect, useId, useMemo, useRef } from 'react';
import type { Problem } from '../../domain/problem.ts';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import styles from './Outline.module.css';
import { OutlineDialogs } from './OutlineDialogs.tsx';
import type { OutlineProps } from './OutlineProps.ts';
import { OutlineTree } from './OutlineTree.tsx';
import { KEYS } from './rowMenu.ts';
import type { Levels } from './rowWords.ts';
import { useAnnouncements } from './useAnnouncements.ts';
import { useOutlineEdits } from './useOutlineEdits.ts';
import { useOutlineTree } from './useOutlineTree.ts';

/** The process as a text that can be built on: everything the canvas can do, without seeing it or pointing at it. */
export function Outline(props: OutlineProps) {
  const { editor, problems, catalogue, focusTurn, onProperties, onClose } = props;
  const hint = useId();
  const [news, say] = useAnnouncements(editor);
  const tree = useOutlineTree(editor);
  const edits = useOutlineEdits(editor, tree, say);
  const levels = useMemo(() => levelsByElement(problems), [problems]);
  const latest = useRef(tree);
  useEffect(() => {
    latest.current = tree;
  });
  useEffect(() => {
    const { data, active, go } = latest.current;
    const row = data.rows[active];
    if (focusTurn > 0 && row) go(row.key);
  }, [focusTurn]);
  const { rows } = tree.data;
  const [first] = rows;
  const count = rows.filter(
    ({ id, isFlow, isNote, message }) =>
      id !== '' && isFlow !== true && isNote !== true && message === undefined,
  ).length;
  return (
    <section className={styles.pane} aria-label={t('Outline')}>
      <header className={styles.head}>
        <Icon of={ListTree} size={14} />
        <h2>{t('Outline')}</h2>
        <span className={styles.count}>{counted(count, 'element')}</span>
        <IconButton label={t('Hide outline')} icon={X} size="small" onPress={onClose} />
      </header>
      {first === undefined ? (
        <p className={styles.none}>{t('There is nothing in this process that could be told.')}</p>
      ) : (
        <OutlineTree
          label={t('Flow of the process')}
          hint={hint}
          tree={tree}
          edits={edits}
          levels={levels}
          onProperties={onProperties}
        />
      )}
      {first !== undefined && rows.length === 1 && edits.ways(first).hold && (
        <div className={styles.empty}>
          <p>{t('Nothing is in it yet.')}</p>
          <Button size="small" icon={Plus} onPress={() => edits.ask('add', first)}>
            {t('Add an element…')}
          </Button>
        </div>
      )}
      <p id={hint} className={styles.hint}>
        <span className="unseen">
          {t(
            'Arrows follow the flow, right goes into branches, left goes back. Enter: properties, Escape there leads back. Shift and A: append. Shift and I: insert after. Shift and C: connect. Shift and B: attach an event. F2: rename. Menu key: all of it.',
          )}
        </span>
        <span aria-hidden className={styles.keys}>
          {HINTS.map(([keys, what]) => (
            <span key={keys} className={styles.pair}>
              <Kbd keys={keys} />
              {what}
            </span>
          ))}
        </span>
      </p>
      <p role="status" aria-label={t('What happened')} className="unseen">
        {/* The same again is news as well. */}
        {news.turn % 2 === 0 ? news.text : `${news.text}\u00A0`}
      </p>
      <OutlineDialogs editor={editor} catalogue={catalogue} data={tree.data} edits={edits} />
    </section>
  );
}

const HINTS = [
  [KEYS.properties, t('properties')],
  [KEYS.append, t('append')],
  ['Shift+F10', t('more')],
] as const;

function levelsByElement(problems: readonly Problem[]): ReadonlyMap<string, Levels> {
  const levels = new Map<string, { error: number; warning: number; note: number }>();
  for (const { severity, place } of problems) {
    if (place.element === undefined) continue;
    const counts = levels.get(place.element) ?? { error: 0, warning: 0, note: 0 };
    counts[severity] += 1;
    levels.set(place.element, counts);
  }
  return levels;
}
