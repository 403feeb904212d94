import { useRef, useState, type MouseEvent, type ReactNode } from 'react';
import { type MenuEntry, MenuList } from './MenuList.tsx';
import styles from './MenuList.module.css';

interface ContextMenu {
  /** for the element whose menu it is */
  readonly onContextMenu: (event: MouseEvent) => void;
  /** to be drawn inside of it */
  readonly menu: ReactNode;
}

/** A menu where the pointer is, on a right click; Shift+F10 and the menu key come as the same event. */
export function useContextMenu(label: string, entries: () => readonly MenuEntry[]): ContextMenu {
  const anchor = useRef<HTMLSpanElement>(null);
  const [place, setPlace] = useState<{ readonly left: number; readonly top: number } | null>(null);
  return {
    onContextMenu: (event) => {
      // Text fields have a menu of the browser's own, and so has whatever was opened from here.
      if (!(event.target instanceof Element) || !event.currentTarget.contains(event.target)) return;
      if (event.target.closest('input, textarea') !== null) return;
      event.preventDefault();
      setPlace({ left: event.clientX, top: event.clientY });
    },
    menu: place !== null && (
      <>
        <span ref={anchor} aria-hidden className={styles.anchor} style={place} />
        <MenuList
          label={label}
          entries={entries()}
          triggerRef={anchor}
          placement="bottom start"
          onClose={() => setPlace(null)}
        />
      </>
    ),
  };
}
