import { useConnectorDocuments } from '../../state/queries.ts';
import { ComboField } from '../../ui/ComboField.tsx';

interface CategoryFieldProps {
  readonly value: string;
  readonly onChange: (category: string) => void;
  readonly hideLabel?: boolean;
}

/** Free text, with the categories that other connectors have as suggestions. */
export function CategoryField({ value, onChange, hideLabel }: CategoryFieldProps) {
  const documents = useConnectorDocuments();
  const categories = [...new Set(documents.flatMap(({ content }) => content.category ?? []))].toSorted();
  const options = categories.map((category) => ({ id: category, title: category }));
  return (
    <ComboField
      label="Category"
      {...(hideLabel ? { hideLabel } : {})}
      value={value}
      placeholder="Logistics"
      sections={options.length === 0 ? [] : [{ id: 'categories', title: '', options }]}
      allowsFree
      isClearable
      onChange={(category) => onChange(category?.trim() ?? '')}
    />
  );
}
