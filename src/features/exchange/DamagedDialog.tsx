import { Download } from 'lucide-react';
import { useMemo } from 'react';
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
      title="Documents that cannot be read"
      lead="They are left as they are, and everything else works. Download one to look into it, or bring an earlier state back from a backup."
      isFlush
      onClose={onClose}
      footer={<Button onPress={onClose}>Close</Button>}
    >
      <ActionRows
        label="Documents that cannot be read"
        rows={rows.map(({ id, name, about, file }) => ({
          id,
          name,
          about,
          action: (
            <Button
              size="small"
              icon={Download}
              aria-label={`Download ${name} as it is`}
              disabledReason={file === null ? 'Not even the browser can read it.' : null}
              onPress={() => file && void saveAsFiles([file])}
            >
              Download
            </Button>
          ),
        }))}
      />
    </DialogFrame>
  );
}
