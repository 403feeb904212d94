import type { Parameter } from '../../domain/connector/connector.ts';
import type { ParameterPatch } from '../../domain/connector/editConnector.ts';
import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import { literalText, parseLiteral } from '../../domain/connector/types.ts';
import { shownAs } from '../../domain/connector/shownParameters.ts';
import { t } from '../../language/t.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { Switch } from '../../ui/fields/Switch.tsx';
import { TextArea } from '../../ui/fields/TextArea.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { commitDrafts } from '../../ui/fields/useDraft.ts';
import type { ConnectorSession } from './ConnectorSession.ts';
import styles from './ParameterDetails.module.css';
import { SchemaEditor } from './SchemaEditor.tsx';

interface ParameterDetailsProps {
  readonly session: ConnectorSession;
  readonly parameter: Parameter;
  readonly isInput: boolean;
  readonly draftKey: string;
  /** `typing`: changes in a row with the same key are one step */
  readonly onChange: (label: string, patch: ParameterPatch, typing?: string) => void;
  readonly onClose: () => void;
}

/** What a parameter has beyond its row: how forms show it, and which values it takes. */
export function ParameterDetails(props: ParameterDetailsProps) {
  const { session, parameter, isInput, draftKey, onChange, onClose } = props;
  const { name, type, label, placeholder, readOnly, model } = parameter;
  const close = () => {
    commitDrafts();
    onClose();
  };
  return (
    <DialogFrame
      title={t`Details of ${name}`}
      lead={t('How a form shows the parameter, and which values it takes.')}
      onClose={close}
      footer={
        <>
          <p>{t('Changes are kept as you make them.')}</p>
          <Button kind="primary" onPress={close}>
            {t('Done')}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <TextField
          label={t('Label')}
          autoFocus
          value={label ?? ''}
          placeholder={name}
          onCommit={(text) => onChange(t`Change label of ${name}`, { label: text.trim() || undefined })}
        />
        <TextField
          label={t('Placeholder')}
          value={placeholder ?? ''}
          onCommit={(text) => onChange(t`Change placeholder of ${name}`, { placeholder: text || undefined })}
        />
        <TextArea
          label={t('Allowed values')}
          mono
          rows={3}
          value={enumOf(model).map(literalText).join('\n')}
          hint={t('One in a line. Empty: any value of the type.')}
          onCommit={(text) =>
            onChange(t`Change allowed values of ${name}`, { model: withEnum(model, text, type) })
          }
        />
        <div className={styles.column}>
          <SelectField
            label={t('In a task')}
            value={shownAs(parameter)}
            choices={isInput ? SHOWN_INPUTS : SHOWN_OUTPUTS}
            hint={shownHint(parameter, isInput)}
            onChange={(value) =>
              onChange(t`Change place of ${name}`, {
                hidden: value === 'hidden' || undefined,
                advanced: value === 'advanced' || undefined,
              })
            }
          />
          <Switch
            label={t('Read-only')}
            checked={readOnly === true}
            onChange={(on) => onChange(t`Change read-only of ${name}`, { readOnly: on || undefined })}
          />
        </div>
        <div className={styles.wide}>
          <h3 className={styles.title}>{t('JSON schema')}</h3>
          <SchemaEditor
            label={t('JSON schema')}
            schema={model}
            drafts={session.drafts}
            draftKey={draftKey}
            onChange={(schema) =>
              onChange(t`Change schema of ${name}`, { model: schema }, `schema ${draftKey}`)
            }
          />
        </div>
      </div>
    </DialogFrame>
  );
}

const SHOWN_OUTPUTS = [
  { value: 'always', label: t('Shown') },
  { value: 'advanced', label: t('Under Advanced') },
  { value: 'hidden', label: t('Hidden') },
];
const SHOWN_INPUTS = SHOWN_OUTPUTS.map((choice) =>
  choice.value === 'hidden' ? { ...choice, label: t('Hidden: its default is sent') } : choice,
);

function shownHint(parameter: Parameter, isInput: boolean): string | undefined {
  if (!isInput || shownAs(parameter) !== 'hidden') return undefined;
  const { value } = parameter;
  return value === undefined || value === null
    ? t('It has no default yet. Give it one in the table, or nothing is sent.')
    : t`Tasks send ${literalText(value)}, but for those that say something of their own.`;
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function enumOf(model: JsonValue | undefined): readonly JsonValue[] {
  const values = isObject(model) && Object.hasOwn(model, 'enum') ? model.enum : undefined;
  return isList(values) ? values : [];
}

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** The schema with these as its allowed values; without any when there is no line, and none at all when that was all. */
function withEnum(model: JsonValue | undefined, text: string, type: string): JsonValue | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const values = [...new Set(lines.filter((line) => line !== ''))].map(
    (line) => parseLiteral(line, type) ?? line,
  );
  const others = isObject(model) ? Object.entries(model).filter(([key]) => key !== 'enum') : [];
  if (values.length === 0) return others.length === 0 ? undefined : Object.fromEntries(others);
  return isObject(model) ? { ...model, enum: values } : { enum: values };
}
