import { useMemo } from 'react';
import { usesOf } from '../../formats/processWork.ts';
import { t } from '../../language/t.ts';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { nameIn } from './definitionText.ts';
import { PackageContents } from './PackageContents.tsx';
import { packageableVersions, withoutVisibility } from './packageExport.ts';
import type { ExportState } from './useExport.ts';

const NONE = '';

/** Which version, who it is for, and an example. */
export function PackageOptions({ state }: { readonly state: ExportState }) {
  const { source, options, change } = state;
  const versions = useMemo(() => packageableVersions(source), [source]);
  const examples = useMemo(() => examplesOf(state), [state]);
  const isPackage = options.kind === 'package';
  const isOne = source.chosenVersions.length === 0 && source.chosenConnectors.length === 1;
  return (
    <>
      {isPackage && isOne && versions.length > 1 && (
        <SelectField
          label={t('Version')}
          value={options.versionId ?? versions[0]?.id ?? NONE}
          choices={versions.map(({ id, content }) => ({ value: id, label: content.version }))}
          onChange={(versionId) => change({ versionId })}
        />
      )}
      {versions.length > 0 && withoutVisibility(source).length > 0 && (
        <SelectField
          label={t('Who it is for')}
          hint={t('The first package decides this for good.')}
          value={options.visibility}
          choices={[
            { value: 'public', label: t('Everyone') },
            { value: 'company', label: t('Only the company') },
          ]}
          onChange={(value) => change({ visibility: value === 'company' ? value : 'public' })}
        />
      )}
      {isPackage && versions.length > 0 && <PackageContents state={state} />}
      {isPackage && versions.length > 0 && examples.length > 0 && (
        <SelectField
          label={t('Example process')}
          value={options.exampleId ?? NONE}
          choices={[
            { value: NONE, label: t('None') },
            ...examples.map(({ id, content }) => ({ value: id, label: content.name })),
          ]}
          onChange={(id) => change({ exampleId: id === NONE ? null : id })}
        />
      )}
    </>
  );
}

/** Processes that call one of the connectors. */
function examplesOf({ source }: ExportState) {
  const texts = [...source.chosenConnectors, ...source.chosenVersions].map(({ content }) => content.text);
  const names = new Set(texts.map(nameIn));
  return source.allProcesses.filter(({ content }) =>
    usesOf(content).some(({ implementation }) => names.has(implementation.split('.')[0] ?? '')),
  );
}
