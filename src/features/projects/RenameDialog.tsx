import { useState } from 'react';
import { t } from '../../language/t.ts';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { fileNameProblem, oldServiceNote } from './fileNames.ts';

interface RenameDialogProps {
  readonly kind: 'project' | 'process';
  readonly name: string;
  /** names of the others of its kind */
  readonly taken: readonly string[];
  readonly onRename: (name: string) => void;
  readonly onClose: () => void;
}

export function RenameDialog({ kind, name: now, taken, onRename, onClose }: RenameDialogProps) {
  const [name, setName] = useState(now);
  const problem = fileNameProblem(kind, name, taken);
  const note = kind === 'process' ? oldServiceNote(name.trim()) : null;

  const rename = () => {
    if (problem !== null) return;
    if (name.trim() !== now) onRename(name.trim());
    onClose();
  };

  return (
    <DialogFrame
      title={kind === 'project' ? t('Rename project') : t('Rename process')}
      size="small"
      onClose={onClose}
      onSubmit={rename}
      main={{ label: t('Rename') }}
    >
      <TextField
        label={t('Name')}
        autoFocus
        isRequired
        value={name}
        onChange={setName}
        error={problem}
        hint={note ?? (kind === 'process' ? t('Its files are named after it.') : undefined)}
      />
    </DialogFrame>
  );
}
