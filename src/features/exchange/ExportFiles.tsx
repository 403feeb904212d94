import { useState } from 'react';
import type { Problem } from '../../domain/problem.ts';
import { t } from '../../language/t.ts';
import { LevelCount } from '../../ui/LevelCount.tsx';
import styles from './ExportDialog.module.css';
import type { PreparedExport } from './exportFiles.ts';
import { FilePreview } from './FilePreview.tsx';
import { ImportProblems } from './ImportProblems.tsx';
import { sizeText } from '../../ui/saveAsFiles.ts';

interface ExportFilesProps {
  readonly prepared: PreparedExport;
  /** shows the page of a connector's versions */
  readonly onVersions: (connectorId: string) => void;
}

/** Problems first; then the files, one of them shown. */
export function ExportFiles({ prepared, onVersions }: ExportFilesProps) {
  const { files, problems } = prepared;
  const [chosen, setChosen] = useState(0);
  const shown = files[chosen] ?? files[0];
  const fixOf = ({ fix }: Problem) => {
    if (fix?.action.kind !== 'show-versions') return undefined;
    const { connector } = fix.action;
    return { label: fix.label, run: () => onVersions(connector) };
  };
  const count = (severity: string) => problems.filter((problem) => problem.severity === severity).length;
  return (
    <>
      {problems.length > 0 && (
        <details className={styles.problems} open={count('error') + count('warning') > 0}>
          <summary>
            <h3>{t('Problems')}</h3>
            <LevelCount level="error" count={count('error')} />
            <LevelCount level="warning" count={count('warning')} />
            <LevelCount level="note" count={count('note')} />
          </summary>
          <div className={styles.problemList}>
            <ImportProblems problems={problems} label={t('Problems')} fixOf={fixOf} />
          </div>
        </details>
      )}
      {prepared.blocked !== null && files.length === 0 && (
        <p className={styles.failed}>{prepared.blocked.replace(/\.?$/, '.')}</p>
      )}
      {shown && (
        <>
          <ul className={styles.files} aria-label={t('Files')}>
            {files.map((file, index) => (
              <li key={index}>
                <button
                  type="button"
                  className={styles.file}
                  aria-pressed={file === shown}
                  onClick={() => setChosen(index)}
                >
                  <span className={styles.path}>{file.path}</span>
                  <span className={styles.size}>{sizeText(file.bytes.length)}</span>
                </button>
              </li>
            ))}
          </ul>
          <section className={styles.preview} aria-label={t`Preview of ${shown.path}`}>
            <FilePreview key={chosen} file={shown} />
          </section>
        </>
      )}
    </>
  );
}
