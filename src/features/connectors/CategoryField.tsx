import { useId } from 'react';
import { useConnectorDocuments } from '../../state/queries.ts';
import { Field } from '../../ui/Field.tsx';
import { useDraft } from '../../ui/useDraft.ts';
import styles from './NameField.module.css';

interface CategoryFieldProps {
  readonly value: string;
  /** on Enter and on leaving the field */
  readonly onCommit: (category: string) => void;
}

/** Free text, with the categories that other connectors have as suggestions. */
export function CategoryField({ value, onCommit }: CategoryFieldProps) {
  const listId = useId();
  const documents = useConnectorDocuments();
  const categories = [...new Set(documents.flatMap(({ content }) => content.category ?? []))].toSorted();
  const draft = useDraft(value, (text) => onCommit(text.trim()));
  return (
    <Field label="Category">
      {(wiring) => (
        <>
          <input
            {...wiring}
            list={listId}
            className={styles.input}
            data-look="text"
            value={draft.text}
            autoComplete="off"
            onChange={(event) => draft.setText(event.target.value)}
            onBlur={draft.commit}
            onKeyDown={(event) => {
              if (event.key === 'Enter') draft.commit();
              if (event.key !== 'Escape' || !draft.isDirty) return;
              event.stopPropagation();
              draft.restore();
            }}
          />
          <datalist id={listId}>
            {categories.map((category) => (
              <option key={category} value={category} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
