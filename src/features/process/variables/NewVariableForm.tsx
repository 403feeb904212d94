import { Plus } from 'lucide-react';
import type { Variable } from '../../../domain/process/process.ts';
import { t } from '../../../language/t.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { VariableFields } from './VariableFields.tsx';
import styles from './VariablesDialog.module.css';

interface NewVariableFormProps {
  readonly draft: Variable;
  readonly error: string | null;
  readonly onDraft: (draft: Variable) => void;
  readonly onAdd: () => void;
}

/** A variable before it is there. Adding it maps it where an input or output has its name; the form is empty again. */
export function NewVariableForm({ draft, error, onDraft, onAdd }: NewVariableFormProps) {
  return (
    <form
      className={styles.form}
      aria-label={t('New variable')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onAdd();
      }}
    >
      <TextField
        key={draft.id}
        label={t('Name')}
        mono
        autoFocus
        value={draft.name}
        error={error}
        hint={t('Letters, digits and “_”. Inputs and outputs of exactly this name are mapped to it.')}
        onChange={(name) => onDraft({ ...draft, name })}
      />
      <VariableFields key={`fields ${draft.id}`} variable={draft} onVariable={onDraft} />
      <div className={styles.end}>
        <span />
        <Button kind="primary" type="submit" icon={Plus}>
          {t('Add variable')}
        </Button>
      </div>
    </form>
  );
}
