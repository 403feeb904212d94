import { useState } from 'react';
import { useLocation } from 'wouter';
import { newId, newProcessXml } from '../../bpmn/newProcess.ts';
import type { ProcessContent } from '../../domain/document.ts';
import { created, newDocumentId } from '../../storage/changes.ts';
import { useDocuments, useSaveDocuments } from '../../state/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { fileNameProblem, oldServiceNote } from './fileNames.ts';

interface NewProcessDialogProps {
  readonly projectId: string;
  readonly onClose: () => void;
}

/** Asks for a name, and opens the process it makes: a start event and nothing else. */
export function NewProcessDialog({ projectId, onClose }: NewProcessDialogProps) {
  const [, navigate] = useLocation();
  const processes = useDocuments('process').data ?? [];
  const save = useSaveDocuments();
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
    save.mutate([created(newProcess(projectId, name.trim()), id)], {
      onSuccess: () => {
        onClose();
        navigate(`/processes/${id}`);
      },
    });
  };

  return (
    <DialogFrame
      title="New process"
      lead="It starts with a start event, and can be run by Activiti."
      size="small"
      onClose={onClose}
      onSubmit={create}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" isBusy={save.isPending}>
            Create
          </Button>
        </>
      }
    >
      <TextField
        label="Name"
        autoFocus
        isRequired
        value={name}
        onChange={setName}
        placeholder="order-to-door"
        error={asked || name.trim() !== '' ? problem : null}
        hint={oldServiceNote(name.trim()) ?? 'Its files are named after it.'}
      />
    </DialogFrame>
  );
}

function newProcess(projectId: string, name: string): ProcessContent {
  return {
    kind: 'process',
    projectId,
    name,
    xml: newProcessXml({ id: newId('Process'), name }),
    extensions: null,
    sidecar: { target: 'activiti', elements: {} },
  };
}
