import type { JsonObject } from '../../domain/values/json.ts';
import { isJsonArray, isJsonObject } from '../../domain/values/jsonValue.ts';
import { own } from '../../domain/values/own.ts';
import { t } from '../../language/t.ts';
import { TextField } from '../../ui/fields/TextField.tsx';
import { AuthorText } from './AuthorText.tsx';
import { fieldText, valueOfText } from './fieldValue.ts';
import { FieldLabelEnd } from './FieldLabelEnd.tsx';
import type { FormFieldProps } from './FormFieldProps.ts';
import { labelOf } from './labelOf.ts';

/** A configuration is made where the process is deployed; here is only said which. */
export function ConfigurationField({
  template,
  property,
  value,
  problem,
  isReadOnly,
  onChange,
}: FormFieldProps) {
  const label = labelOf(property);
  return (
    <TextField
      label={label}
      value={fieldText(property, value)}
      mono
      isReadOnly={isReadOnly || !property.editable}
      error={problem}
      placeholder={property.placeholder ?? t('Id of a configuration')}
      hint={
        <>
          {property.description !== undefined && <AuthorText html={property.description} />}{' '}
          {noteOn(property.json, template.json)}
        </>
      }
      labelEnd={<FieldLabelEnd property={property} label={label} mode="plain" onToggle={undefined} />}
      onCommit={(text) => onChange(valueOfText(property, 'plain', text))}
    />
  );
}

function noteOn(property: JsonObject, template: JsonObject): string {
  const id = own(property, 'configurationTemplate');
  const version = own(property, 'configurationTemplateVersion');
  const name = typeof id === 'string' ? (configurationName(template, id) ?? id) : '';
  if (typeof version !== 'number')
    return name === ''
      ? t('Refers to a configuration. Its secrets are kept where the process is deployed.')
      : t`Refers to a configuration of the kind “${name}”. Its secrets are kept where the process is deployed.`;
  return name === ''
    ? t`Refers to a configuration, version ${version} or newer. Its secrets are kept where the process is deployed.`
    : t`Refers to a configuration of the kind “${name}”, version ${version} or newer. Its secrets are kept where the process is deployed.`;
}

function configurationName(template: JsonObject, id: string): string | undefined {
  const all = own(template, 'configurationTemplates');
  if (!isJsonArray(all)) return undefined;
  const found = all.filter((one) => isJsonObject(one)).find((one) => own(one, 'id') === id);
  const name = own(found, 'name');
  return typeof name === 'string' ? name : undefined;
}
