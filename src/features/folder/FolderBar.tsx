import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { momentText } from '../../ui/dateText.ts';
import { FolderCheck, FolderSync as FolderIcon, FolderX, Save } from 'lucide-react';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { ProblemItem } from '../../ui/ProblemItem.tsx';
import { Switch } from '../../ui/fields/Switch.tsx';
import styles from './FolderBar.module.css';
import { FolderConflicts } from './FolderConflicts.tsx';
import { allow, disconnect, type OpenFolder, useFolderState, useOpenFolders } from './folders.ts';
import type { FolderState } from './FolderState.ts';

/** That a project is kept in a folder of the disk: how the two stand, and what there is to do. */
export default function FolderBar({ projectId }: { readonly projectId: string }) {
  const opened = useOpenFolders().get(projectId);
  return opened ? <Bar opened={opened} /> : null;
}

function Bar({ opened }: { readonly opened: OpenFolder }) {
  const state = useFolderState(opened);
  const { sync, projectId } = opened;
  const { phase, toWrite, toRemove, isWriting, lastWritten, name } = state;
  const isReady = phase === 'ready';
  const run = (work: Promise<unknown>) => void work.catch(() => undefined); // said by the state
  return (
    <section className={styles.folder} aria-label={t`Folder ${name}`}>
      <div className={styles.line}>
        <Icon of={FolderIcon} />
        <strong className={styles.name}>{name}</strong>
        <span role="status">{chipOf(state)}</span>
        <span className={styles.when}>
          {lastWritten !== null && t`Written ${momentText(new Date(lastWritten))}`}
        </span>
        <Switch
          label={t('Save into it by itself')}
          checked={state.isAuto}
          isDisabled={!isReady}
          onChange={(isAuto) => run(sync.setAuto(isAuto))}
        />
        <Button
          icon={Save}
          size="small"
          isBusy={isWriting}
          isDisabled={!isReady || toWrite.length === 0}
          onPress={() => run(sync.save())}
        >
          {t('Save to folder')}
        </Button>
        <MenuButton
          label={t('More of the folder')}
          isIconOnly
          size="small"
          entries={[
            { id: 'look', label: t('Look again'), icon: FolderCheck, run: () => run(sync.lookAgain()) },
            'line',
            {
              id: 'disconnect',
              label: t('Disconnect (both stay as they are)'),
              icon: FolderX,
              run: () => run(disconnect(projectId)),
            },
          ]}
        />
      </div>
      {phase === 'ask' && (
        <Banner
          tone="warn"
          title={t`After a reload the browser wants to know from you that this page may use the folder ${name}.`}
          actions={
            <Button size="small" onPress={() => run(allow(opened))}>
              {t('Allow access')}
            </Button>
          }
        />
      )}
      {state.trouble !== null && phase === 'trouble' && (
        <Banner
          tone="danger"
          title={state.trouble.message}
          actions={
            <Button size="small" onPress={() => run(sync.lookAgain())}>
              {t('Look again')}
            </Button>
          }
        />
      )}
      {phase === 'emptied' && (
        <Banner
          tone="warn"
          title={t('None of the project’s files is in the folder any more. Nothing was deleted here.')}
          actions={
            <Button size="small" onPress={() => run(sync.writeAgain())}>
              {t('Write them again')}
            </Button>
          }
        />
      )}
      <FolderConflicts conflicts={state.conflicts} sync={sync} />
      {toRemove.length > 0 && (
        <Banner
          tone="note"
          title={
            toRemove.length === 1
              ? t('A file is in the folder of what was deleted or renamed here.')
              : t`${toRemove.length} files are in the folder of what was deleted or renamed here.`
          }
          actions={
            <Button size="small" onPress={() => run(sync.save(toRemove))}>
              {t('Remove from the folder')}
            </Button>
          }
        >
          <Paths paths={toRemove} />
        </Banner>
      )}
      {state.problems.length > 0 && (
        <ul className={styles.problems} aria-label={t('Files that are not read')}>
          {state.problems.map(({ place, message, severity }) => (
            <ProblemItem
              key={`${place.file ?? ''} ${message}`}
              row={{ key: message, severity, message, where: placeText(place) }}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function chipOf({ phase, toWrite, toRemove, conflicts, isWriting }: FolderState) {
  if (phase === 'looking') return <Chip>{t('Reading the folder…')}</Chip>;
  if (phase === 'ask') return <Chip tone="warn">{t('Access needed')}</Chip>;
  if (phase !== 'ready') return <Chip tone="danger">{t('Not in step')}</Chip>;
  if (isWriting) return <Chip>{t('Writing…')}</Chip>;
  if (conflicts.length > 0) return <Chip tone="warn">{counted(conflicts.length, 'conflict')}</Chip>;
  if (toWrite.length > 0) return <Chip tone="accent">{t`${counted(toWrite.length, 'file')} to write`}</Chip>;
  return toRemove.length > 0 ? (
    <Chip tone="note">{t`${counted(toRemove.length, 'file')} to remove`}</Chip>
  ) : (
    <Chip tone="ok">{t('In step with the folder')}</Chip>
  );
}

function Paths({ paths }: { readonly paths: readonly string[] }) {
  return (
    <ul className={styles.paths}>
      {paths.map((path) => (
        <li key={path}>
          <code>{path}</code>
        </li>
      ))}
    </ul>
  );
}

function placeText({
  file = '',
  line,
}: {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
}) {
  return line === undefined ? file : `${file}:${line}`;
}
