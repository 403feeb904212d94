import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import {
  removeVariable,
  renameVariable,
  updateVariable,
  type VariableUse,
  variableUses,
} from '../../../domain/process/editVariables.ts';
import { variableNameProblem } from '../../../domain/values/names.ts';
import type { Variable } from '../../../domain/process/process.ts';
import { toast } from '../../../state/toasts.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { useSession } from '../session/SessionContext.tsx';
import { VariableFields } from './VariableFields.tsx';
import styles from './VariablesDialog.module.css';

interface VariableFormProps {
  readonly processId: string;
  readonly variable: Variable;
  readonly variables: readonly Variable[];
  readonly onDeleted: () => void;
}

/** One variable; each field is one undo step when it is left. */
export function VariableForm({ processId, variable, variables, onDeleted }: VariableFormProps) {
  const session = useSession();
  const { editor, catalogue } = session;
  const [refused, setRefused] = useState<{ readonly text: string; readonly why: string } | null>(null);
  const [confirming, setConfirming] = useState(false);
  const uses = [
    ...variableUses(editor.model(), processId, variable.name, catalogue),
    ...(editor.variableUses(processId).get(variable.name) ?? []),
  ];
  const rename = (text: string) => {
    const name = text.trim();
    const others = variables.filter((one) => one.id !== variable.id).map((one) => one.name);
    const why = name === variable.name ? null : variableNameProblem(name, others);
    setRefused(why === null ? null : { text, why });
    if (why !== null || name === variable.name) return;
    const changes = renameVariable(editor.model(), processId, variable.name, name, catalogue);
    editor.renameVariable(processId, variable.name, name, changes);
  };
  const remove = () => {
    editor.setData(
      removeVariable(editor.model(), processId, variable.id),
      `Delete variable ${variable.name}`,
    );
    toast({
      message: `Variable ${variable.name} deleted.`,
      about: 'variable-deleted',
      action: { label: 'Undo', run: () => session.undo() },
    });
    onDeleted();
  };
  return (
    <div className={styles.form}>
      <TextField
        label="Name"
        mono
        value={refused?.text ?? variable.name}
        error={refused?.why}
        hint={uses.length === 0 ? undefined : `A rename follows in ${places(uses)}.`}
        onCommit={rename}
      />
      <VariableFields
        variable={variable}
        onVariable={(next) =>
          editor.setData(
            updateVariable(editor.model(), processId, next, catalogue),
            `Change variable ${variable.name}`,
          )
        }
      />
      {confirming ? (
        <div className={styles.confirm} role="alertdialog" aria-label={`Delete ${variable.name}`}>
          <p>{`${variable.name} is used in ${places(uses)}. Mappings to it go; expressions that name it stay and become problems.`}</p>
          <ul>
            {uses.map((use, index) => (
              <li
                key={`${use.elementId} ${use.kind} ${use.name} ${index}`}
              >{`${use.label}: ${use.kind} ${use.name}`}</li>
            ))}
          </ul>
          <div>
            <Button kind="danger-fill" size="small" autoFocus onPress={remove}>
              Delete variable
            </Button>
            <Button size="small" onPress={() => setConfirming(false)}>
              Keep it
            </Button>
          </div>
        </div>
      ) : (
        <div className={styles.end}>
          <span>{uses.length === 0 ? 'Not used yet.' : `Used in ${places(uses)}.`}</span>
          <Button
            kind="danger"
            size="small"
            icon={Trash2}
            onPress={() => (uses.length === 0 ? remove() : setConfirming(true))}
          >
            Delete variable
          </Button>
        </div>
      )}
    </div>
  );
}

function places(uses: readonly VariableUse[]): string {
  const elements = new Set(uses.map((use) => use.elementId)).size;
  return `${uses.length} ${uses.length === 1 ? 'place' : 'places'} of ${elements} ${elements === 1 ? 'element' : 'elements'}`;
}
