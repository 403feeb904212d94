import type { TemplateProperty } from '../../domain/templates/ElementTemplate.ts';
import { t } from '../../language/t.ts';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { setValue } from './templateEdits.ts';
import type { TemplateSession } from './TemplateSession.ts';

interface DefaultFieldProps {
  readonly session: TemplateSession;
  readonly property: TemplateProperty;
}

/** The value a new element gets; of a hidden property the only one. */
export function DefaultField({ session, property }: DefaultFieldProps) {
  const { type, value, choices, index, generated } = property;
  const label = type === 'Hidden' ? t('Value') : t('Default');
  const text = value === undefined ? '' : String(value);
  const set = (next: string | number | boolean | undefined) =>
    session.edit(t('Change default'), setValue(['properties', index, 'value'], next));
  if (generated) {
    return <TextField label={label} value={t('A new UUID for each element')} isReadOnly />;
  }
  if (type === 'Dropdown' || type === 'Boolean') {
    const options =
      type === 'Boolean'
        ? [
            { value: 'true', label: t('Yes') },
            { value: 'false', label: t('No') },
          ]
        : choices.map((choice) => ({ value: choice.value, label: choice.name }));
    return (
      <div data-half>
        <SelectField
          label={label}
          value={text}
          choices={[{ value: '', label: t('None') }, ...options.filter((one) => one.value !== '')]}
          onChange={(chosen) =>
            set(chosen === '' ? undefined : type === 'Boolean' ? chosen === 'true' : chosen)
          }
        />
      </div>
    );
  }
  return (
    <div data-half={type !== 'Text' || undefined}>
      <TextField label={label} value={text} mono onCommit={(typed) => set(defaultOf(type, typed))} />
    </div>
  );
}

function defaultOf(type: string, text: string): string | number | undefined {
  if (text === '') return undefined;
  const number = Number(text);
  return type === 'Number' && text.trim() !== '' && Number.isFinite(number) ? number : text;
}
