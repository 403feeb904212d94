import type { Action, Parameter } from '../../domain/connector/connector.ts';
import { type DerivedAction, fixedProblem } from '../../domain/connector/deriveConnector.ts';
import { actionNameProblem } from '../../domain/values/names.ts';
import { parameterRef } from '../../domain/trial/TestCase.ts';
import { literalText, typeKind } from '../../domain/connector/types.ts';
import { t } from '../../language/t.ts';
import { CheckBox } from '../../ui/fields/CheckBox.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import styles from './derive.module.css';

interface DeriveActionProps {
  readonly action: Action;
  /** null: it is not taken over */
  readonly chosen: DerivedAction | null;
  readonly isTried: boolean;
  readonly onChange: (chosen: DerivedAction | null) => void;
}

/** Whether an action is taken over, under which name, and which of its inputs are fixed. */
export function DeriveAction({ action, chosen, isTried, onChange }: DeriveActionProps) {
  return (
    <section className={styles.action} aria-label={action.name}>
      <CheckBox
        label={action.name}
        hint={action.description}
        checked={chosen !== null}
        onChange={(on) => onChange(on ? { key: action.key, name: action.name, fixed: new Map() } : null)}
      />
      {chosen && (
        <div className={styles.inside}>
          <TextField
            label={t('Action name')}
            mono
            value={chosen.name}
            onChange={(name) => onChange({ ...chosen, name })}
            error={actionNameProblem(chosen.name)}
            className={styles.name}
          />
          {action.inputs.map((input) => (
            <InputRow
              key={parameterRef(input)}
              input={input}
              text={chosen.fixed.get(parameterRef(input)) ?? null}
              isTried={isTried}
              onChange={(text) => {
                const fixed = new Map(chosen.fixed);
                if (text === null) fixed.delete(parameterRef(input));
                else fixed.set(parameterRef(input), text);
                onChange({ ...chosen, fixed });
              }}
            />
          ))}
        </div>
      )}
    </section>
  );
}

interface InputRowProps {
  readonly input: Parameter;
  /** null: tasks say what it is */
  readonly text: string | null;
  readonly isTried: boolean;
  readonly onChange: (text: string | null) => void;
}

function InputRow({ input, text, isTried, onChange }: InputRowProps) {
  const { name, type, value, hidden } = input;
  const problem = text === null || (text === '' && !isTried) ? null : fixedProblem(input, text);
  return (
    <div className={styles.input}>
      <CheckBox
        label={t`Fix ${name}`}
        hint={hidden === true && text === null ? t('hidden already') : type}
        checked={text !== null}
        onChange={(on) => onChange(on ? (value === undefined ? '' : literalText(value)) : null)}
      />
      {text !== null &&
        (typeKind(type) === 'bool' ? (
          <SelectField
            label={t`Value of ${name}`}
            hideLabel
            value={text}
            choices={['', 'true', 'false'].map((one) => ({ value: one, label: one === '' ? '–' : one }))}
            onChange={onChange}
            error={problem}
          />
        ) : (
          <TextField
            label={t`Value of ${name}`}
            hideLabel
            mono
            autoFocus
            value={text}
            onChange={onChange}
            error={problem}
          />
        ))}
    </div>
  );
}
