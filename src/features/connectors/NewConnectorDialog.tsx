import { useState } from 'react';
import { useLocation } from 'wouter';
import { newConnector } from '../../domain/connector/editConnector.ts';
import { freshId } from '../../domain/values/freshId.ts';
import { connectorNameFrom, connectorNameProblem } from '../../domain/values/names.ts';
import { writeConnector } from '../../formats/activiti/connectorJson.ts';
import { readCatalogue } from '../../formats/activiti/readCatalogue.ts';
import { t } from '../../language/t.ts';
import { useConnectorDocuments, useSaveDocuments } from '../../state/queries.ts';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { TextArea } from '../../ui/fields/TextArea.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { CategoryField } from './CategoryField.tsx';
import styles from './NewConnectorDialog.module.css';

interface NewConnectorDialogProps {
  readonly onClose: () => void;
  /** to start with */
  readonly name?: string;
  /** absent: the new connector is opened */
  readonly onCreated?: (documentId: string) => void;
}

/** Asks for a name, and opens the connector it makes. */
export function NewConnectorDialog({ onClose, onCreated, name: wanted = '' }: NewConnectorDialogProps) {
  const [, navigate] = useLocation();
  const documents = useConnectorDocuments();
  const save = useSaveDocuments();
  const [name, setName] = useState(wanted);
  const [description, setDescription] = useState('');
  const [category, setCategory] = useState('');
  const [asked, setAsked] = useState(false);
  const taken = readCatalogue(documents).map(({ connector }) => connector.name);
  const problem = connectorNameProblem(name, taken);
  const suggestion = problem !== null && name !== '' ? connectorNameFrom(name, taken) : null;

  const create = () => {
    setAsked(true);
    if (problem !== null || save.isPending) return;
    const id = freshId();
    const content = {
      kind: 'connector' as const,
      text: writeConnector(newConnector(name, description.trim())),
      version: '1.0.0',
      ...(category === '' ? {} : { category }),
    };
    save.mutate([{ id, basedOn: 0, content }], {
      onSuccess: () => {
        onClose();
        if (onCreated) onCreated(id);
        else navigate(`/connectors/${id}`);
      },
    });
  };

  return (
    <DialogFrame
      title={t('New connector')}
      lead={t('A connector names the actions of one service. Tasks call them as connector.action.')}
      size="small"
      onClose={onClose}
      onSubmit={create}
      main={{ label: t('Create'), isBusy: save.isPending }}
      footer={<p>{t('It starts as draft 1.0.0.')}</p>}
    >
      <div className={styles.fields}>
        <TextField
          label={t('Name')}
          mono
          autoFocus
          isRequired
          value={name}
          onChange={setName}
          placeholder="parcel-tracker"
          error={asked || name !== '' ? problem : null}
          hint={t('Lower-case letters, digits and “-”; up to 26.')}
          {...(suggestion === null
            ? {}
            : {
                labelEnd: (
                  <button type="button" className={`link ${styles.use}`} onClick={() => setName(suggestion)}>
                    {t`Use ${suggestion}`}
                  </button>
                ),
              })}
        />
        <TextArea
          label={t('Description')}
          value={description}
          onChange={setDescription}
          rows={3}
          hint={t('What the service does, in a sentence.')}
        />
        <CategoryField value={category} onChange={setCategory} />
      </div>
    </DialogFrame>
  );
}
