import type { Variable } from '../../../domain/process/process.ts';
import {
  isKnownType,
  literalText,
  parseLiteral,
  typeGlyph,
  typeKind,
  valueProblem,
  VALUE_TYPES,
} from '../../../domain/connector/types.ts';
import { t } from '../../../language/t.ts';
import { SelectField } from '../../../ui/fields/SelectField.tsx';
import { Switch } from '../../../ui/fields/Switch.tsx';
import { TextArea } from '../../../ui/fields/TextArea.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { InputSource } from '../mapping/InputSource.tsx';
import { SchemaField } from './SchemaField.tsx';
import styles from './VariablesDialog.module.css';

const ANALYTICS: readonly string[] = ['string', 'integer', 'boolean', 'date'];

interface VariableFieldsProps {
  readonly variable: Variable;
  readonly onVariable: (variable: Variable) => void;
}

/** All of a variable but its name. */
export function VariableFields({ variable, onVariable }: VariableFieldsProps) {
  const { type, value } = variable;
  const types = isKnownType(type) ? VALUE_TYPES : [...VALUE_TYPES, type];
  const problem = value === undefined ? null : valueProblem(value, type);
  return (
    <>
      <div className={styles.typed}>
        <SelectField
          label={t('Type')}
          value={type}
          choices={types.map((one) => ({
            value: one,
            label: one,
            glyph: typeGlyph(one),
            kind: typeKind(one),
          }))}
          onChange={(next) => onVariable(withType(variable, next))}
        />
        <div className={styles.labelled}>
          <span>{t('Default')}</span>
          <InputSource
            name={t('Default')}
            type={type}
            parameter={variable}
            entry={value === undefined ? null : { type: 'value', value }}
            emptyKind="value"
            kinds={['value', 'expression']}
            variables={[]}
            bad={problem !== null}
            placeholder={t('No default')}
            onEntry={(entry) =>
              onVariable(withDefault(variable, entry?.value === '' ? undefined : entry?.value))
            }
          />
          {problem !== null && <p className={styles.bad}>{problem}</p>}
        </div>
      </div>
      {(typeKind(type) === 'struct' || variable.model !== undefined) && (
        <SchemaField
          name={variable.name}
          schema={variable.model}
          onSchema={(model) => onVariable(withSchema(variable, model))}
        />
      )}
      <Switch
        label={t('Required')}
        checked={variable.required}
        onChange={(required) => onVariable({ ...variable, required })}
      />
      <TextArea
        label={t('Description')}
        rows={2}
        value={variable.description ?? ''}
        onCommit={(text) => onVariable(withText(variable, 'description', text))}
      />
      <div className={styles.two}>
        <TextField
          label={t('Display name')}
          value={variable.displayName ?? ''}
          error={
            variable.display === true && (variable.displayName ?? '') === ''
              ? t('Needed while it is available in the web app.')
              : null
          }
          onCommit={(text) => onVariable(withText(variable, 'displayName', text))}
        />
        <div className={styles.labelled}>
          <span>{t('Shown in')}</span>
          <Switch
            label={t('Available in web app')}
            checked={variable.display === true}
            onChange={(display) =>
              onVariable({
                ...variable,
                display,
                ...(display && !variable.displayName ? { displayName: variable.name } : {}),
              })
            }
          />
        </div>
      </div>
      <div>
        <Switch
          label={t('Analytics')}
          checked={variable.analytics === true}
          isDisabled={!ANALYTICS.includes(type) && variable.analytics !== true}
          onChange={(analytics) => onVariable({ ...variable, analytics })}
        />
        {!ANALYTICS.includes(type) && (
          <p className={styles.hint}>{t('Engines analyse text, whole numbers, booleans and dates.')}</p>
        )}
      </div>
    </>
  );
}

function withDefault({ value: _value, ...variable }: Variable, value: Variable['value']): Variable {
  return value === undefined ? variable : { ...variable, value };
}

function withSchema({ model: _model, ...variable }: Variable, model: Variable['model']): Variable {
  return model === undefined ? variable : { ...variable, model };
}

function withText(variable: Variable, key: 'description' | 'displayName', text: string): Variable {
  const { [key]: _text, ...others } = variable;
  return text === '' ? others : { ...others, [key]: text };
}

/** A default that reads as a value of the new type goes along; what does not stays, and is said. */
function withType(variable: Variable, type: string): Variable {
  const { value } = variable;
  if (value === undefined) return { ...variable, type };
  return { ...variable, type, value: parseLiteral(literalText(value), type) ?? value };
}
