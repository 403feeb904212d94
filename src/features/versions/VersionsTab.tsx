import { ArrowUp, GitCompare, ListCollapse, ListTree } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { UsedTask } from '../../domain/versions/versionUsage.ts';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { Button } from '../../ui/Button.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { CompareDialog } from './CompareDialog.tsx';
import { DeprecateDialog } from './DeprecateDialog.tsx';
import { TakeOverDialog } from './TakeOverDialog.tsx';
import { taskKey } from './taskKey.ts';
import { UpgradeDialog } from './UpgradeDialog.tsx';
import { type UsedVersions, useUsedVersions, type VersionsPartProps } from './useVersions.ts';
import { type VersionRow, versionRows } from './versionRows.ts';
import styles from './versions.module.css';
import { VersionTable } from './VersionTable.tsx';

type Shown =
  | { readonly kind: 'upgrade'; readonly tasks: readonly UsedTask[] }
  | { readonly kind: 'compare'; readonly version?: string }
  | { readonly kind: 'deprecate'; readonly row: VersionRow }
  | { readonly kind: 'take-over'; readonly version: string };

const NONE: ReadonlySet<string> = new Set();

/** Every version, who uses it down to the task, and the ways from one to another. */
export default function VersionsTab(part: VersionsPartProps) {
  const versions = useUsedVersions(part.connectorId);
  if (versions === null) return <Skeleton label={t('Loading the versions')} shape="rows" count={8} />;
  return <UsedVersionsTab versions={versions} part={part} />;
}

interface UsedVersionsTabProps {
  readonly versions: UsedVersions;
  readonly part: VersionsPartProps;
}

function UsedVersionsTab({ versions, part }: UsedVersionsTabProps) {
  const [open, setOpen] = useState<ReadonlySet<string> | 'all'>(NONE);
  const [selected, setSelected] = useState(NONE);
  const [shown, setShown] = useState<Shown | null>(null);
  const rows = useMemo(() => versionRows(versions, open), [versions, open]);
  // What was upgraded or deleted meanwhile is not selected any more.
  const chosen = useMemo(
    () =>
      selected.size === 0
        ? []
        : versionRows(versions, 'all').flatMap((row) =>
            row.kind === 'task' && selected.has(taskKey(row.task)) ? [row.task] : [],
          ),
    [versions, selected],
  );
  const current = versions.own.find(({ preferred }) => preferred);
  const toggle = (id: string) => {
    const next = new Set(open === 'all' ? versionRows(versions, 'all').map((row) => row.id) : open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };
  const isAllOpen = open === 'all';
  return (
    <div className={styles.page}>
      <div className={styles.tools}>
        <span role="status" className="muted">
          {chosen.length === 0
            ? counted(versions.published.length, 'published version')
            : t`${counted(chosen.length, 'task')} selected`}
        </span>
        {chosen.length > 0 && (
          <>
            <Button icon={ArrowUp} onPress={() => setShown({ kind: 'upgrade', tasks: chosen })}>
              {t`Upgrade ${counted(chosen.length, 'task')}…`}
            </Button>
            <Button kind="quiet" onPress={() => setSelected(NONE)}>
              {t('Clear selection')}
            </Button>
          </>
        )}
        <span className="grow" />
        <Button
          kind="quiet"
          icon={GitCompare}
          disabledReason={versions.own.length < 2 ? t('There is only one version.') : null}
          onPress={() => setShown({ kind: 'compare' })}
        >
          {t('Compare versions')}
        </Button>
        <Button
          kind="quiet"
          icon={isAllOpen ? ListCollapse : ListTree}
          onPress={() => setOpen(isAllOpen ? NONE : 'all')}
        >
          {isAllOpen ? t('Collapse all') : t('Expand all')}
        </Button>
      </div>
      <VersionTable
        rows={rows}
        selected={selected}
        onSelect={setSelected}
        onToggle={toggle}
        onUpgrade={(tasks) => setShown({ kind: 'upgrade', tasks })}
        onCompare={(version) => setShown({ kind: 'compare', version })}
        onDeprecate={(row) => setShown({ kind: 'deprecate', row })}
        onTakeOver={
          part.isDraft && part.connector !== null
            ? (row) => setShown({ kind: 'take-over', version: row.version })
            : null
        }
        hasOthers={versions.own.length > 1}
      />
      {shown?.kind === 'upgrade' && current !== undefined && (
        <UpgradeDialog
          connector={current}
          tasks={shown.tasks}
          versions={versions}
          onClose={() => setShown(null)}
          onDone={() => {
            setShown(null);
            setSelected(NONE);
          }}
        />
      )}
      {shown?.kind === 'compare' && (
        <CompareDialog versions={versions} start={shown.version} onClose={() => setShown(null)} />
      )}
      {shown?.kind === 'take-over' && (
        <TakeOverDialog part={part} version={shown.version} onClose={() => setShown(null)} />
      )}
      {shown?.kind === 'deprecate' && shown.row.document !== null && (
        <DeprecateDialog document={shown.row.document} onClose={() => setShown(null)} />
      )}
    </div>
  );
}
