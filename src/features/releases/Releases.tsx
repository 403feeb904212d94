import { Download, GitCompare, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { useDeleteDocuments } from '../../state/deleteDocuments.ts';
import { useDocuments } from '../../state/queries.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { saveAsFiles, sizeText } from '../../ui/saveAsFiles.ts';
import { VersionChip } from '../../ui/VersionChip.tsx';
import { type ReleaseDocument, sortedReleases } from './releasePlan.ts';
import { momentText } from '../../ui/dateText.ts';
import { ReleaseView } from './ReleaseView.tsx';
import styles from './releases.module.css';

interface ReleasesProps {
  readonly projectId: string;
  readonly projectName: string;
}

/** The releases of a project, the newest first; nothing where there is none. */
export default function Releases({ projectId, projectName }: ReleasesProps) {
  const all = useDocuments('release').data ?? [];
  const releases = sortedReleases(all.filter(({ content }) => content.projectId === projectId));
  const [shown, setShown] = useState<string | null>(null);
  const remove = useDeleteDocuments();
  if (releases.length === 0) return null;
  const open = releases.find(({ id }) => id === shown);
  const download = ({ content: { file } }: ReleaseDocument) =>
    void saveAsFiles([{ path: file.name, bytes: file.bytes }]);
  return (
    <section className={styles.section} aria-labelledby="releases">
      <h2 id="releases">
        {t('Releases')} <span className={styles.count}>{releases.length}</span>
      </h2>
      <div className={styles.sheet}>
        <table className={styles.table} aria-label={t('Releases')}>
          <thead>
            <tr>
              <th scope="col">{t('Version')}</th>
              <th scope="col">{t('Notes')}</th>
              <th scope="col">{t('Connectors')}</th>
              <th scope="col">{t('Released')}</th>
              <th scope="col">
                <span className="unseen">{t('Actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {releases.map((release) => {
              const { version, notes, connectors, releasedAt, imported, file } = release.content;
              return (
                <tr key={release.id}>
                  <td>
                    <button type="button" className={styles.open} onClick={() => setShown(release.id)}>
                      <VersionChip version={version} />
                    </button>
                  </td>
                  <td className={styles.notes}>
                    <span className="cut">{firstLine(notes)}</span>
                  </td>
                  <td className="muted">{counted(connectors.length, 'connector')}</td>
                  <td className="muted">
                    <time dateTime={releasedAt}>
                      {imported
                        ? t`Imported ${momentText(new Date(releasedAt))}`
                        : momentText(new Date(releasedAt))}
                    </time>
                  </td>
                  <td className={styles.end}>
                    <IconButton
                      label={t`Download ${version}`}
                      icon={Download}
                      size="small"
                      onPress={() => download(release)}
                    />
                    <MenuButton
                      label={t`Actions of release ${version}`}
                      isIconOnly
                      size="small"
                      entries={[
                        {
                          id: 'compare',
                          label: t('Show and compare…'),
                          icon: GitCompare,
                          run: () => setShown(release.id),
                        },
                        {
                          id: 'download',
                          label: t`Download (${sizeText(file.bytes.length)})`,
                          icon: Download,
                          run: () => download(release),
                        },
                        'line',
                        {
                          id: 'delete',
                          label: t('Delete'),
                          icon: Trash2,
                          tone: 'danger',
                          run: () => void remove([release], t`Deleted release ${version} of ${projectName}.`),
                        },
                      ]}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {open && (
        <ReleaseView key={open.id} release={open} releases={releases} onClose={() => setShown(null)} />
      )}
    </section>
  );
}

/** Without the marks of Markdown that begin it. */
function firstLine(notes: string): string {
  const line = notes.split('\n').find((one) => one.trim() !== '') ?? '';
  return line.replace(/^[\s#>*-]+/, '').replace(/\\([\\`*_{}[\]()<>#|~!&$])/g, '$1');
}
