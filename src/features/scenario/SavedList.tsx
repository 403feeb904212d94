import { Footprints, Pencil, Play, RefreshCw, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ElementInfo, ProcessInfo } from '../../domain/process/process.ts';
import { isAsExpected, type ReplayItem } from '../../formats/scenario/ReplayedProcess.ts';
import { t } from '../../language/t.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { runMark } from '../../ui/runMarks.ts';
import { differenceWords } from './differenceWords.ts';
import { replaySum } from './replaySum.ts';
import styles from './SavedList.module.css';
import { ScenarioNameDialog } from './ScenarioNameDialog.tsx';
import type { SavedScenarios } from './useSavedScenarios.ts';

interface SavedListProps {
  readonly saved: SavedScenarios;
  readonly processes: readonly ProcessInfo[];
  readonly elementOf: (id: string) => ElementInfo | undefined;
  /** walks it where people see each step */
  readonly onWalk: (item: ReplayItem) => void;
  /** shows the element on the canvas */
  readonly onShow: (element: string) => void;
}

/** The scenarios that are saved with the process, each with what came of it when it was run last. */
export function SavedList({ saved, processes, elementOf, onWalk, onShow }: SavedListProps) {
  const { items, answerOf, isRunning } = saved;
  const [renamed, setRenamed] = useState<ReplayItem | null>(null);
  const list = useRef<HTMLElement>(null);
  const nameOf = (id: string) => processes.find((one) => one.id === id)?.name ?? id;
  return (
    <section ref={list} className={styles.saved} aria-label={t('Saved scenarios')} tabIndex={-1}>
      <div className={styles.bar}>
        <h3>{t('Saved scenarios')}</h3>
        <p role="status" className={styles.sum}>
          {replaySum(
            items.length,
            items.flatMap((item) => answerOf(item) ?? []),
          )}
        </p>
        {isRunning ? (
          <Button size="small" onPress={saved.stop}>
            {t('Stop')}
          </Button>
        ) : (
          <Button size="small" icon={Play} onPress={() => saved.run()}>
            {t('Run all')}
          </Button>
        )}
      </div>
      <ul className={styles.rows}>
        {items.map((item) => {
          const { id, scenario, processId } = item;
          const answer = answerOf(item);
          const { state, icon, text } = runMark(isAsExpected(answer));
          const difference = answer && differenceWords(answer, elementOf);
          const result = answer && 'result' in answer ? answer.result : undefined;
          const isWhole = result?.end === 'over' || result?.end === 'failed';
          return (
            <li key={id} className={styles.row} data-state={state}>
              <Icon of={icon} size={14} />
              <span className={styles.name}>
                {scenario.name}
                {processes.length > 1 && <span className={styles.of}>{nameOf(processId)}</span>}
                <span className="unseen">:</span>
              </span>
              {difference?.element === undefined ? (
                <span className={styles.came}>
                  {difference?.text ?? (state === 'open' ? t('not run since changes') : text)}
                </span>
              ) : (
                <button type="button" className={styles.go} onClick={() => onShow(difference.element ?? '')}>
                  {difference.text}
                </button>
              )}
              <IconButton
                label={t`Run ${scenario.name}`}
                icon={Play}
                size="small"
                disabledReason={isRunning ? t('Others are being run.') : null}
                onPress={() => saved.run(id)}
              />
              <MenuButton
                isIconOnly
                size="small"
                label={t`More for ${scenario.name}`}
                entries={[
                  { id: 'walk', label: t('Show its steps'), icon: Footprints, run: () => onWalk(item) },
                  { id: 'rename', label: t('Rename…'), icon: Pencil, run: () => setRenamed(item) },
                  {
                    id: 'take',
                    label: t('Take the new result as expected'),
                    icon: RefreshCw,
                    disabledReason:
                      state !== 'red'
                        ? t('It has no other result: run it.')
                        : isWhole
                          ? null
                          : t('It did not come to its end: show its steps, walk on and save it again.'),
                    run: () => {
                      if (result)
                        saved.keep(
                          processId,
                          { ...scenario, expected: result },
                          t`Take new result of scenario ${scenario.name}`,
                        );
                    },
                  },
                  'line',
                  {
                    ...{ id: 'delete', label: t('Delete'), icon: Trash2, tone: 'danger' },
                    run: () => {
                      saved.remove(item);
                      // Its menu is gone with it.
                      requestAnimationFrame(() => list.current?.focus());
                    },
                  },
                ]}
              />
            </li>
          );
        })}
      </ul>
      {renamed && (
        <ScenarioNameDialog
          title={t('Rename scenario')}
          verb={t('Rename')}
          name={renamed.scenario.name}
          about={(name) =>
            items.some((one) => one.scenario.name === name && one.id !== renamed.id)
              ? { error: t('Another scenario has this name.') }
              : {}
          }
          onName={(name) => {
            const { processId, scenario } = renamed;
            if (name !== scenario.name)
              saved.keep(processId, { ...scenario, name }, t`Rename scenario ${scenario.name}`);
          }}
          onClose={() => setRenamed(null)}
        />
      )}
    </section>
  );
}
