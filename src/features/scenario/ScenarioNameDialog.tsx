import { useState } from 'react';
import { t } from '../../language/t.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';

interface ScenarioNameDialogProps {
  readonly title: string;
  readonly verb: string;
  /** to start with */
  readonly name: string;
  readonly lead?: string;
  /** what is to be known of a name: that it replaces another; a mistake stops it */
  readonly about: (name: string) => { readonly hint?: string; readonly error?: string };
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

/** What a saved scenario is called. */
export function ScenarioNameDialog(props: ScenarioNameDialogProps) {
  const { title, verb, lead, about, onName, onClose } = props;
  const [name, setName] = useState(props.name);
  const trimmed = name.trim();
  const { hint, error } = trimmed === '' ? { error: t('It needs a name.') } : about(trimmed);
  return (
    <DialogFrame
      title={title}
      size="small"
      {...(lead !== undefined && { lead })}
      onClose={onClose}
      onSubmit={() => {
        if (error !== undefined) return;
        onName(trimmed);
        onClose();
      }}
      footer={
        <>
          <Button onPress={onClose}>{t('Cancel')}</Button>
          <Button kind="primary" type="submit">
            {verb}
          </Button>
        </>
      }
    >
      <TextField
        label={t('Name')}
        autoFocus
        isRequired
        value={name}
        onChange={setName}
        error={error ?? null}
        hint={hint}
      />
    </DialogFrame>
  );
}
