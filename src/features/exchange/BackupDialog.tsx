import { Download } from 'lucide-react';
import type { Problem } from '../../domain/problem.ts';
import type { OutFile } from '../../formats/ImportItem.ts';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import styles from './ImportDialog.module.css';
import { ImportProblems } from './ImportProblems.tsx';
import { saveAsFiles, sizeText } from '../../ui/saveAsFiles.ts';

interface BackupDialogProps {
  readonly file: OutFile;
  readonly problems: readonly Problem[];
  readonly onClose: () => void;
}

/** Says what a backup would give away before it is handed out. */
export function BackupDialog({ file, problems, onClose }: BackupDialogProps) {
  const count = problems.length;
  return (
    <DialogFrame
      title={t('Back up the workspace')}
      lead={
        count === 1
          ? t(
              '1 place in the workspace looks like a secret. Keep the backup where only you can read it, or mend them first.',
            )
          : t`${counted(count, 'place')} in the workspace look like secrets. Keep the backup where only you can read it, or mend them first.`
      }
      size="medium"
      onClose={onClose}
      main={{
        label: t('Download'),
        icon: Download,
        onPress: () => {
          void saveAsFiles([file]);
          onClose();
        },
      }}
      footer={<p role="status">{sizeText(file.bytes.length)}</p>}
    >
      <div className={styles.secrets}>
        <ImportProblems problems={problems} label={t('What looks like a secret')} />
      </div>
    </DialogFrame>
  );
}
