import type { TaskUpgrade } from '../../domain/versions/planUpgrade.ts';
import type { UsedTask } from '../../domain/versions/versionUsage.ts';
import { t } from '../../language/t.ts';
import type { PlannedProcess } from './upgradeWork.ts';

export interface UpgradeTally {
  readonly kept: number;
  readonly renamed: number;
  readonly gained: number;
  readonly lost: number;
  readonly retyped: number;
}

export function tallyOf(upgrades: readonly TaskUpgrade[]): UpgradeTally {
  const sum = (count: (one: TaskUpgrade) => number) => upgrades.reduce((all, one) => all + count(one), 0);
  return {
    kept: sum(({ kept }) => kept.length),
    renamed: sum(({ renamed }) => renamed.length),
    gained: sum(({ gained }) => gained.length),
    lost: sum(({ lost }) => lost.length),
    retyped: sum(({ retyped }) => retyped.length),
  };
}

const HEAD = [
  t('Project'),
  t('Process'),
  t('Task'),
  t('Implementation'),
  t('From'),
  t('To'),
  t('Kept'),
  t('Renamed'),
  t('Gained'),
  t('Lost'),
  t('Retyped'),
];

/** What an upgrade does to each of its tasks, as CSV that spreadsheets open. */
export function upgradeReport(
  planned: readonly PlannedProcess[],
  isTicked: (task: UsedTask) => boolean,
  to: string,
  projectName: (id: string) => string,
): string {
  const rows = planned.flatMap(({ document, tasks }) =>
    tasks
      .filter(({ use }) => isTicked(use))
      .map(({ use, upgrade, implementation }) => [
        projectName(document.content.projectId),
        document.content.name,
        use.label,
        upgrade.implementation ?? t`${implementation} (not in ${to}: stays as it is)`,
        use.version ?? '',
        upgrade.implementation === null ? (use.version ?? '') : to,
        upgrade.kept.map(({ name }) => name).join(' '),
        upgrade.renamed.map((one) => `${one.from}→${one.to}`).join(' '),
        upgrade.gained.map(({ name }) => name).join(' '),
        upgrade.lost.map(({ name }) => name).join(' '),
        upgrade.retyped.map((one) => `${one.name}:${one.from}→${one.to}`).join(' '),
      ]),
  );
  return [HEAD, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** A cell that starts like a formula would be run by spreadsheets. */
function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
