import { useState } from 'react';
import { useLocation } from 'wouter';
import { tidyChecks } from '../../domain/problems/ruleSettings.ts';
import { t } from '../../language/t.ts';
import { created, newDocumentId } from '../../storage/changes.ts';
import { useDocuments, useSaveDocuments } from '../../state/queries.ts';
import { useUi } from '../../state/uiStore.ts';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { TextArea } from '../../ui/fields/TextArea.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { fileNameProblem } from './fileNames.ts';
import styles from './projects.module.css';

/** Asks for a name, and opens the project it makes. */
export function NewProjectDialog({ onClose }: { readonly onClose: () => void }) {
  const [, navigate] = useLocation();
  const projects = useDocuments('project').data ?? [];
  const save = useSaveDocuments();
  const engineVersions = useUi((ui) => ui.engineVersions);
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [asked, setAsked] = useState(false);
  const taken = projects.map(({ content }) => content.name);
  const problem = fileNameProblem('project', name, taken);

  const create = () => {
    setAsked(true);
    if (problem !== null || save.isPending) return;
    const id = newDocumentId();
    const about = description.trim();
    const checks = tidyChecks({ engineVersions });
    const content = {
      kind: 'project' as const,
      name: name.trim(),
      ...(about === '' ? {} : { description: about }),
      files: [],
      connectorIds: [],
      ...(checks && { checks }),
    };
    save.mutate([created(content, id)], {
      onSuccess: () => {
        onClose();
        navigate(`/projects/${id}`);
      },
    });
  };

  return (
    <DialogFrame
      title={t('New project')}
      lead={t('Processes that are released together, with the connectors they use.')}
      size="small"
      onClose={onClose}
      onSubmit={create}
      main={{ label: t('Create'), isBusy: save.isPending }}
    >
      <div className={styles.fields}>
        <TextField
          label={t('Name')}
          autoFocus
          isRequired
          value={name}
          onChange={setName}
          placeholder={t('Parcel shop')}
          error={asked || name.trim() !== '' ? problem : null}
        />
        <TextArea
          label={t('Description')}
          value={description}
          onChange={setDescription}
          rows={3}
          hint={t('What the project is for, in a sentence.')}
        />
      </div>
    </DialogFrame>
  );
}
