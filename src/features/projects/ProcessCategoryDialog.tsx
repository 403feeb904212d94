import { useState } from 'react';
import { useCategories, useSaveCategories } from '../../state/categories.ts';
import { openDialog } from '../../state/dialogs.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceOrNewField } from '../../ui/ChoiceOrNewField.tsx';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import type { ProcessDocument } from './projectRows.ts';

interface ProcessCategoryDialogProps {
  readonly process: ProcessDocument;
  readonly onClose: () => void;
}

/** Puts a process into a category of processes, or into none. */
export function ProcessCategoryDialog({ process, onClose }: ProcessCategoryDialogProps) {
  const names = useCategories('process').map(({ name }) => name);
  const save = useSaveCategories();
  const { name, category: now = '' } = process.content;
  const [category, setCategory] = useState(now);
  const move = () => {
    onClose();
    if (category === now) return;
    const message = category === '' ? `Took ${name} out of ${now}` : `Moved ${name} to ${category}`;
    void save({ message, moved: [process.id], to: category });
  };
  return (
    <DialogFrame
      title="Move to category"
      lead={name}
      size="small"
      onClose={onClose}
      onSubmit={move}
      footer={
        <>
          <Button
            kind="quiet"
            onPress={() => {
              onClose();
              openDialog({ kind: 'categories', of: 'process' });
            }}
          >
            Manage categories
          </Button>
          <span className="grow" />
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" type="submit">
            Move
          </Button>
        </>
      }
    >
      <ChoiceOrNewField
        label="Category"
        value={category}
        names={names}
        newLabel="New category…"
        newName="New category"
        placeholder="Uncategorised"
        autoFocus
        onChange={setCategory}
      />
    </DialogFrame>
  );
}
