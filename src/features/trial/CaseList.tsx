import { useRef, type KeyboardEvent } from 'react';
import type { Connector } from '../../domain/connector/connector.ts';
import type { TestCase } from '../../domain/trial/TestCase.ts';
import type { CaseRun } from '../../formats/trial/CaseRun.ts';
import { t } from '../../language/t.ts';
import { Icon } from '../../ui/Icon.tsx';
import { runMark } from '../../ui/runMarks.ts';
import styles from './CaseList.module.css';

interface CaseListProps {
  readonly connector: Connector;
  readonly cases: readonly TestCase[];
  readonly selected: TestCase | undefined;
  readonly runOf: (one: TestCase) => CaseRun | undefined;
  readonly onSelect: (id: string) => void;
}

/** All cases by action, each with what became of it. Up and down go through them. */
export function CaseList({ connector, cases, selected, runOf, onSelect }: CaseListProps) {
  const list = useRef<HTMLDivElement>(null);
  const groups = groupsOf(connector, cases);
  const order = groups.flatMap((group) => group.cases);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = order[order.findIndex(({ id }) => id === selected?.id) + by];
    if (by === 0 || !next) return;
    event.preventDefault();
    onSelect(next.id);
    list.current?.querySelector<HTMLElement>(`[data-case="${CSS.escape(next.id)}"]`)?.focus();
  };
  return (
    <div ref={list} className={styles.list} onKeyDown={onKeyDown}>
      {groups.map(({ key, title, cases: some }) => (
        <section key={key} aria-label={title}>
          <h4 className={styles.title}>{title}</h4>
          <ul>
            {some.map((one) => {
              const mark = runMark(runOf(one)?.isGreen);
              return (
                <li key={one.id}>
                  <button
                    type="button"
                    data-case={one.id}
                    className={styles.row}
                    data-state={mark.state}
                    aria-current={one.id === selected?.id || undefined}
                    tabIndex={one.id === (selected ?? order[0])?.id ? 0 : -1}
                    onClick={() => onSelect(one.id)}
                  >
                    <Icon of={mark.icon} size={14} />
                    <span className={styles.name}>{one.name === '' ? t('Without a name') : one.name}</span>
                    <span className="unseen">: {mark.text}</span>
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface CaseGroup {
  readonly key: string;
  readonly title: string;
  readonly cases: readonly TestCase[];
}

/** In the order of the definition; those whose action is gone come last. */
function groupsOf({ actions }: Connector, cases: readonly TestCase[]): readonly CaseGroup[] {
  const known = actions
    .map(({ key, name }) => ({ key, title: name, cases: cases.filter(({ action }) => action === key) }))
    .filter((group) => group.cases.length > 0);
  const keys = new Set(actions.map(({ key }) => key));
  const gone = cases.filter(({ action }) => !keys.has(action));
  return gone.length === 0
    ? known
    : [...known, { key: ' gone', title: t('Of actions that are gone'), cases: gone }];
}
