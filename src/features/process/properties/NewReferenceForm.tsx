import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { ReferenceKind } from '../../../modeler/ElementView.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import styles from './NewReferenceForm.module.css';

interface NewReferenceFormProps {
  readonly kind: ReferenceKind;
  readonly onCreate: (to: { readonly name: string; readonly code?: string }) => void;
}

export function NewReferenceForm({ kind, onCreate }: NewReferenceFormProps) {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  if (!open) {
    return (
      <div>
        <Button kind="quiet" size="small" icon={Plus} onPress={() => setOpen(true)}>{`New ${kind}`}</Button>
      </div>
    );
  }
  const close = () => {
    setOpen(false);
    setName('');
    setCode('');
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        onCreate({ name: name.trim(), ...(code.trim() === '' ? {} : { code: code.trim() }) });
        close();
      }}
    >
      <TextField label={`Name of the ${kind}`} autoFocus value={name} onChange={setName} />
      {kind === 'error' && (
        <TextField label="Error code" mono hint="What the engine compares." value={code} onChange={setCode} />
      )}
      <div className={styles.actions}>
        <Button
          size="small"
          type="submit"
          disabledReason={name.trim() === '' ? 'Give it a name first.' : null}
        >
          Create
        </Button>
        <Button size="small" kind="quiet" onPress={close}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
