import { t } from '../../language/t.ts';
import { CheckBox } from '../../ui/fields/CheckBox.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { useMemo } from 'react';
import { isExpandable, isGenerated } from './templateExport.ts';
import type { ExportState } from './useExport.ts';

/** One file for each, as Web Modeler takes them, or all in one, as the desktop's does. */
export function TemplateOptions({ state }: { readonly state: ExportState }) {
  const { options, change, source } = state;
  const canExpand = useMemo(() => isExpandable(source), [source]);
  return (
    <>
      <SelectField
        label={t('Files')}
        hint={
          options.templateFiles === 'each'
            ? t('As Web Modeler takes them')
            : t('As Desktop Modeler reads them')
        }
        value={options.templateFiles}
        choices={[
          { value: 'each', label: t('One per template') },
          { value: 'array', label: t('All in one list') },
        ]}
        onChange={(value) => change({ templateFiles: value === 'array' ? value : 'each' })}
      />
      {isGenerated(source) && (
        <CheckBox
          label={t('Hybrid variants')}
          hint={t('Beside each one whose type a modeler may change, for connectors you run yourself')}
          checked={options.hybrid}
          onChange={(hybrid) => change({ hybrid })}
        />
      )}
      {canExpand && (
        <CheckBox
          label={t('Expand choices under conditions')}
          hint={t(
            'Camunda’s modelers show every choice; a copy with one dropdown for each case is read as meant',
          )}
          checked={options.expand}
          onChange={(expand) => change({ expand })}
        />
      )}
    </>
  );
}
