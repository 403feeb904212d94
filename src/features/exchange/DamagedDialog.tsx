import { Download } from 'lucide-react';
import { useMemo } from 'react';
import { t } from '../../language/t.ts';
import { useDamagedDocuments } from '../../state/queries.ts';
import { ActionRows } from '../../ui/table/ActionRows.tsx';
import { Button } from '../../ui/Button.tsx';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { damagedRows } from './damagedRows.ts';
import { saveAsFiles } from '../../ui/saveAsFiles.ts';

/** What is kept and cannot be read, to take it away as it is. Nothing of it is changed or deleted. */
export function DamagedDialog({ onClose }: { readonly onClose: () => void }) {
  const records = useDamagedDocuments().data;
  const rows = useMemo(() => damagedRows(records ?? []), [records]);
  return (
    <DialogFrame
      title={t('Documents that cannot be read')}
      lead={t(
        'They are left as they are, and everything else works. Download one to look into it, or bring an earlier state back from a backup.',
      )}
      isFlush
      onClose={onClose}
      footer={<Button onPress={onClose}>{t('Close')}</Button>}
    >
      <ActionRows
        label={t('Documents that cannot be read')}
        rows={rows.map(({ id, name, about, file }) => ({
          id,
          name,
          about,
          action: (
            <Button
              size="small"
              icon={Download}
              aria-label={t`Download ${name} as it is`}
              disabledReason={file === null ? t('Not even the browser can read it.') : null}
              onPress={() => file && void saveAsFiles([file])}
            >
              {t('Download')}
            </Button>
          ),
        }))}
      />
    </DialogFrame>
  );
}
