import { Plus } from 'lucide-react';
import { useState } from 'react';
import { addVariable } from '../../domain/editVariables.ts';
import { variableNameProblem } from '../../domain/names.ts';
import { newVariable } from '../../domain/newVariable.ts';
import type { Variable } from '../../domain/process.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useSession } from './SessionContext.tsx';
import { VariableFields } from './VariableFields.tsx';
import styles from './VariablesDialog.module.css';

interface NewVariableFormProps {
  readonly processId: string;
  readonly variables: readonly Variable[];
}

/** A variable before it is there. Adding it maps it where an input or output has its name; the form is empty again. */
export function NewVariableForm({ processId, variables }: NewVariableFormProps) {
  const { editor, catalogue } = useSession();
  const [draft, setDraft] = useState<Variable>(() => newVariable(variables, { name: '' }));
  const [tried, setTried] = useState(false);
  const why = variableNameProblem(
    draft.name.trim(),
    variables.map((variable) => variable.name),
  );
  const add = () => {
    setTried(true);
    if (why !== null) return;
    const variable = { ...draft, name: draft.name.trim() };
    editor.setData(
      addVariable(editor.model(), processId, variable, catalogue),
      `Create variable ${variable.name}`,
    );
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextField
        label="Name"
        mono
        autoFocus
        value={draft.name}
        error={tried || draft.name !== '' ? why : null}
        hint="Letters, digits and “_”. Inputs and outputs of exactly this name are mapped to it."
        onChange={(name) => setDraft({ ...draft, name })}
      />
      <VariableFields variable={draft} onVariable={setDraft} />
      <div className={styles.end}>
        <span />
        <Button kind="plain" type="submit" icon={Plus}>
          Add variable
        </Button>
      </div>
    </form>
  );
}
