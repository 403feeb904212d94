import { useState } from 'react';
import { useLocation } from 'wouter';
import { newId, newProcessXml } from '../../bpmn/newProcess.ts';
import type { ProcessContent } from '../../domain/document.ts';
import { isTarget, type Target, TARGET_NAMES } from '../../domain/process/target.ts';
import { t } from '../../language/t.ts';
import { created, newDocumentId } from '../../storage/changes.ts';
import { useDocuments, useSaveDocuments } from '../../state/queries.ts';
import { rememberTarget, useUi } from '../../state/uiStore.ts';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { fileNameProblem, oldServiceNote } from './fileNames.ts';
import styles from './projects.module.css';

interface NewProcessDialogProps {
  readonly projectId: string;
  readonly onClose: () => void;
}

const TARGETS: readonly { readonly value: Target; readonly label: string; readonly hint: string }[] = [
  {
    value: 'activiti',
    label: TARGET_NAMES.activiti,
    hint: t('Variables and mappings go into an extensions file beside the XML.'),
  },
  {
    value: 'camunda8',
    label: TARGET_NAMES.camunda8,
    hint: t('Mappings are FEEL inside the XML; tasks are made from connector templates.'),
  },
];

/** Asks for a name and for the engine it is for, and opens the process it makes: a start event and nothing else. */
export function NewProcessDialog({ projectId, onClose }: NewProcessDialogProps) {
  const [, navigate] = useLocation();
  const processes = useDocuments('process').data ?? [];
  const save = useSaveDocuments();
  const firstTarget = useUi((ui) => ui.defaultTarget ?? ui.lastTarget);
  const [target, setTarget] = useState<Target>(firstTarget);
  const [name, setName] = useState('');
  const [asked, setAsked] = useState(false);
  const taken = processes
    .filter((one) => one.content.projectId === projectId)
    .map(({ content }) => content.name);
  const problem = fileNameProblem('process', name, taken);

  const create = () => {
    setAsked(true);
    if (problem !== null || save.isPending) return;
    const id = newDocumentId();
    save.mutate([created(newProcess(projectId, name.trim(), target), id)], {
      onSuccess: () => {
        rememberTarget(target);
        onClose();
        navigate(`/processes/${id}`);
      },
    });
  };

  return (
    <DialogFrame
      title={t('New process')}
      lead={t('It starts with a start event, and can be run as it is.')}
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
          placeholder="order-to-door"
          error={asked || name.trim() !== '' ? problem : null}
          hint={
            (target === 'activiti' ? oldServiceNote(name.trim()) : null) ?? t('Its files are named after it.')
          }
        />
        <SelectField
          label={t('Target')}
          value={target}
          choices={TARGETS}
          onChange={(value) => isTarget(value) && setTarget(value)}
          hint={TARGETS.find(({ value }) => value === target)?.hint}
        />
      </div>
    </DialogFrame>
  );
}

function newProcess(projectId: string, name: string, target: Target): ProcessContent {
  return {
    kind: 'process',
    projectId,
    name,
    xml: newProcessXml({ id: newId('Process'), name, target }),
    extensions: null,
    sidecar: { target, elements: {} },
  };
}
