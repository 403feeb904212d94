import { useMemo } from 'react';
import type { ElementTemplate } from '../../domain/templates/ElementTemplate.ts';
import { t } from '../../language/t.ts';
import { ComboField } from '../../ui/fields/ComboField.tsx';
import { operationGroups } from '../../domain/templates/presets.ts';

interface OperationFieldProps {
  readonly template: ElementTemplate;
  /** null while what is chosen is none of them */
  readonly preset: string | null;
  readonly onPreset: (preset: string) => void;
  readonly isReadOnly: boolean;
}

/** The operations of a template, by what they stand under; typing looks in names, descriptions and keywords. */
export function OperationField({ template, preset, onPreset, isReadOnly }: OperationFieldProps) {
  const sections = useMemo(
    () =>
      operationGroups(template).map(({ id, name, operations }) => ({
        id,
        title: name,
        options: operations.map((one) => ({
          id: one.preset,
          title: one.path,
          ...(one.description === '' ? {} : { description: one.description }),
        })),
      })),
    [template],
  );
  if (sections.length === 0) return null;
  return (
    <ComboField
      label={t('Operation')}
      value={preset ?? ''}
      sections={sections}
      placeholder={t('Choose an operation')}
      isClearable={false}
      isReadOnly={isReadOnly}
      noMatch={t('No operation matches')}
      onChange={(chosen) => {
        if (chosen !== null && chosen !== preset) onPreset(chosen);
      }}
    />
  );
}
