import { t } from '../../language/t.ts';
import { useCategories } from '../../state/categories.ts';
import { ChoiceOrNewField } from '../../ui/fields/ChoiceOrNewField.tsx';

interface CategoryFieldProps {
  readonly value: string;
  readonly onChange: (category: string) => void;
}

/** The categories there are, or a new one. */
export function CategoryField({ value, onChange }: CategoryFieldProps) {
  const categories = useCategories('connector');
  return (
    <ChoiceOrNewField
      label={t('Category')}
      value={value}
      names={categories.map(({ name }) => name)}
      newLabel={t('New category…')}
      newName={t('New category')}
      placeholder={t('Logistics')}
      onChange={onChange}
    />
  );
}
