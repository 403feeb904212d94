import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { failureToast } from '../../state/failureToast.ts';
import {
  ArrowUp,
  Ban,
  CheckCheck,
  Code,
  GitCompare,
  GitMerge,
  Link2,
  RotateCcw,
  Trash2,
  Upload,
} from 'lucide-react';
import { useDeleteDocuments } from '../../state/deleteDocuments.ts';
import { openDialog } from '../../state/dialogs.ts';
import { useStore } from '../../state/StoreContext.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import type { MenuEntry } from '../../ui/MenuList.tsx';
import { setDeprecated } from './setDeprecated.ts';
import type { VersionRow } from './versionRows.ts';

interface VersionMenuProps {
  readonly row: VersionRow;
  readonly tabIndex: number;
  readonly hasOthers: boolean;
  readonly onSelect: () => void;
  readonly onUpgrade: () => void;
  readonly onCompare: () => void;
  readonly onDeprecate: () => void;
  /** null: there is no draft that could take it over */
  readonly onTakeOver: (() => void) | null;
}

/** What can be done with a version. */
export function VersionMenu({ row, tabIndex, hasOthers, ...run }: VersionMenuProps) {
  const store = useStore();
  const remove = useDeleteDocuments();
  const { document, counts } = row;
  const unused = counts.tasks === 0 ? t('No task uses it.') : null;
  const ofTasks: readonly MenuEntry[] = [
    {
      id: 'upgrade',
      label: t`Upgrade ${counted(counts.tasks, 'task')}…`,
      icon: ArrowUp,
      disabledReason: unused ?? (hasOthers || row.state !== 'draft' ? null : t('There is no other version.')),
      run: run.onUpgrade,
    },
    {
      id: 'select',
      label: t('Select its tasks'),
      icon: CheckCheck,
      disabledReason: unused,
      run: run.onSelect,
    },
  ];
  const compare: MenuEntry = {
    id: 'compare',
    label: t('Compare with…'),
    icon: GitCompare,
    disabledReason: hasOthers ? null : t('There is only one version.'),
    run: run.onCompare,
  };
  const ofVersion = (): readonly MenuEntry[] => {
    if (document === null) return row.state === 'draft' ? [compare] : [];
    const { content } = document;
    const isDeprecated = (content.deprecated ?? '') !== '';
    return [
      compare,
      {
        id: 'export',
        label: t('Export…'),
        icon: Upload,
        run: () => openDialog({ kind: 'export', versionIds: [document.id] }),
      },
      {
        id: 'share',
        label: t('Share as a link…'),
        icon: Link2,
        run: () => openDialog({ kind: 'share', connectorId: content.connectorId, version: content.version }),
      },
      {
        id: 'code',
        label: t('Generate code…'),
        icon: Code,
        run: () => openDialog({ kind: 'code', connectorId: content.connectorId, version: content.version }),
      },
      {
        id: 'take-over',
        label: t('Take over into the draft…'),
        icon: GitMerge,
        disabledReason: run.onTakeOver === null ? t('There is no draft') : null,
        run: () => run.onTakeOver?.(),
      },
      isDeprecated
        ? {
            id: 'undeprecate',
            label: t('Take back deprecation'),
            icon: RotateCcw,
            run: () => void setDeprecated(store, document, '').catch((error: unknown) => failureToast(error)),
          }
        : { id: 'deprecate', label: t('Deprecate…'), icon: Ban, run: run.onDeprecate },
      'line',
      {
        id: 'delete',
        label: t('Delete'),
        icon: Trash2,
        tone: 'danger',
        disabledReason: row.usedBy,
        run: () => void remove([document], t`Deleted version ${content.version}`),
      },
    ];
  };
  const own = ofVersion();
  return (
    <MenuButton
      label={t`More for ${row.version}`}
      isIconOnly
      size="small"
      tabIndex={tabIndex}
      entries={[...ofTasks, ...(own.length > 0 ? (['line', ...own] as const) : [])]}
    />
  );
}
