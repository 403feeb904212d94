import { useState } from 'react';
import type { CategoryKind } from '../../domain/connector/categories.ts';
import { t } from '../../language/t.ts';
import { useCategories, useSaveCategories } from '../../state/categories.ts';
import { openDialog } from '../../state/dialogs.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceOrNewField } from '../../ui/fields/ChoiceOrNewField.tsx';
import { DialogFrame } from '../../ui/DialogFrame.tsx';

interface MoveToCategoryDialogProps {
  readonly of: CategoryKind;
  /** what they are called: "send-mail", "3 connectors" */
  readonly what: string;
  readonly ids: readonly string[];
  /** where they are now; '' for none, or for several */
  readonly category: string;
  readonly onClose: () => void;
}

/** Puts connectors or processes into a category, or into none. */
export function MoveToCategoryDialog({ of, what, ids, category: now, onClose }: MoveToCategoryDialogProps) {
  const names = useCategories(of).map(({ name }) => name);
  const save = useSaveCategories();
  const [category, setCategory] = useState(now);
  const move = () => {
    onClose();
    if (ids.length === 1 && category === now) return;
    const message =
      category !== ''
        ? t`Moved ${what} to ${category}`
        : now !== ''
          ? t`Took ${what} out of ${now}`
          : t`Took ${what} out of the category`;
    void save({ message, moved: ids, to: category });
  };
  return (
    <DialogFrame
      title={t('Move to category')}
      lead={what}
      size="small"
      onClose={onClose}
      onSubmit={move}
      main={{ label: t('Move') }}
      footer={
        <>
          <Button kind="quiet" onPress={() => openDialog({ kind: 'categories', of })}>
            {t('Manage categories')}
          </Button>
          <span className="grow" />
        </>
      }
    >
      <ChoiceOrNewField
        label={t('Category')}
        value={category}
        names={names}
        newLabel={t('New category…')}
        newName={t('New category')}
        placeholder={t('Uncategorised')}
        autoFocus
        onChange={setCategory}
      />
    </DialogFrame>
  );
}
