import { useState } from 'react';
import { counted } from '../../domain/counted.ts';
import { useCategories, useSaveCategories } from '../../state/categories.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceOrNewField } from '../../ui/ChoiceOrNewField.tsx';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import type { CatalogueRow } from './catalogueRows.ts';

interface MoveDialogProps {
  readonly rows: readonly CatalogueRow[];
  readonly onClose: () => void;
}

/** Puts connectors into a category, or into none. */
export function MoveDialog({ rows, onClose }: MoveDialogProps) {
  const names = useCategories('connector').map(({ name }) => name);
  const save = useSaveCategories();
  const [category, setCategory] = useState(() => sameCategory(rows));
  const what = wordsFor(rows);
  const move = () => {
    onClose();
    void save({
      message: category === '' ? `Took ${what} out of the category` : `Moved ${what} to ${category}`,
      moved: rows.map(({ document }) => document.id),
      to: category,
    });
  };
  return (
    <DialogFrame
      title="Move to category"
      lead={what}
      size="small"
      onClose={onClose}
      onSubmit={move}
      footer={
        <>
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

/** "send-mail", "3 connectors" */
export function wordsFor(rows: readonly CatalogueRow[]): string {
  const [first] = rows;
  return rows.length === 1 && first !== undefined ? first.name : counted(rows.length, 'connector');
}

function sameCategory(rows: readonly CatalogueRow[]): string {
  const [first = '', ...others] = new Set(rows.map(({ category }) => category));
  return others.length === 0 ? first : '';
}
