import { Download } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../language/t.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { FromToLine } from '../../ui/FromToLine.tsx';
import { Markdown } from '../../ui/Markdown.tsx';
import { saveAsFiles } from '../../ui/saveAsFiles.ts';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TextDiff } from '../../ui/code/TextDiff.tsx';
import { ReleaseChanges } from './ReleaseChanges.tsx';
import { ReleaseConnectors } from './ReleaseConnectors.tsx';
import type { ReleaseDocument } from './releasePlan.ts';
import { useCompared } from './useCompared.ts';
import styles from './releases.module.css';

interface ReleaseViewProps {
  readonly release: ReleaseDocument;
  /** of the project, newest first */
  readonly releases: readonly ReleaseDocument[];
  readonly onClose: () => void;
}

const NOW = 'now';

/** What a release says and holds, and what is different to any other, or to the project as it is now. */
export function ReleaseView({ release, releases, onClose }: ReleaseViewProps) {
  const { version, notes, connectors, registry = '', file } = release.content;
  const older = releases[releases.indexOf(release) + 1];
  const [before, setBefore] = useState((older ?? release).id);
  const [after, setAfter] = useState(older ? release.id : NOW);
  const choices = releases.map(({ id, content }) => ({ value: id, label: content.version }));
  return (
    <DialogFrame
      title={t`Release ${version}`}
      lead={file.name}
      size="large"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('Close')}</Button>
          <Button
            kind="primary"
            icon={Download}
            onPress={() => void saveAsFiles([{ path: file.name, bytes: file.bytes }])}
          >
            {t('Download')}
          </Button>
        </>
      }
    >
      <ScrollBox label={t('Release notes')}>
        <Markdown text={notes} />
      </ScrollBox>
      <ReleaseConnectors connectors={connectors} registry={registry} />
      <FromToLine
        from={{ label: t('Compare'), value: before, choices, onChange: setBefore }}
        to={{
          label: t('With'),
          value: after,
          choices: [{ value: NOW, label: t('The project now') }, ...choices],
          onChange: setAfter,
        }}
      />
      <Differences
        before={releases.find(({ id }) => id === before)}
        after={releases.find(({ id }) => id === after) ?? null}
      />
    </DialogFrame>
  );
}

interface DifferencesProps {
  readonly before: ReleaseDocument | undefined;
  /** null: the project now */
  readonly after: ReleaseDocument | null;
}

function Differences({ before, after }: DifferencesProps) {
  const compared = useCompared(before, after);
  if (compared === null) return <Skeleton label={t('Comparing')} count={6} />;
  if ('failed' in compared) return <p>{compared.failed}</p>;
  return (
    <>
      <ReleaseChanges changes={compared.changes} />
      {compared.texts.length > 0 && (
        <section aria-label={t('Lines that differ')} className={styles.texts}>
          <h3>{t('Files that differ')}</h3>
          {compared.texts.map(({ path, before: old, after: now }) => (
            <details key={path} className={styles.text}>
              <summary className="mono">{path}</summary>
              <TextDiff
                label={t`Lines of ${path} that differ`}
                before={old}
                after={now}
                same={t('The same lines.')}
              />
            </details>
          ))}
        </section>
      )}
    </>
  );
}
