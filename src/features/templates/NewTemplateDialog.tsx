import { useState } from 'react';
import { useLocation } from 'wouter';
import { freshId } from '../../domain/values/freshId.ts';
import { t } from '../../language/t.ts';
import { useSaveDocuments } from '../../state/queries.ts';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { newTemplateText } from './newTemplate.ts';

interface NewTemplateDialogProps {
  readonly takenIds: readonly string[];
  readonly onClose: () => void;
}

/** Asks for a name, and opens the template it makes. */
export function NewTemplateDialog({ takenIds, onClose }: NewTemplateDialogProps) {
  const [, navigate] = useLocation();
  const save = useSaveDocuments();
  const [name, setName] = useState('');
  const [asked, setAsked] = useState(false);
  const create = () => {
    setAsked(true);
    if (name.trim() === '' || save.isPending) return;
    const id = freshId();
    const text = newTemplateText(name.trim(), takenIds);
    save.mutate([{ id, basedOn: 0, content: { kind: 'template', text } }], {
      onSuccess: () => {
        onClose();
        navigate(`/templates/${id}`);
      },
    });
  };
  return (
    <DialogFrame
      title={t('New template')}
      lead={t('A template for Camunda 8: a service task with one field to start from.')}
      size="small"
      onClose={onClose}
      onSubmit={create}
      main={{ label: t('Create'), isBusy: save.isPending }}
      footer={<p>{t('It starts as version 1.')}</p>}
    >
      <TextField
        label={t('Name')}
        autoFocus
        isRequired
        value={name}
        onChange={setName}
        placeholder={t('Create parcel label')}
        error={asked && name.trim() === '' ? t('Give the template a name.') : null}
        hint={t('What modelers see when they choose it.')}
      />
    </DialogFrame>
  );
}
