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
import { counted } from '../../../language/counted.ts';
import { t } from '../../../language/t.ts';
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

const KINDS: Readonly<Record<VariableUse['kind'], string>> = {
  input: t('input'),
  output: t('output'),
  expression: t('expression'),
  result: t('result'),
  constant: t('constant'),
  assignment: t('assignment'),
  default: t('default'),
};

/** One variable; each field is one undo step when it is left. */
export function VariableForm({ processId, variable, variables, onDeleted }: VariableFormProps) {
  const session = useSession();
  const { editor, catalogue } = session;
  const [confirming, setConfirming] = useState(false);
  const uses = [
    ...variableUses(editor.model(), processId, variable.name, catalogue),
    ...(editor.variableUses(processId).get(variable.name) ?? []),
  ];
  const places = counted(uses.length, 'place');
  const elements = counted(new Set(uses.map((use) => use.elementId)).size, 'element');
  const rename = (text: string): string | null => {
    const name = text.trim();
    const others = variables.filter((one) => one.id !== variable.id).map((one) => one.name);
    const why = name === variable.name ? null : variableNameProblem(name, others);
    if (why !== null || name === variable.name) return why;
    const changes = renameVariable(editor.model(), processId, variable.name, name, catalogue);
    editor.renameVariable(processId, variable.name, name, changes);
    return null;
  };
  const remove = () => {
    editor.setData(
      removeVariable(editor.model(), processId, variable.id),
      t`Delete variable ${variable.name}`,
    );
    toast({
      message: t`Variable ${variable.name} deleted.`,
      about: 'variable-deleted',
      action: { label: t('Undo'), run: () => session.undo() },
    });
    onDeleted();
  };
  return (
    <div className={styles.form}>
      <TextField
        label={t('Name')}
        mono
        value={variable.name}
        hint={uses.length === 0 ? undefined : t`A rename follows in ${places} of ${elements}.`}
        onCommit={rename}
      />
      <VariableFields
        variable={variable}
        onVariable={(next) =>
          editor.setData(
            updateVariable(editor.model(), processId, next, catalogue),
            t`Change variable ${variable.name}`,
          )
        }
      />
      {confirming ? (
        <div className={styles.confirm} role="alertdialog" aria-label={t`Delete ${variable.name}`}>
          <p>{t`${variable.name} is used in ${places} of ${elements}. Mappings to it go; expressions that name it stay and become problems.`}</p>
          <ul>
            {uses.map((use, index) => (
              <li
                key={`${use.elementId} ${use.kind} ${use.name} ${index}`}
              >{`${use.label}: ${KINDS[use.kind]} ${use.name}`}</li>
            ))}
          </ul>
          <div>
            <Button kind="danger-fill" size="small" autoFocus onPress={remove}>
              {t('Delete variable')}
            </Button>
            <Button size="small" onPress={() => setConfirming(false)}>
              {t('Keep it')}
            </Button>
          </div>
        </div>
      ) : (
        <div className={styles.end}>
          <span>{uses.length === 0 ? t('Not used yet.') : t`Used in ${places} of ${elements}.`}</span>
          <Button
            kind="danger"
            size="small"
            icon={Trash2}
            onPress={() => (uses.length === 0 ? remove() : setConfirming(true))}
          >
            {t('Delete variable')}
          </Button>
        </div>
      )}
    </div>
  );
}
