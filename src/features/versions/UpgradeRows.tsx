import { Check, Minus, Plus, RefreshCw, TriangleAlert } from 'lucide-react';
import { memo, useState, type ReactNode } from 'react';
import type { ConnectorIcon } from '../../domain/connector/catalogue.ts';
import { ICON_PATHS } from '../../domain/connector/iconPaths.ts';
import { own } from '../../domain/values/own.ts';
import type { TaskUpgrade } from '../../domain/versions/planUpgrade.ts';
import type { UsedTask } from '../../domain/versions/versionUsage.ts';
import { t } from '../../language/t.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckBox } from '../../ui/fields/CheckBox.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Tile } from '../../ui/Tile.tsx';
import { taskKey } from './taskKey.ts';
import styles from './UpgradeDialog.module.css';
import type { PlannedProcess } from './upgradeWork.ts';

interface UpgradeRowsProps {
  readonly planned: readonly PlannedProcess[];
  readonly target: string;
  readonly icon: ConnectorIcon;
  readonly isTicked: (task: UsedTask) => boolean;
  readonly onTick: (tasks: readonly UsedTask[], on: boolean) => void;
}

/** So many are drawn at once; all of them are upgraded. */
const PAGE = 40;

/** Not drawn again while the dialog says how far it is. */
export const UpgradeRows = memo(function UpgradeRows({
  planned,
  target,
  icon,
  isTicked,
  onTick,
}: UpgradeRowsProps) {
  const [shown, setShown] = useState(PAGE);
  const rows = planned.flatMap(({ document, tasks }) =>
    tasks.map((task) => ({ ...task, process: document.content.name })),
  );
  const movable = rows.filter(({ upgrade }) => upgrade.implementation !== null).map(({ use }) => use);
  const ticked = movable.filter(isTicked).length;
  const all = ticked === movable.length ? true : ticked === 0 ? false : 'mixed';
  return (
    <>
      <table className={styles.diff} aria-label={t('What changes')}>
        <thead>
          <tr>
            <th scope="col" className={styles.taskColumn}>
              <span className={styles.who}>
                <CheckBox
                  label={t('All tasks')}
                  hideLabel
                  checked={movable.length > 0 && all}
                  isDisabled={movable.length === 0}
                  onChange={(on) => onTick(movable, on)}
                />
                {t('Task')}
              </span>
            </th>
            <th scope="col" className={styles.keptColumn}>
              {t('Kept')}
            </th>
            <th scope="col">{t('Gained')}</th>
            <th scope="col">{t('Lost')}</th>
            <th scope="col">{t('Retyped')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map(({ use, upgrade, process }) => (
            <tr
              key={taskKey(use)}
              data-off={isTicked(use) && upgrade.implementation !== null ? undefined : ''}
            >
              <th scope="row">
                <span className={styles.who}>
                  <CheckBox
                    label={t`Upgrade ${use.label}`}
                    hideLabel
                    checked={upgrade.implementation !== null && isTicked(use)}
                    isDisabled={upgrade.implementation === null}
                    onChange={(on) => onTick([use], on)}
                  />
                  <Tile hue={icon.hue} path={own(ICON_PATHS, icon.name)} image={icon.image} size="small" />
                  <span className={styles.words}>
                    <b>{use.label}</b>
                    <small>{process}</small>
                  </span>
                </span>
              </th>
              {upgrade.implementation === null ? (
                <td colSpan={4}>
                  <Mark
                    icon={TriangleAlert}
                    tone="warn"
                    note={t`It stays on ${use.version ?? t('what it has')}.`}
                  >
                    {t`${target} has no such action`}
                  </Mark>
                </td>
              ) : (
                <UpgradeCells upgrade={upgrade} />
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown && (
        <p className={styles.state}>
          <Button size="small" onPress={() => setShown(shown + PAGE)}>
            {t`Show ${Math.min(PAGE, rows.length - shown)} more`}
          </Button>{' '}
          {t`${shown} of ${rows.length} shown; all ticked ones are upgraded.`}
        </p>
      )}
    </>
  );
});

function UpgradeCells({ upgrade }: { readonly upgrade: TaskUpgrade }) {
  const { kept, renamed, gained, lost, retyped } = upgrade;
  return (
    <>
      <td>
        <Mark icon={Check} tone="ok">
          {kept.length}
        </Mark>
        {renamed.map((one) => (
          <Mark key={`${one.kind} ${one.from}`} icon={RefreshCw} tone="ok" note={t('renamed')}>
            <code>{`${one.from} → ${one.to}`}</code>
          </Mark>
        ))}
      </td>
      <td>
        {orNothing(
          gained.map((one) => (
            <Mark key={`${one.kind} ${one.name}`} icon={Plus} tone="ok" note={gainedNote(one)}>
              <code>{one.name}</code> <small>{one.type}</small>
            </Mark>
          )),
        )}
      </td>
      <td>
        {orNothing(
          lost.map((one) => (
            <Mark
              key={`${one.kind} ${one.name}`}
              icon={Minus}
              tone="danger"
              note={one.hadMapping ? t('drops its mapping') : t('was not mapped')}
            >
              <code>{one.name}</code>
            </Mark>
          )),
        )}
      </td>
      <td>
        {orNothing(
          retyped.map((one) => (
            <Mark
              key={`${one.kind} ${one.name}`}
              icon={TriangleAlert}
              tone="warn"
              note={`${one.from} → ${one.to}`}
            >
              <code>{one.name}</code>
            </Mark>
          )),
        )}
      </td>
    </>
  );
}

function gainedNote({ required, mappedTo }: TaskUpgrade['gained'][number]): string {
  if (mappedTo !== undefined) return t`maps to ${mappedTo} (auto)`;
  return required ? t('required, not mapped') : t('optional');
}

function orNothing(marks: readonly ReactNode[]): ReactNode {
  return marks.length === 0 ? <span className="faint">–</span> : marks;
}

interface MarkProps {
  readonly icon: typeof Check;
  readonly tone: 'ok' | 'warn' | 'danger';
  readonly note?: string;
  readonly children: ReactNode;
}

function Mark({ icon, tone, note, children }: MarkProps) {
  return (
    <span className={styles.mark} data-tone={tone}>
      <Icon of={icon} size={14} />
      <span className={styles.words}>
        <span>{children}</span>
        {note !== undefined && <small>{note}</small>}
      </span>
    </span>
  );
}
