import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { failureToast } from '../../state/failureToast.ts';
import { ArrowRight, Download } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import type { UsedTask } from '../../domain/versions/versionUsage.ts';
import { useStore } from '../../state/StoreContext.tsx';
import { Button } from '../../ui/Button.tsx';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Select } from '../../ui/fields/Select.tsx';
import { VersionChip } from '../../ui/VersionChip.tsx';
import { downloadText } from './downloadText.ts';
import { taskKey } from './taskKey.ts';
import { undoByToast } from './undoByToast.ts';
import { NewProblems } from './NewProblems.tsx';
import { tallyOf, upgradeReport } from './upgradeReport.ts';
import styles from './UpgradeDialog.module.css';
import { UpgradeRows } from './UpgradeRows.tsx';
import { upgradeVerb } from './upgradeVerb.ts';
import { applyUpgrades } from './upgradeWork.ts';
import { usePlan } from './usePlan.ts';
import type { UsedVersions } from './useVersions.ts';

interface UpgradeDialogProps {
  readonly connector: CatalogueConnector;
  readonly tasks: readonly UsedTask[];
  readonly versions: UsedVersions;
  readonly onClose: () => void;
  /** the tasks are somewhere else now */
  readonly onDone: () => void;
}

/** What each task keeps, gains and loses in another version, before anything is changed. */
export function UpgradeDialog({ connector, tasks, versions, onClose, onDone }: UpgradeDialogProps) {
  const store = useStore();
  const [target, setTarget] = useState(() => startTarget(tasks, versions.own));
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const [applying, setApplying] = useState<{ readonly done: number; readonly total: number } | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const to = versions.own.find(({ version }) => version === target);
  const { planned, done, error } = usePlan(tasks, versions, to);
  const isTicked = useCallback((task: UsedTask) => !off.has(taskKey(task)), [off]);
  const tick = useCallback(
    (changed: readonly UsedTask[], on: boolean) => setOff((before) => withTicks(before, changed, on)),
    [],
  );
  const ticked = useMemo(
    () =>
      (planned ?? [])
        .flatMap((process) => process.tasks)
        .filter(({ use, upgrade }) => upgrade.implementation !== null && !off.has(taskKey(use))),
    [planned, off],
  );
  const tally = tallyOf(ticked.map(({ upgrade }) => upgrade));
  const verb = upgradeVerb(tasks, target);
  const what = counted(ticked.length, 'task');
  const label = verb === 'Downgrade' ? t`Downgrade ${what}` : t`Upgrade ${what}`;
  const projectName = (id: string) => versions.projects.find((one) => one.id === id)?.content.name ?? '';
  const report = () =>
    downloadText(
      `${connector.connector.name}-${target}-upgrade.csv`,
      upgradeReport(planned ?? [], isTicked, target, projectName),
    );

  const apply = async () => {
    if (planned === null) return;
    const abort = new AbortController();
    stop.current = abort;
    setApplying({ done: 0, total: planned.length });
    try {
      const save = await applyUpgrades(store, planned, isTicked, {
        signal: abort.signal,
        onProgress: (now, total) => setApplying({ done: now, total }),
      });
      onDone();
      const said =
        verb === 'Downgrade' ? t`Downgraded ${what} to ${target}` : t`Upgraded ${what} to ${target}`;
      undoByToast(store, save, said, [{ label: t('Download report'), run: report }]);
    } catch (reason) {
      setApplying(null);
      if (!abort.signal.aborted) failureToast(reason);
    }
  };

  const froms = [...new Set(tasks.map(({ version }) => version ?? t('not pinned')))];
  return (
    <DialogFrame
      title={t`Upgrade ${counted(tasks.length, 'task')} of ${connector.connector.name}`}
      help={{ page: 'versions/upgrade', about: t('upgrading') }}
      lead={t(
        'Nothing changes until you press the button. Mappings are kept wherever the parameter still exists.',
      )}
      size="large"
      isFlush
      onClose={onClose}
      main={{
        label,
        isBusy: applying !== null || planned === null,
        disabledReason:
          planned !== null && ticked.length === 0 ? t('No task is ticked that this version can take.') : null,
        onPress: () => void apply(),
      }}
      footer={
        <>
          <p role="status">
            {applying !== null
              ? t`${applying.done} of ${counted(applying.total, 'process', 'processes')} written`
              : planned === null
                ? t`Looking at ${done} of ${counted(tasks.length, 'task')}`
                : t('One step for all processes; it can be undone.')}
          </p>
          <Button kind="quiet" icon={Download} isDisabled={planned === null} onPress={report}>
            {t('Download report')}
          </Button>
        </>
      }
    >
      <div className={styles.fromTo}>
        {froms.slice(0, 4).map((from) => (
          <VersionChip key={from} version={from} />
        ))}
        {froms.length > 4 && <span className="faint">{t`and ${froms.length - 4} more`}</span>}
        <Icon of={ArrowRight} />
        <span className={styles.target}>
          <Select
            aria-label={t('Version to change to')}
            value={target}
            choices={versions.own.map(({ version, hash }) => ({
              value: version,
              label: hash === undefined ? t`${version} draft` : version,
            }))}
            onChange={setTarget}
          />
        </span>
        <span className="grow" />
        <p className={styles.tally}>
          {TALLY.map(([key, words]) =>
            key === 'renamed' && tally[key] === 0 ? null : (
              <span key={key}>
                <b>{tally[key]}</b> {words}
              </span>
            ),
          )}
        </p>
      </div>
      {error !== null && <p className={styles.state}>{error}</p>}
      {planned === null ? (
        <p className={styles.state}>{t`Looking at what changes… ${done} of ${tasks.length}`}</p>
      ) : (
        <>
          <UpgradeRows
            planned={planned}
            target={target}
            icon={connector.icon}
            isTicked={isTicked}
            onTick={tick}
          />
          <NewProblems planned={planned} isTicked={isTicked} />
        </>
      )}
    </DialogFrame>
  );
}

const TALLY = [
  ['kept', t('kept')],
  ['renamed', t('renamed')],
  ['gained', t('gained')],
  ['lost', t('lost')],
  ['retyped', t('retyped')],
] as const;

function withTicks(off: ReadonlySet<string>, tasks: readonly UsedTask[], on: boolean): ReadonlySet<string> {
  const next = new Set(off);
  for (const task of tasks) {
    if (on) next.delete(taskKey(task));
    else next.add(taskKey(task));
  }
  return next;
}

/** The one a new task would get, unless all of them have it: then the next newest they do not have. */
function startTarget(tasks: readonly UsedTask[], own: readonly CatalogueConnector[]): string {
  const isTheirs = (version: string) => tasks.every((task) => task.version === version && !task.drifted);
  const sorted = own.toSorted((a, b) => Number(b.preferred) - Number(a.preferred));
  return (sorted.find(({ version }) => !isTheirs(version)) ?? sorted[0])?.version ?? '';
}
