import { ChevronRight, Ellipsis } from 'lucide-react';
import { type CSSProperties, useRef } from 'react';
import type { OutlineRow } from '../../domain/flow/OutlineRow.ts';
import type { ElementInfo } from '../../domain/process/process.ts';
import { t } from '../../language/t.ts';
import { Icon } from '../../ui/Icon.tsx';
import { LevelCount } from '../../ui/LevelCount.tsx';
import { tip, tipWhenCut } from '../../ui/tip.ts';
import { lineIcon } from './lineIcon.ts';
import { LineName } from './LineName.tsx';
import styles from './Outline.module.css';
import type { Levels, RowWords } from './rowWords.ts';

interface OutlineLineProps {
  readonly row: OutlineRow;
  readonly words: RowWords;
  readonly element: ElementInfo | undefined;
  readonly levels: Levels | undefined;
  readonly top: number;
  readonly isActive: boolean;
  readonly isFolded: boolean;
  readonly holds: boolean;
  /** the name as it is written, while it is typed anew */
  readonly renaming: string | null;
  readonly onGo: () => void;
  readonly onFold: (isFolded: boolean) => void;
  readonly onProperties: () => void;
  /** null when it stays as it is */
  readonly onName: (name: string | null) => void;
  readonly onMenu: (anchor: HTMLElement) => void;
}

/** Deeper lines are no further in: there would be no room for their names. */
const DEEPEST = 10;
const LEVELS = ['error', 'warning', 'note'] as const;

export function OutlineLine(props: OutlineLineProps) {
  const { row, words, element, levels, top, isActive, isFolded, holds, renaming } = props;
  const line = useRef<HTMLDivElement>(null);
  const style: CSSProperties & Record<'--in', number> = { top, '--in': Math.min(row.level, DEEPEST) - 1 };
  return (
    <div
      ref={line}
      role="treeitem"
      aria-label={words.spoken}
      aria-level={row.level}
      aria-posinset={row.place}
      aria-setsize={row.of}
      aria-expanded={holds ? !isFolded : undefined}
      aria-selected={isActive}
      aria-haspopup="menu"
      tabIndex={isActive ? 0 : -1}
      className={styles.line}
      style={style}
      data-flow={row.isFlow}
      onClick={(event) => {
        if (!isPartOfIts(event.target)) props.onGo();
      }}
      onDoubleClick={(event) => {
        if (!isPartOfIts(event.target)) props.onProperties();
      }}
      onContextMenu={(event) => {
        if (event.target instanceof HTMLTextAreaElement) return;
        event.preventDefault();
        if (line.current) props.onMenu(line.current);
      }}
    >
      {holds ? (
        // The keys of the tree fold and unfold; this is for the mouse.
        <span
          className={styles.twist}
          data-open={!isFolded || undefined}
          onClick={() => props.onFold(!isFolded)}
        >
          <Icon of={ChevronRight} size={12} />
        </span>
      ) : (
        <span className={styles.twist} />
      )}
      <Icon of={lineIcon(row, element)} size={14} className={styles.icon} />
      {renaming !== null ? (
        <LineName label={t`Name of ${words.name}`} value={renaming} onName={props.onName} />
      ) : (
        <span className={styles.name} {...tipWhenCut(words.name)}>
          {words.name}
          {words.code !== '' && <code className={styles.code}>{words.code}</code>}
          {words.more !== '' && <span className={styles.more}>{words.more}</span>}
        </span>
      )}
      {levels &&
        LEVELS.map((level) => <LevelCount key={level} level={level} count={levels[level]} isShort />)}
      {row.id !== '' && (
        <button
          type="button"
          tabIndex={-1}
          aria-label={t`Actions for ${words.name}`}
          aria-haspopup="menu"
          className={styles.dots}
          {...tip(t('Actions'), 'Shift+F10')}
          onClick={(event) => props.onMenu(event.currentTarget)}
        >
          <Icon of={Ellipsis} size={14} />
        </button>
      )}
    </div>
  );
}

/** What does something else than going there. */
function isPartOfIts(target: EventTarget): boolean {
  return target instanceof Element && target.closest(`button, textarea, .${styles.twist ?? ''}`) !== null;
}
