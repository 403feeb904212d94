import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { classes } from './classes.ts';
import { inlineKey } from './inlineKey.ts';
import styles from './TabBar.module.css';

interface Tab {
  readonly id: string;
  readonly label: string;
  readonly count?: number;
  /** after the label: a dot, a problem mark */
  readonly end?: ReactNode;
}

export interface TabBarProps {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  /** ties the tabs to `<TabPanel name=… >` */
  readonly name: string;
  /** 48 high and without a line under it, for the head of an editor */
  readonly inHead?: boolean;
  readonly className?: string | undefined;
}

export function TabBar({ label, tabs, selected, onSelect, name, inHead, className }: TabBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === selected);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[inlineKey(event)];
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onSelect(next.id);
    bar.current?.querySelector<HTMLElement>(`#${CSS.escape(`${name}-tab-${next.id}`)}`)?.focus();
  };
  return (
    <div
      ref={bar}
      role="tablist"
      aria-label={label}
      className={classes(styles.tabs, className)}
      data-in-head={inHead ? '' : undefined}
      onKeyDown={onKeyDown}
    >
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={`${name}-tab-${tab.id}`}
          aria-selected={tab.id === selected}
          aria-controls={tab.id === selected ? `${name}-panel` : undefined}
          tabIndex={tab.id === selected ? 0 : -1}
          className={styles.tab}
          onClick={() => onSelect(tab.id)}
        >
          {tab.label}
          {tab.count !== undefined && tab.count > 0 && (
            <span className={styles.count} aria-hidden>
              {tab.count}
            </span>
          )}
          {tab.end}
        </button>
      ))}
    </div>
  );
}

export interface TabPanelProps {
  /** the `name` of the TabBar */
  readonly name: string;
  readonly selected: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  /** nothing in it takes the focus, so the panel does: it can be scrolled with the keyboard */
  readonly isReading?: boolean;
}

export function TabPanel({ name, selected, children, className, isReading }: TabPanelProps) {
  return (
    <div
      role="tabpanel"
      tabIndex={isReading ? 0 : undefined}
      id={`${name}-panel`}
      aria-labelledby={`${name}-tab-${selected}`}
      className={classes(styles.panel, className)}
    >
      {children}
    </div>
  );
}
