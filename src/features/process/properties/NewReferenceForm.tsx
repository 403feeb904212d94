import { Plus } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../../language/t.ts';
import type { ReferenceKind } from '../../../modeler/ElementView.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import styles from './NewReferenceForm.module.css';

interface NewReferenceFormProps {
  readonly kind: ReferenceKind;
  readonly onCreate: (to: { readonly name: string; readonly code?: string }) => void;
}

const WORDS: Readonly<Record<ReferenceKind, { readonly add: string; readonly name: string }>> = {
  message: { add: t('New message'), name: t('Name of the message') },
  signal: { add: t('New signal'), name: t('Name of the signal') },
  error: { add: t('New error'), name: t('Name of the error') },
};

export function NewReferenceForm({ kind, onCreate }: NewReferenceFormProps) {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  if (!open) {
    return (
      <div>
        <Button kind="quiet" size="small" icon={Plus} onPress={() => setOpen(true)}>
          {WORDS[kind].add}
        </Button>
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
      <TextField label={WORDS[kind].name} autoFocus value={name} onChange={setName} />
      {kind === 'error' && (
        <TextField
          label={t('Error code')}
          mono
          hint={t('What the engine compares.')}
          value={code}
          onChange={setCode}
        />
      )}
      <div className={styles.actions}>
        <Button
          size="small"
          type="submit"
          disabledReason={name.trim() === '' ? t('Give it a name first.') : null}
        >
          {t('Create')}
        </Button>
        <Button size="small" kind="quiet" onPress={close}>
          {t('Cancel')}
        </Button>
      </div>
    </form>
  );
}
